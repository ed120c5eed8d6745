// Work that may take so long and no longer. What waits is simply left; what never gives way (a loop without an end) is
// ended by V8, which does so only for a script, so such a stretch is called from one.
import { Script } from 'node:vm'
import { milliseconds, takeTurns } from './take-turns.ts'

/** Runs a stretch of work that does not give way, and may end it by throwing. */
export type Guard = <T>(stretch: () => T) => Promise<T>

/** Where work may take as long as it likes. */
export const unguarded: Guard = async stretch => stretch()

export interface TimeLimit {
  /** Rejects with `OutOfTime` where the work is not done in time. */
  keep<T>(work: () => Promise<T>): Promise<T>
  /** For stretches of that work. */
  readonly guard: Guard
}

export class OutOfTime extends Error {}

export function createTimeLimit(seconds: number): TimeLimit {
  let end = Number.POSITIVE_INFINITY
  return {
    async keep(work) {
      end = milliseconds() + seconds * 1000
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new OutOfTime()), seconds * 1000)
      })
      try {
        return await Promise.race([work(), late])
      } finally {
        clearTimeout(timer)
        end = Number.POSITIVE_INFINITY
      }
    },
    async guard(stretch) {
      // For a while V8 alone listens for Ctrl-C: who was to hear of one before, hears of it now or never.
      await takeTurns()
      const left = Math.ceil(end - milliseconds())
      if (left <= 0) throw new OutOfTime()
      return Number.isFinite(left) ? runFor(left, stretch) : stretch()
    },
  }
}

const CALLED = Symbol.for('gongwen-reply.guarded')

const script = new Script(`globalThis[Symbol.for('gongwen-reply.guarded')]()`)

function runFor<T>(milliseconds: number, stretch: () => T): T {
  const global = globalThis as { [CALLED]?: () => T }
  global[CALLED] = stretch
  try {
    return script.runInThisContext({ timeout: milliseconds, breakOnSigint: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new OutOfTime()
    // Whoever waits for the signal has not been told yet.
    if (code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') process.emit('SIGINT')
    throw error
  } finally {
    delete global[CALLED]
  }
}
