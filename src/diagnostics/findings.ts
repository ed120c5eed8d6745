// Gathers what the stages report on the way to one result.
import type { Checked } from './checked.ts'
import type { Diagnostic } from './diagnostic.ts'

export interface Findings {
  /** Each once: what is wrong for both papers of a case is told for one. */
  readonly all: readonly Diagnostic[]
  /** Keeps the result's diagnostics and hands on its value, undefined where there is none. */
  take<T>(result: Checked<T>): T | undefined
}

export function createFindings(): Findings {
  const all: Diagnostic[] = []
  return {
    all,
    take(result) {
      for (const found of result.diagnostics) if (!all.some(known => isSame(known, found))) all.push(found)
      return result.ok ? result.value : undefined
    },
  }
}

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  const isSamePlace = a.span?.file === b.span?.file && a.span?.start === b.span?.start
  return a.rule === b.rule && isSamePlace && JSON.stringify(a.params) === JSON.stringify(b.params)
}
