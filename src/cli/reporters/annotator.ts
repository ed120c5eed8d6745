// On GitHub (GITHUB_ACTIONS=true): problems as annotations, beside the text for people. GitHub shows ten of each kind a
// step and drops the rest in silence, so no more are sent, and how many were not is said at the end. They go to
// stderr, which GitHub reads as well: stdout belongs to the product.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { recordDiagnostic } from '../reports/case-recorder.ts'
import { isGeneral } from '../reports/general-problems.ts'
import type { Session } from '../session.ts'
import { formatAnnotation } from './format-annotation.ts'

export interface Annotator {
  /** `path`: of the case, for problems without a place of their own. */
  annotate(diagnostics: readonly Diagnostic[], path?: string): void
  finish(): void
}

const SHOWN = 10

export function createAnnotator({ host, terminal, language }: Session): Annotator {
  if (host.environment('GITHUB_ACTIONS') !== 'true') return { annotate() {}, finish() {} }
  const sent = { error: 0, warning: 0, note: 0 }
  const known = new Set<string>()
  let leftOut = 0
  return {
    annotate(diagnostics, path) {
      for (const diagnostic of diagnostics) {
        const recorded = recordDiagnostic(diagnostic, host.cwd, path)
        // No file where none is to blame.
        const problem = isGeneral(recorded) ? { ...recorded, file: '' } : recorded
        const annotation = formatAnnotation(problem, language)
        if (known.has(annotation)) continue
        known.add(annotation)
        if (sent[problem.severity] === SHOWN) leftOut += 1
        else {
          sent[problem.severity] += 1
          terminal.err(`${annotation}\n`)
        }
      }
    },
    finish() {
      if (leftOut === 0) return
      const text = {
        zh: `GitHub 每一步只显示错误、提醒各 ${SHOWN} 条批注；还有 ${leftOut} 处没有批注，请看上面的文字或者报告。`,
        en: `GitHub shows ${SHOWN} errors and ${SHOWN} warnings of a step as annotations; ${leftOut} more are in the text above and in the reports only.`,
      }[language]
      terminal.err(`${text}\n`)
    },
  }
}
