// `reply merge REPORT…`: the reports of a batch's shards as one, and whether every case was covered exactly once.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Language } from '../../diagnostics/rule.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { expandPatterns } from '../expand-patterns.ts'
import { createPaint } from '../paint.ts'
import { closingLine } from '../reporters/closing-line.ts'
import { diagnosticPrinter } from '../reporters/frame.ts'
import { mergeReports, type NamedReport } from '../reports/merge-reports.ts'
import { readReport } from '../reports/read-report.ts'
import type { Report } from '../reports/report.ts'
import { writeReport } from '../reports/write-report.ts'
import type { Session } from '../session.ts'

export async function merge(
  session: Session,
  typed: readonly string[],
  options: { readonly report?: readonly string[] },
): Promise<ExitCode> {
  const { host, terminal, language, color } = session
  const print = diagnosticPrinter(session)
  const [first, ...others] = await readAll(session, typed, print)
  if (!first) return EXIT.couldNotStart

  const merged = mergeReports([first, ...others])
  print(merged.diagnostics)
  if (!('report' in merged)) return EXIT.couldNotStart

  const { report, tally } = merged
  for (const line of failedCases(report, language)) terminal.err(`${line}\n`)
  const whole = merged.diagnostics.length === 0
  const fine = whole && report.summary.failed + report.summary.notRun === 0
  const text = [
    closingLine(report.summary, report.summary.files > 0)[language],
    ...(whole ? [coverageLine(report, others.length + 1)[language]] : []),
  ].join('\n')
  terminal.err(`${createPaint(color)(fine ? 'green' : 'red', text)}\n`)

  const refusals = (options.report ?? []).flatMap(path => writeReport(host, path, report, language) ?? [])
  print(refusals)
  if (refusals.length > 0) return EXIT.couldNotStart
  return fine ? EXIT.done : whole ? tally.exitCode() || EXIT.problems : EXIT.problems
}

/** Nothing where one of them is no report. */
async function readAll(
  { host, version }: Session,
  typed: readonly string[],
  print: (diagnostics: readonly Diagnostic[], path: string) => void,
): Promise<readonly NamedReport[]> {
  const reports: NamedReport[] = []
  let sound = true
  for (const path of new Set(await expandPatterns(host, typed))) {
    const read = await readReport(host, path, version)
    print(read.diagnostics, path)
    if (read.ok) reports.push({ path, report: read.value })
    else sound = false
  }
  return sound ? reports : []
}

/** A line for each error: the shards have told the whole. */
function failedCases({ cases }: Report, language: Language): readonly string[] {
  return cases
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ severity }) => severity === 'error')
    .map(({ file, start, rule, message }) => {
      const place = start ? `${file}:${start.line}:${start.column}` : file
      return `${place}  ${rule}  ${message[language].split('\n')[0]}`
    })
}

function coverageLine({ coverage: { cases } }: Report, reports: number): Record<Language, string> {
  return {
    zh: `${reports} 份报告齐全，${cases} 件案卷每件正好一次。`,
    en: `${reports === 1 ? 'One report' : `${reports} reports`}, complete: each of ${cases} cases exactly once.`,
  }
}
