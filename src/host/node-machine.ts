// This computer and the programs that run on it.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import type { Machine, RunningProgram } from './machine.ts'

export const nodeMachine: Machine = {
  get self() {
    const started = startOf(process.pid)
    return { pid: process.pid, host: hostname(), ...(started !== undefined && { started }) }
  },
  isRunning,
  wallClock,
  newName: () => randomBytes(6).toString('hex'),
  wait: milliseconds => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
}

function wallClock(moment: number): string {
  // As if it were UTC, which alone is printed without asking how people here write dates.
  const shown = new Date(moment - new Date(moment).getTimezoneOffset() * 60_000)
  return shown.toISOString().slice(0, 19).replace('T', ' ')
}

function isRunning({ pid, host, started }: RunningProgram): boolean | undefined {
  if (host !== hostname()) return undefined
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, and is someone else's.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const now = startOf(pid)
  return started === undefined || now === undefined || now === started
}

/** Linux alone says it for the price of reading a file: which start of the computer, and how long after it. */
function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Fields are counted after the program's name, which stands in brackets and may hold anything.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
    // A zombie has ended, though its parent has not asked yet.
    return fields[0] === 'Z' ? 'ended' : `${boot}/${fields[19]}`
  } catch {
    return undefined
  }
}
