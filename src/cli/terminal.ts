// Where the program speaks: stdout carries the product, stderr everything meant for a person.
import { fstatSync, writeSync } from 'node:fs'
import type { Host } from '../host/host.ts'
import { EXIT } from './exit-code.ts'

export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** stderr is a person's screen. */
  readonly interactive: boolean
  /** Its width. */
  readonly columns: number
}

export function createTerminal(): Terminal {
  const out = wayTo(1, () => process.stdout)
  const err = wayTo(2, () => process.stderr)
  return {
    out: out.write,
    err: err.write,
    interactive: err.isScreen && process.stderr.isTTY === true,
    get columns() {
      return (err.isScreen && process.stderr.columns) || 80
    },
  }
}

interface Way {
  write(text: string): void
  readonly isScreen: boolean
}

/**
 * A screen is Node's affair; a file or pipe takes the bytes at once, for which Node would load its network first. A pipe
 * that is full and will not wait is left to Node too.
 */
function wayTo(file: 1 | 2, open: () => NodeJS.WriteStream): Way {
  let stream: NodeJS.WriteStream | undefined
  const write = (text: string | Uint8Array): void => {
    if (!stream) {
      stream = open()
      stream.on('error', refused)
      streams.push(stream)
    }
    stream.write(text)
  }
  const isScreen = fstatSync(file).isCharacterDevice()
  return {
    isScreen,
    write(text) {
      if (isScreen || stream) write(text)
      else writeNow(file, Buffer.from(text), write)
    },
  }
}

function writeNow(file: 1 | 2, bytes: Uint8Array, later: (rest: Uint8Array) => void): void {
  let rest = bytes
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(file, rest))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') later(rest)
    else refused(error as NodeJS.ErrnoException)
  }
}

const streams: NodeJS.WriteStream[] = []

/** Whether nothing waits for its turn to be written. */
export const allIsSaid = (): boolean => streams.every(({ writableLength }) => writableLength === 0)

/**
 * The files are still to be written. What could not be told makes an end of 2, unless the reader has gone (`… | head`).
 */
function refused({ code, message }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE' || untold) return
  untold = true
  process.once('exit', () => {
    process.exitCode = EXIT.couldNotStart
  })
  createTerminal().err(`reply: ${message}\n`)
}

let untold = false

/** --no-color, then NO_COLOR, then FORCE_COLOR, then whether a person is looking. */
export function wantsColor(args: readonly string[], host: Host, terminal: Terminal): boolean {
  if (args.includes('--no-color') || host.environment('NO_COLOR')) return false
  const forced = host.environment('FORCE_COLOR')
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return terminal.interactive && host.environment('TERM') !== 'dumb'
}
