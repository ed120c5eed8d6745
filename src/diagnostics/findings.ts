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
  const known = new Set<string>()
  return {
    all,
    take(result) {
      for (const found of result.diagnostics) {
        const { rule, params, span } = found
        const identity = JSON.stringify([rule, params, span?.file.path, span?.start])
        if (!known.has(identity)) all.push(found)
        known.add(identity)
      }
      return result.ok ? result.value : undefined
    },
  }
}
