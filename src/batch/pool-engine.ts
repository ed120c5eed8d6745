// Cases spread over worker threads. A worker that runs out of time or memory is ended and another takes its place; the
// case it had is an error, the batch goes on.
import { failed } from '../diagnostics/checked.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import type { Engine } from './engine.ts'
import { unlessStopped } from './unless-stopped.ts'
import type { Answer } from './worker.ts'

export interface PoolOptions {
  /** File of the worker, as a URL. */
  readonly worker: string
  readonly jobs: number
  /** How long a case may take. */
  readonly seconds: number
  /** How much a worker may hold besides the bytes of files. */
  readonly megabytes?: number
}

export async function openPoolEngine({
  worker,
  jobs,
  seconds,
  megabytes = 768,
}: PoolOptions): Promise<Engine> {
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: worker,
    name: 'processTask',
    minThreads: jobs,
    maxThreads: jobs,
    // No more room for what is young: V8 ends the process, not the worker, where that outgrows what is left.
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  return {
    width: jobs,
    async process(task, stop) {
      if (stop.aborted) return undefined
      const end = new AbortController()
      const timer = setTimeout(() => end.abort(), seconds * 1000)
      const running: Promise<Answer> = pool.run(task, { signal: end.signal })
      const answer = await unlessStopped(running, stop).catch((error: unknown) => {
        const slow = end.signal.aborted && report('batch/too-slow', { seconds })
        return fail(slow || whyWorkerDied(error, megabytes))
      })
      clearTimeout(timer)
      if (answer && !answer.ok) throw answer.thrown
      return answer?.product
    },
    close: () => pool.destroy(),
  }
}

const fail = (diagnostic: Diagnostic): Answer => ({ ok: true, product: { rendered: failed(diagnostic) } })

function whyWorkerDied(error: unknown, megabytes: number): Diagnostic {
  const { code, message } = error as NodeJS.ErrnoException
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? report('batch/too-much-memory', { megabytes })
    : report('batch/worker-died', { reason: message })
}
