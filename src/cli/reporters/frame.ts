// For people: every problem with the lines around it, then the files written, then one line of summary.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Language } from '../../diagnostics/rule.ts'
import { type Summary, summarise } from '../case-result.ts'
import { createPaint } from '../paint.ts'
import type { Session } from '../session.ts'
import { formatDiagnostic } from './format-diagnostic.ts'
import { githubAnnotation } from './github-annotation.ts'
import type { Reporter } from './reporter.ts'

export function frameReporter(session: Session, command: 'render' | 'check'): Reporter {
  const { terminal, language, color } = session
  const print = diagnosticPrinter(session)
  const said = { error: 0, warning: 0, note: 0 }
  return {
    caseDone({ case: path, diagnostics, outputs }) {
      for (const diagnostic of diagnostics) if (print(diagnostic, path)) said[diagnostic.severity] += 1
      for (const output of outputs) terminal.out(`${output.path}\n`)
    },
    finish(results) {
      const files = results.reduce((sum, { outputs }) => sum + outputs.length, 0)
      const summary = { ...summarise(results), errors: said.error, warnings: said.warning }
      const text = closingLine(summary, files, command)[language]
      terminal.err(`${createPaint(color)(summary.failed > 0 ? 'red' : 'green', text)}\n`)
    },
  }
}

/**
 * Prints problems one by one, and says whether it did: what is no case's own fault (a substituted font) is said once
 * for all cases, and where to read more once for each rule.
 */
export function diagnosticPrinter(session: Session): (diagnostic: Diagnostic, path?: string) => boolean {
  const { terminal, language, color, host } = session
  const paint = createPaint(color)
  const onGitHub = host.environment('GITHUB_ACTIONS') === 'true'
  const said = new Set<string>()
  const first = (key: string) => !said.has(key) && said.add(key) !== undefined
  return (diagnostic, casePath) => {
    const { rule, params, span, severity } = diagnostic
    const general = !span && severity !== 'error'
    if (general && !first(JSON.stringify([rule, params]))) return false
    const path = general ? undefined : casePath
    const text = formatDiagnostic(diagnostic, { language, paint, path, more: first(rule) })
    terminal.err(`${text}\n\n`)
    if (onGitHub) terminal.err(`${githubAnnotation(diagnostic, language, path)}\n`)
    return true
  }
}

function closingLine(summary: Summary, files: number, command: 'render' | 'check'): Record<Language, string> {
  const { cases, ok, failed, errors, warnings } = summary
  const zh = [errors > 0 && `${errors} 处错误`, warnings > 0 && `${warnings} 处提醒`]
    .filter(Boolean)
    .join('，')
  const en = [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')]
    .filter(Boolean)
    .join(', ')
  const written = command === 'render'
  if (cases === 1) {
    const done = written
      ? { zh: `已生成 ${files} 个文件`, en: `${count(files, 'file')} written` }
      : { zh: '检查通过', en: 'no errors' }
    const not = written
      ? { zh: '没有生成文件', en: 'nothing written' }
      : { zh: '检查没有通过', en: 'not in order' }
    const outcome = failed ? not : done
    return { zh: `${join(outcome.zh, zh, '：')}。`, en: `${join(outcome.en, en, ': ')}.` }
  }
  const all = {
    zh: [`共 ${cases} 件案卷，成功 ${ok} 件，失败 ${failed} 件`, written && `已生成 ${files} 个文件`, zh],
    en: [`${cases} cases: ${ok} ok, ${failed} failed`, written && `${count(files, 'file')} written`, en],
  }
  return { zh: `${all.zh.filter(Boolean).join('；')}。`, en: `${all.en.filter(Boolean).join('; ')}.` }
}

const join = (a: string, b: string, sign: string) => (b ? `${a}${sign}${b}` : a)

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`
