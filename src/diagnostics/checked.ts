// What a stage returns: bad input is data, not an exception. A thrown error means a bug in this program.
import type { Diagnostic } from './diagnostic.ts'

export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** A value with whatever was noticed on the way: fails when any of it is an error. */
export function checked<T>(value: T, diagnostics: readonly Diagnostic[] = []): Checked<T> {
  return hasErrors(diagnostics) ? { ok: false, diagnostics } : { ok: true, value, diagnostics }
}

export function failed(...diagnostics: readonly Diagnostic[]): Checked<never> {
  return { ok: false, diagnostics }
}

export function hasErrors(diagnostics: readonly Pick<Diagnostic, 'severity'>[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}
