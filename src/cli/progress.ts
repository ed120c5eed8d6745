// How far a batch is: only for a person watching, and only when it takes a while. The library that draws it is loaded
// then; before anything else is said, the line is taken away.
import { Writable } from 'node:stream'
import type { SingleBar } from 'cli-progress'
import { progressLine } from './progress-line.ts'
import type { Session } from './session.ts'
import type { Terminal } from './terminal.ts'

export interface Progress {
  /** So many cases are done, and so many of them failed. */
  show(done: number, failed: number): void
  /** Takes the line away, so that others can print. */
  clear(): void
  end(): void
}

const PATIENCE = 300

/** `total`: cases; none is drawn for one alone, and with `quiet`. */
export function createProgress(
  { terminal, language }: Session,
  total: number,
  { quiet = false }: { readonly quiet?: boolean | undefined } = {},
): Progress {
  if (!terminal.interactive || total < 2 || quiet) return { show: () => {}, clear: () => {}, end: () => {} }
  const started = performance.now()
  const secondsGone = () => (performance.now() - started) / 1000
  let bar: SingleBar | undefined
  let loading = false
  let ended = false
  let shown = false

  async function load(done: number, failed: number): Promise<void> {
    const { SingleBar } = await import('cli-progress')
    if (ended) return
    bar = new SingleBar({
      format: (_, { value, eta }, { failed }: Figures) =>
        progressLine(
          { done: value, total, failed, rate: value / secondsGone(), left: Number(eta) },
          language,
          terminal.columns,
        ),
      etaBuffer: 100,
      // What was taken away comes back.
      forceRedraw: true,
      clearOnComplete: true,
      linewrap: true,
      stream: withoutJumps(terminal, () => {
        shown = true
      }),
    })
    bar.start(total, done, { failed })
  }

  return {
    show(done, failed) {
      if (bar) bar.update(done, { failed })
      else if (!loading && secondsGone() * 1000 >= PATIENCE) {
        loading = true
        void load(done, failed)
      }
    },
    clear() {
      if (shown) terminal.err('\r\x1b[K')
      shown = false
    },
    end() {
      ended = true
      bar?.stop()
      this.clear()
    },
  }
}

interface Figures {
  readonly failed: number
}

/** The library goes back to where it began when it ends; others have printed there since. */
function withoutJumps(terminal: Terminal, onDrawn: () => void): NodeJS.WritableStream {
  const stream = new Writable({
    decodeStrings: false,
    write(text: string, _, done) {
      if (text !== '\x1b7' && text !== '\x1b8') terminal.err(text)
      onDrawn()
      done()
    },
  })
  // It would cut off what is longer, counting a Han character as one.
  return Object.assign(stream, { isTTY: true, columns: Number.POSITIVE_INFINITY })
}
