// A report as JUnit's XML, the form of Jenkins' junit-10.xsd, which GitLab reads too: one suite, a test for each case.
// It names no time and no machine, so that the same run gives the same file.
import type { Language } from '../../diagnostics/rule.ts'
import { generalProblems, isGeneral } from './general-problems.ts'
import type { Report, ReportedCase, ReportedDiagnostic } from './report.ts'

export function* printJunit(report: Report, language: Language): Iterable<string> {
  const { cases, ok, failed } = report.summary
  const general = generalProblems(report)
  const ofRun = general.filter(isError)
  const more = ofRun.length > 0 ? 1 : 0
  const counts = `tests="${cases + more}" failures="${failed + more}" errors="0"`
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield `<testsuites ${counts}>\n<testsuite name="reply" ${counts} skipped="${cases - ok - failed}">\n`
  for (const each of report.cases) yield testCase(each, language)
  if (more)
    yield testCase({ case: WHOLE_RUN[language], status: 'failed', diagnostics: ofRun, outputs: [] }, language)
  yield systemOut(
    general.filter(each => !isError(each)),
    language,
  )
  yield '</testsuite>\n</testsuites>\n'
}

/** A test of its own, or nobody would see that something failed. */
const WHOLE_RUN = { zh: '整次运行', en: 'the run as a whole' } as const

const isError = ({ severity }: ReportedDiagnostic) => severity === 'error'

function testCase({ case: path, status, diagnostics }: ReportedCase, language: Language): string {
  const errors = diagnostics.filter(isError)
  const others = diagnostics.filter(each => !isError(each) && !isGeneral(each))
  const content = [
    status === 'failed' ? failure(errors, language) : '',
    status === 'skipped' || status === 'not-run' ? skipped(status, language) : '',
    systemOut(others, language),
  ].join('')
  const head = `<testcase classname="reply" name="${escapeXml(path)}"`
  return content ? `${head}>\n${content}</testcase>\n` : `${head}/>\n`
}

function failure(errors: readonly ReportedDiagnostic[], language: Language): string {
  const [first] = errors
  const message = (first?.message[language] ?? '').split('\n')[0] ?? ''
  const text = errors.map(each => describe(each, language)).join('\n')
  return `<failure type="${escapeXml(first?.rule ?? '')}" message="${escapeXml(message)}">${escapeXml(text)}</failure>\n`
}

const skipped = (status: 'skipped' | 'not-run', language: Language) =>
  `<skipped message="${escapeXml(WHY_SKIPPED[status][language])}"/>\n`

const WHY_SKIPPED = {
  skipped: { zh: '案卷没有变化，成稿照旧', en: 'unchanged; its papers stand as they are' },
  'not-run': { zh: '没有轮到', en: 'not reached' },
} as const

function systemOut(diagnostics: readonly ReportedDiagnostic[], language: Language): string {
  if (diagnostics.length === 0) return ''
  const text = diagnostics.map(each => describe(each, language)).join('\n')
  return `<system-out>${escapeXml(text)}</system-out>\n`
}

/** `152.yaml:3:3  data/full-width-colon`, below it what is wrong and how to mend it. */
function describe(diagnostic: ReportedDiagnostic, language: Language): string {
  const { rule, file, start, message } = diagnostic
  const place = start ? `${file}:${start.line}:${start.column}` : file
  const heading = isGeneral(diagnostic) || place === '' ? rule : `${place}  ${rule}`
  return `${heading}\n${message[language]}\n`
}

/** What XML 1.0 has no room for, even escaped, is shown as U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll(/[&<>"]/g, sign => ESCAPES[sign] ?? sign)
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
