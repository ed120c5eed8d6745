// What is no case's own fault and is told with every case alike (a font that is not installed), or about the run as a whole.
import type { Severity } from '../../diagnostics/rule.ts'
import type { Report, ReportedDiagnostic } from './report.ts'

interface Placed {
  readonly severity: Severity
  readonly span?: object
  readonly start?: object
}

export const isGeneral = ({ severity, span, start }: Placed) => !span && !start && severity !== 'error'

/** Each once, and what is said of the run as a whole. */
export function generalProblems({ cases, diagnostics: ofRun = [] }: Report): readonly ReportedDiagnostic[] {
  const found = new Map<string, ReportedDiagnostic>()
  for (const { diagnostics } of cases) {
    for (const each of diagnostics.filter(isGeneral)) {
      const key = `${each.rule} ${each.message.zh}`
      if (!found.has(key)) found.set(key, each)
    }
  }
  return [...found.values(), ...ofRun]
}
