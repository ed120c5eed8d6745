// For people: every problem with the lines around it, then the files written, then one line of summary.
import { type Diagnostic, messageOf } from '../../diagnostics/diagnostic.ts'
import type { Language } from '../../diagnostics/rule.ts'
import { type PaperAgreement, statusOf } from '../case-result.ts'
import { createPaint } from '../paint.ts'
import { isGeneral } from '../reports/general-problems.ts'
import type { Session } from '../session.ts'
import { showPath } from '../show-path.ts'
import { closingLine } from './closing-line.ts'
import { formatDiagnostic } from './format-diagnostic.ts'
import { layoutTable } from './layout-table.ts'
import type { Reporter } from './reporter.ts'

/** `writes`: the run was to make files, and the last line counts them. */
export function frameReporter(session: Session, writes: boolean, quiet = false): Reporter {
  const { terminal, language, color } = session
  const print = diagnosticPrinter(session)
  const paint = createPaint(color)
  const failed: string[] = []
  return {
    caseDone(result) {
      const { case: path, diagnostics, outputs, papers = [], agreements = [] } = result
      if (statusOf(result) === 'failed') failed.push(path)
      for (const { title, measurements } of papers) {
        terminal.out(`# ${showPath(path)}  ${title}\n${layoutTable(measurements, language, paint)}\n\n`)
      }
      print(quiet ? diagnostics.filter(isError) : diagnostics, path)
      for (const each of agreements) terminal.err(`${agreementLine(each)[language]}\n`)
      if (quiet) return
      const written = statusOf(result) === 'skipped' ? [] : outputs
      for (const { path } of written) terminal.out(`${showPath(path)}\n`)
    },
    finish(summary) {
      print(quiet ? summary.diagnostics.filter(isError) : summary.diagnostics)
      if (quiet && summary.errors === 0) return true
      if (summary.cases >= MANY && failed.length > 0) {
        terminal.err(`${failedCases(failed)[language].join('\n')}\n\n`)
      }
      const text = closingLine(summary, writes)[language]
      terminal.err(`${paint(summary.errors + summary.notRun > 0 ? 'red' : 'green', text)}\n`)
      return true
    },
  }
}

/** From so many cases on, what was said of one has left the screen when the last is done. */
const MANY = 10
const MOST_NAMED = 20

function failedCases(paths: readonly string[]): Record<Language, readonly string[]> {
  const named = paths.slice(0, MOST_NAMED).map(path => `  ${showPath(path)}`)
  const others = paths.length - named.length
  return {
    zh: ['失败的案卷：', ...named, ...(others > 0 ? [`  还有 ${others} 件`] : [])],
    en: ['Cases that failed:', ...named, ...(others > 0 ? [`  and ${others} more`] : [])],
  }
}

type Printer = (diagnostics: readonly Diagnostic[], path?: string) => void

/**
 * What is no case's own fault (a substituted font, a folder that another run holds) is said once for all cases, and
 * where to read more once for each rule.
 */
export function diagnosticPrinter({ terminal, language, color }: Session): Printer {
  const paint = createPaint(color)
  const said = new Set<string>()
  const first = (key: string) => !said.has(key) && said.add(key) !== undefined
  return (diagnostics, casePath) => {
    const fresh = diagnostics.filter(
      each => !isShared(each) || first(JSON.stringify([each.rule, each.params])),
    )
    for (const [diagnostic, ...likewise] of groups(fresh, language)) {
      const path = isGeneral(diagnostic) ? undefined : casePath
      const more = first(diagnostic.rule)
      terminal.err(`${formatDiagnostic(diagnostic, likewise, { language, paint, path, more })}\n\n`)
    }
  }
}

/** A folder that cannot be written to is the same trouble for every case; of cases that clash, each is told. */
const isShared = (diagnostic: Diagnostic) =>
  isGeneral(diagnostic) || (!diagnostic.span && /^output\/(?!same-file$)/.test(diagnostic.rule))

const isError = ({ severity }: Diagnostic) => severity === 'error'

type Group = readonly [Diagnostic, ...Diagnostic[]]

/** Neighbours without a place that break the same rule and are mended alike. */
function groups(diagnostics: readonly Diagnostic[], language: Language): readonly Group[] {
  const kindOf = (each: Diagnostic) => JSON.stringify([each.rule, messageOf(each, language).help])
  const found: [Diagnostic, ...Diagnostic[]][] = []
  for (const each of diagnostics) {
    const last = found.at(-1)
    if (last && !last[0].span && !each.span && kindOf(last[0]) === kindOf(each)) last.push(each)
    else found.push([each])
  }
  return found
}

function agreementLine({ paper, agreement }: PaperAgreement): Record<Language, string> {
  const { ours, identical, dx, dy, ruleDistance, disagreements } = agreement
  const [x, y, rule] = [dx, dy, ruleDistance].map(({ max }) => max.toFixed(2))
  const agree = disagreements.length === 0
  return {
    zh: `${paper}：与 LibreOffice 排版${agree ? '一致' : '不一致'}：${ours.pages} 页 ${ours.lines} 行${agree ? '' : `（相同 ${identical} 行）`}，左右最多相差 ${x} 毫米，上下 ${y} 毫米，线 ${rule} 毫米`,
    en: `${paper}: ${agree ? 'agrees' : 'does not agree'} with LibreOffice: ${count(ours.pages, 'page')}, ${count(ours.lines, 'line')}${agree ? '' : ` (${identical} the same)`}, at most ${x} mm apart sideways, ${y} mm in height, rules ${rule} mm`,
  }
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`
