// Where the program speaks: stdout carries the product, stderr everything meant for a person.
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
  for (const stream of [process.stdout, process.stderr]) stream.on('error', refused)
  return {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    interactive: process.stderr.isTTY === true,
    get columns() {
      return process.stderr.columns || 80
    },
  }
}

/**
 * The files are still to be written. What could not be told makes an end of 2, unless the reader has gone (`… | head`).
 */
function refused({ code, message }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE' || untold) return
  untold = true
  process.once('exit', () => {
    process.exitCode = EXIT.couldNotStart
  })
  process.stderr.write(`reply: ${message}\n`)
}

let untold = false

/** --no-color, then NO_COLOR, then FORCE_COLOR, then whether a person is looking. */
export function wantsColor(args: readonly string[], host: Host, terminal: Terminal): boolean {
  if (args.includes('--no-color') || host.environment('NO_COLOR')) return false
  const forced = host.environment('FORCE_COLOR')
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return terminal.interactive && host.environment('TERM') !== 'dumb'
}
