// Where the program speaks: stdout carries the product, stderr everything meant for a person.
import type { Host } from '../host/host.ts'

export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** stderr is a person's screen. */
  readonly interactive: boolean
}

export function createTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    // The reader has gone (`reply … | head`): the files are still to be written.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
  return {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    interactive: process.stderr.isTTY === true,
  }
}

/** --no-color, then NO_COLOR, then FORCE_COLOR, then whether a person is looking. */
export function wantsColor(args: readonly string[], host: Host, terminal: Terminal): boolean {
  if (args.includes('--no-color') || host.environment('NO_COLOR')) return false
  const forced = host.environment('FORCE_COLOR')
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return terminal.interactive && host.environment('TERM') !== 'dumb'
}
