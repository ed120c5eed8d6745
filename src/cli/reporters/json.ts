// For programs: one object with everything, described by schemas/report.schema.json.
import type { Spread } from '../../agreement/agreement.ts'
import { type Diagnostic, messageOf } from '../../diagnostics/diagnostic.ts'
import type { Language, Message, Severity } from '../../diagnostics/rule.ts'
import type { RuleId } from '../../diagnostics/rules.ts'
import { positionAt } from '../../source/source-file.ts'
import {
  type CaseResult,
  type CaseStatus,
  type MeasuredPaper,
  type OutputFile,
  type PaperAgreement,
  type Summary,
  statusOf,
} from '../case-result.ts'
import type { Session } from '../session.ts'
import type { Reporter } from './reporter.ts'

export interface Report {
  readonly version: string
  readonly cases: readonly ReportedCase[]
  readonly summary: Summary
}

export interface ReportedCase {
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

export function jsonReporter({ terminal, version }: Session): Reporter {
  // Only what will be printed is kept: a batch's files would fill the memory.
  const cases: ReportedCase[] = []
  return {
    caseDone: result => void cases.push(reportedCase(result)),
    finish({ coverage: _, ...summary }) {
      const report: Report = { version, cases, summary }
      terminal.out(`${JSON.stringify(report, undefined, 2)}\n`)
    },
  }
}

function reportedCase(result: CaseResult): ReportedCase {
  return {
    case: result.case,
    status: statusOf(result),
    diagnostics: result.diagnostics.map(diagnostic => reportedDiagnostic(diagnostic, result.case)),
    outputs: result.outputs,
    ...(result.papers && { papers: result.papers }),
    ...(result.agreements && { agreement: result.agreements.map(reportedAgreement) }),
  }
}

function reportedAgreement({ document, paper, agreement }: PaperAgreement): ReportedAgreement {
  const { disagreements: _, dx, dy, ruleDistance, ...figures } = agreement
  const spreads = { dx: rounded(dx), dy: rounded(dy), ruleDistance: rounded(ruleDistance) }
  return { document, paper, ...figures, ...spreads }
}

/** To a thousandth of a millimetre. */
function rounded({ max, mean }: Spread): Spread {
  return { max: Math.round(max * 1000) / 1000, mean: Math.round(mean * 1000) / 1000 }
}

/** `path`: of the case, for problems without a place of their own. */
export function reportedDiagnostic(diagnostic: Diagnostic, path = ''): ReportedDiagnostic {
  const { rule, severity, span } = diagnostic
  const text = ({ summary, help }: Message) => [summary, help].filter(Boolean).join('\n')
  return {
    rule,
    severity,
    file: span?.file.path ?? path,
    ...(span && { start: positionAt(span.file, span.start) }),
    message: { zh: text(messageOf(diagnostic, 'zh')), en: text(messageOf(diagnostic, 'en')) },
  }
}
