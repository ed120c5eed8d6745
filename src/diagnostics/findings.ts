// Gathers what the stages report on the way to one result.
import type { Checked } from './checked.ts'
import type { Diagnostic } from './diagnostic.ts'

export interface Findings {
  readonly all: readonly Diagnostic[]
  /** Keeps the result's diagnostics and hands on its value, undefined where there is none. */
  take<T>(result: Checked<T>): T | undefined
}

export function createFindings(): Findings {
  const all: Diagnostic[] = []
  return {
    all,
    take(result) {
      all.push(...result.diagnostics)
      return result.ok ? result.value : undefined
    },
  }
}
