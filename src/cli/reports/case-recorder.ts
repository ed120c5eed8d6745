// What became of a case → what reports keep of it: nothing but what will be printed, so that memory stays flat.
import type { Spread } from '../../agreement/agreement.ts'
import { type Diagnostic, messageOf } from '../../diagnostics/diagnostic.ts'
import type { Message } from '../../diagnostics/rule.ts'
import { positionAt } from '../../source/source-file.ts'
import { type CaseResult, type PaperAgreement, statusOf } from '../case-result.ts'
import type { Report, ReportedAgreement, ReportedCase, ReportedDiagnostic } from './report.ts'
import { reportPath } from './report-path.ts'

export function createCaseRecorder(cwd: string): (result: CaseResult) => ReportedCase {
  /** A font that is missing is told with every case, in the same words. */
  const general = new Map<string, ReportedDiagnostic['message']>()
  const messageFor = (diagnostic: Diagnostic) => {
    if (diagnostic.span) return bothMessages(diagnostic)
    const key = JSON.stringify([diagnostic.rule, diagnostic.params])
    const message = general.get(key) ?? bothMessages(diagnostic)
    general.set(key, message)
    return message
  }
  return result => ({
    case: reportPath(cwd, result.case),
    status: statusOf(result),
    diagnostics: result.diagnostics.map(each => recordDiagnostic(each, cwd, result.case, messageFor(each))),
    outputs: result.outputs.map(output => ({ ...output, path: reportPath(cwd, output.path) })),
    ...(result.papers && { papers: result.papers }),
    ...(result.agreements && { agreement: result.agreements.map(recordAgreement) }),
  })
}

/** What there is to say of the run as a whole. */
export function recordRun(diagnostics: readonly Diagnostic[], cwd: string): Pick<Report, 'diagnostics'> {
  return diagnostics.length > 0 ? { diagnostics: diagnostics.map(each => recordDiagnostic(each, cwd)) } : {}
}

/** `path`: of the case, for problems without a place of their own. */
export function recordDiagnostic(
  diagnostic: Diagnostic,
  cwd: string,
  path = '',
  message = bothMessages(diagnostic),
): ReportedDiagnostic {
  const { rule, severity, span } = diagnostic
  const file = span?.file.path ?? path
  return {
    rule,
    severity,
    file: file && reportPath(cwd, file),
    ...(span && { start: positionAt(span.file, span.start) }),
    message,
  }
}

function bothMessages(diagnostic: Diagnostic): ReportedDiagnostic['message'] {
  const text = ({ summary, help }: Message) => [summary, help].filter(Boolean).join('\n')
  return { zh: text(messageOf(diagnostic, 'zh')), en: text(messageOf(diagnostic, 'en')) }
}

function recordAgreement({ document, paper, agreement }: PaperAgreement): ReportedAgreement {
  const { disagreements: _, dx, dy, ruleDistance, ...figures } = agreement
  const spreads = { dx: rounded(dx), dy: rounded(dy), ruleDistance: rounded(ruleDistance) }
  return { document, paper, ...figures, ...spreads }
}

/** To a thousandth of a millimetre. */
function rounded({ max, mean }: Spread): Spread {
  return { max: Math.round(max * 1000) / 1000, mean: Math.round(mean * 1000) / 1000 }
}
