// `reply merge REPORT…`: the reports of a batch's shards as one, and whether every case was covered exactly once.
import { resolve } from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Language } from '../../diagnostics/rule.ts'
import { isPattern } from '../../host/find-like.ts'
import type { Host } from '../../host/host.ts'
import { unlessRefused } from '../../host/unless-refused.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { createPaint } from '../paint.ts'
import { closingLine } from '../reporters/closing-line.ts'
import { diagnosticPrinter } from '../reporters/frame.ts'
import { mergeReports, type NamedReport } from '../reports/merge-reports.ts'
import { readReport } from '../reports/read-report.ts'
import type { Report } from '../reports/report.ts'
import { writeReport } from '../reports/write-report.ts'
import type { Session } from '../session.ts'
import { showPath } from '../show-path.ts'
import { texts } from '../texts.ts'
import { UsageError } from '../usage-error.ts'

export async function merge(
  session: Session,
  typed: readonly string[],
  options: { readonly report?: readonly string[]; readonly maxWarnings?: number },
): Promise<ExitCode> {
  const { host, terminal, language, color } = session
  const print = diagnosticPrinter(session)
  const paths = await expand(host, typed)
  refuseToReplace(paths, options.report ?? [], session)
  const [first, ...others] = await readAll(session, paths, print)
  if (!first) return EXIT.couldNotStart

  const merged = mergeReports([first, ...others])
  print(merged.diagnostics)
  if (!('report' in merged)) return EXIT.couldNotStart

  const { report, tally } = merged
  const { errors, notRun, warnings, files } = report.summary
  const { maxWarnings = warnings } = options
  const isWhole = merged.diagnostics.length === 0
  const isFine = isWhole && errors + notRun === 0 && warnings <= maxWarnings
  for (const line of new Set(errorLines(report, language))) terminal.err(`${line}\n`)
  const lines = [
    closingLine(report.summary, files > 0)[language],
    (isWhole ? coverageLine(report, others.length + 1) : gapsLine(report))[language],
    ...(warnings > maxWarnings ? [texts[language].tooManyWarnings(warnings, maxWarnings)] : []),
  ]
  terminal.err(`${createPaint(color)(isFine ? 'green' : 'red', lines.join('\n'))}\n`)

  const refusals = (options.report ?? []).flatMap(path => writeReport(host, path, report, language) ?? [])
  print(refusals)
  if (refusals.length > 0) return EXIT.couldNotStart
  if (isFine) return EXIT.done
  // What was not reached would have failed a run, too.
  return isWhole && tally.exitCode(report.diagnostics) === EXIT.couldNotStart
    ? EXIT.couldNotStart
    : EXIT.problems
}

/** As when the same pattern is given a second time: the first merged report is among what it fits. */
function refuseToReplace(
  merged: ReadonlySet<string>,
  reports: readonly string[],
  { host, language }: Session,
): void {
  const places = new Set([...merged].map(path => resolve(host.cwd, path)))
  const replaced = reports.find(path => places.has(resolve(host.cwd, path)))
  if (replaced !== undefined) throw new UsageError(texts[language].reportIsInput(replaced))
}

/** Nothing where one of them is no report. */
async function readAll(
  { host, version }: Session,
  paths: ReadonlySet<string>,
  print: (diagnostics: readonly Diagnostic[], path: string) => void,
): Promise<readonly NamedReport[]> {
  const reports: NamedReport[] = []
  let sound = true
  for (const path of paths) {
    const read = await readReport(host, path, version)
    print(read.diagnostics, path)
    if (read.ok) reports.push({ path, report: read.value })
    else sound = false
  }
  return sound ? reports : []
}

/** Windows leaves patterns to the program. One that fits nothing is then missing as a file. */
async function expand(host: Host, typed: readonly string[]): Promise<ReadonlySet<string>> {
  const paths: string[] = []
  for (const path of typed) {
    const isThere = await host.fileInfo(resolve(host.cwd, path)).catch(unlessRefused(undefined))
    const found = isPattern(path) && !isThere ? await host.findLike(path) : []
    paths.push(...(found.length > 0 ? found : [path]))
  }
  return new Set(paths)
}

/** A line for each error: the shards have told the whole. */
function errorLines({ cases, diagnostics = [] }: Report, language: Language): readonly string[] {
  return [...cases.flatMap(({ diagnostics }) => diagnostics), ...diagnostics]
    .filter(({ severity }) => severity === 'error')
    .map(({ file, start, rule, message }) => {
      const path = file && showPath(file)
      const place = start ? `${path}:${start.line}:${start.column}` : path
      return [place, rule, message[language].split('\n')[0]].filter(Boolean).join('  ')
    })
}

function coverageLine({ coverage: { cases } }: Report, reports: number): Record<Language, string> {
  return {
    zh: `${reports} 份报告齐全，${cases} 件案卷每件正好一次。`,
    en: `${reports === 1 ? 'One report' : `${reports} reports`}, complete: each of ${cases} cases exactly once.`,
  }
}

/** Said last, so that a part is not taken for the whole. */
function gapsLine({ coverage, summary: { cases } }: Report): Record<Language, string> {
  const [zh, en] =
    cases < coverage.cases
      ? ['报告不齐', 'Not the whole']
      : ['不是每件案卷正好一次（见上面的错误）', 'Not each case exactly once, as said above']
  return {
    zh: `${zh}：整批 ${coverage.cases} 件案卷，这里有 ${cases} 件。`,
    en: `${en}: the batch has ${coverage.cases} cases, here are ${cases}.`,
  }
}
