// How far a batch is: only for a person watching, and only when it takes a while. The library that draws it is loaded
// then; before anything else is said, the line is taken away.
import { Writable } from 'node:stream'
import type { SingleBar } from 'cli-progress'
import type { Language } from '../diagnostics/rule.ts'
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

export function createProgress({ terminal, language }: Session, total: number): Progress {
  if (!terminal.interactive || total < 2) return { show: () => {}, clear: () => {}, end: () => {} }
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
      ...appearance(language),
      stream: withoutJumps(terminal, () => {
        shown = true
      }),
    })
    bar.start(total, done, figures(done, failed))
  }

  const figures = (done: number, failed: number) => ({ rate: (done / secondsGone()).toFixed(1), failed })
  return {
    show(done, failed) {
      if (bar) bar.update(done, figures(done, failed))
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

function appearance(language: Language) {
  const format = {
    zh: '{bar} {value}/{total} 件，每秒 {rate} 件，还要 {eta_formatted}，失败 {failed} 件',
    en: '{bar} {value}/{total} cases, {rate} a second, {eta_formatted} left, {failed} failed',
  }[language]
  return {
    format,
    formatTime: (seconds: number) => timeLeft(seconds, language),
    barsize: 20,
    etaBuffer: 100,
    // What was taken away comes back.
    forceRedraw: true,
    clearOnComplete: true,
    linewrap: true,
  }
}

function timeLeft(seconds: number, language: Language): string {
  // Nothing is known yet.
  if (!Number.isFinite(Number(seconds))) return '…'
  const minutes = Math.floor(seconds / 60)
  const rest = `${seconds % 60}`
  if (language === 'zh') return minutes > 0 ? `${minutes} 分 ${rest} 秒` : `${rest} 秒`
  return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`
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
  return Object.assign(stream, { isTTY: true, columns: process.stderr.columns ?? 80 })
}
