// A line that says how far a batch is: only for a person watching, and only when it takes a while.
import type { Session } from './session.ts'

export interface Progress {
  /** `done` cases are finished, `path` is next. */
  show(done: number, path: string): void
  /** Takes the line away, so that others can print. */
  clear(): void
}

const PATIENCE = 300

export function createProgress({ terminal, language }: Session, total: number): Progress {
  if (!terminal.interactive || total < 2) return { show: () => {}, clear: () => {} }
  const started = performance.now()
  const words = { zh: '正在处理', en: 'working on' }[language]
  let shown = false
  return {
    show(done, path) {
      if (performance.now() - started < PATIENCE) return
      shown = true
      terminal.err(`\r\x1b[K${words} ${done + 1}/${total}  ${path}`)
    },
    clear() {
      if (shown) terminal.err('\r\x1b[K')
      shown = false
    },
  }
}
