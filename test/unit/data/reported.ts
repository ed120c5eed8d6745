// Diagnostics as tests compare them: rule and place.
import type { Checked } from '../../../src/diagnostics/checked.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { positionAt } from '../../../src/source/source-file.ts'

/** `data/missing-field 3:1`, in the order reported. */
export function reported({ diagnostics }: Checked<unknown>): readonly string[] {
  return diagnostics.map(({ rule, span }) => `${rule} ${span ? placeOf(span) : 'nowhere'}`)
}

export function placeOf(span: NonNullable<Diagnostic['span']>): string {
  const { line, column } = positionAt(span.file, span.start)
  return `${line}:${column}`
}

export function checkedValue<T>(result: Checked<T>): T {
  if (!result.ok) throw new Error(reported(result).join('\n'))
  return result.value
}
