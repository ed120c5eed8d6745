// What every outcome owes the clerk: no error hidden behind success, and every problem with words and a place in a file.
import { expect } from 'vitest'
import type { Checked } from '../../src/diagnostics/checked.ts'
import { messageOf } from '../../src/diagnostics/diagnostic.ts'
import { CASE_PATH } from './case-desk.ts'

/** Warnings about the machine or the paper as a whole have no place in the case. */
export function expectDiagnostics({ ok, diagnostics }: Checked<unknown>): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  expect(ok).toBe(errors.length === 0)
  for (const { rule, span } of errors) {
    expect(span, rule).toBeDefined()
    expect(span?.file.path).toBe(CASE_PATH)
  }
  for (const diagnostic of diagnostics) {
    const { span, rule } = diagnostic
    if (span) {
      expect(span.start, rule).toBeGreaterThanOrEqual(0)
      expect(span.end, rule).toBeGreaterThanOrEqual(span.start)
      expect(span.end, rule).toBeLessThanOrEqual(Math.max(1, span.file.text.length))
    }
    for (const language of ['zh', 'en'] as const) {
      const { summary, help = '' } = messageOf(diagnostic, language)
      expect(summary + help).not.toMatch(/undefined|NaN|\[object/)
    }
  }
}
