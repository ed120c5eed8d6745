// What a run gave, as reports tell it: the shape of schemas/report.schema.json.
import type { Coverage } from '../../batch/coverage.ts'
import type { MeasuredPaper } from '../../batch/process-case.ts'
import type { Language, Severity } from '../../diagnostics/rule.ts'
import type { RuleId } from '../../diagnostics/rules.ts'
import type { CaseStatus, OutputFile, PaperAgreement, Summary } from '../case-result.ts'

export interface Report {
  /** Of this program. */
  readonly version: string
  readonly coverage: Coverage
  readonly cases: readonly ReportedCase[]
  /** About the run as a whole, where there is anything to say. */
  readonly diagnostics?: readonly ReportedDiagnostic[]
  readonly summary: Summary
}

export interface ReportedCase {
  /** Like all paths in a report: seen from the working folder, with forward slashes. */
  readonly case: string
  readonly status: CaseStatus
  readonly diagnostics: readonly ReportedDiagnostic[]
  readonly outputs: readonly OutputFile[]
  readonly papers?: readonly MeasuredPaper[]
  readonly agreement?: readonly ReportedAgreement[]
}

export interface ReportedDiagnostic {
  readonly rule: RuleId
  readonly severity: Severity
  /** The case's own path where the problem has no place in a file. */
  readonly file: string
  readonly start?: { readonly line: number; readonly column: number }
  readonly message: Readonly<Record<Language, string>>
}

/** Millimetres; the disagreements are told as diagnostics. */
export type ReportedAgreement = Pick<PaperAgreement, 'document' | 'paper'> &
  Omit<PaperAgreement['agreement'], 'disagreements'>
