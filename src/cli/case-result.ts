// What became of one case, for the reporters.
import { basename } from 'node:path'
import type { Agreement } from '../agreement/agreement.ts'
import type { Coverage } from '../batch/coverage.ts'
import type { MeasuredPaper } from '../batch/process-case.ts'
import { CONFIG_NAME } from '../config/config-name.ts'
import { hasErrors } from '../diagnostics/checked.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { DocumentId } from '../pack/pack.ts'
import type { RenderedFile } from '../pipeline.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { isGeneral } from './reports/general-problems.ts'
import type { ReportedCase, ReportedDiagnostic } from './reports/report.ts'

/** `skipped`: nothing has changed since the last run. `not-run`: after `--fail-fast` or an interruption. */
export type CaseStatus = 'ok' | 'failed' | 'skipped' | 'not-run'

export interface CaseResult {
  /** Path as typed. */
  readonly case: string
  /** Where the engine did not look at it. */
  readonly passedOver?: 'skipped' | 'not-run'
  readonly diagnostics: readonly Diagnostic[]
  /** Files of it that stand on the disk, written now or, where it was skipped, before. */
  readonly outputs: readonly OutputFile[]
  /** With `--layout`: what the pages of each paper measure. */
  readonly papers?: readonly MeasuredPaper[]
  /** Of each paper, where that was asked for. */
  readonly agreements?: readonly PaperAgreement[]
}

/** A file as reports know it: its content is long written and let go. */
export interface OutputFile extends Pick<RenderedFile, 'document' | 'format' | 'path' | 'pages'> {
  readonly bytes: number
  readonly sha256: string
}

export interface PaperAgreement {
  /** Name of the files, without their endings. */
  readonly paper: string
  readonly document: DocumentId
  readonly agreement: Agreement
}

export interface Summary {
  readonly cases: number
  readonly ok: number
  readonly failed: number
  readonly skipped: number
  readonly notRun: number
  readonly errors: number
  readonly warnings: number
  /** Files written. */
  readonly files: number
}

/** A run as a whole, for the end of a report. */
export interface RunSummary extends Summary {
  readonly coverage: Coverage
  /** About no case: papers left behind, a manifest that could not be written. */
  readonly diagnostics: readonly Diagnostic[]
}

export const statusOf = ({ passedOver, diagnostics }: CaseResult): CaseStatus =>
  passedOver ?? (hasErrors(diagnostics) ? 'failed' : 'ok')

/**
 * Counts results as they come; keeps none, for a batch may have thousands. What comes with every case and is none's
 * fault counts once, as it is told once.
 */
export interface Tally {
  add(result: CaseResult | ReportedCase): void
  /** With what there is to say of the run as a whole. */
  summary(more?: readonly Pick<Diagnostic, 'severity'>[]): Summary
  exitCode(more?: readonly Pick<Diagnostic, 'severity'>[]): ExitCode
}

export function createTally(): Tally {
  const statuses = { ok: 0, failed: 0, skipped: 0, 'not-run': 0 }
  const found = { error: 0, warning: 0, note: 0 }
  const general = new Set<string>()
  let files = 0
  /** Failed for a reason outside them: no such file, nowhere to write. */
  let outside = 0
  const cases = () => Object.values(statuses).reduce((sum, count) => sum + count, 0)
  return {
    add(result) {
      const status = 'status' in result ? result.status : statusOf(result)
      statuses[status] += 1
      for (const problem of result.diagnostics) {
        const words = 'params' in problem ? problem.params : problem.message.zh
        const key = isGeneral(problem) ? JSON.stringify([problem.rule, words]) : undefined
        if (key === undefined || !general.has(key)) found[problem.severity] += 1
        if (key !== undefined) general.add(key)
      }
      if (status === 'ok') files += result.outputs.length
      if (status === 'failed' && result.diagnostics.some(comesFromOutside)) outside += 1
    },
    summary: (more = []) => ({
      cases: cases(),
      ok: statuses.ok,
      failed: statuses.failed,
      skipped: statuses.skipped,
      notRun: statuses['not-run'],
      errors: found.error + more.filter(({ severity }) => severity === 'error').length,
      warnings: found.warning + more.filter(({ severity }) => severity === 'warning').length,
      files,
    }),
    exitCode(more = []) {
      if (statuses.failed === 0) return hasErrors(more) ? EXIT.couldNotStart : EXIT.done
      // Nothing could even start.
      return outside === cases() ? EXIT.couldNotStart : EXIT.problems
    },
  }
}

function comesFromOutside(problem: Diagnostic | ReportedDiagnostic): boolean {
  if (problem.severity !== 'error') return false
  const file = 'file' in problem ? problem.file : problem.span?.file.path
  return OUTSIDE.test(problem.rule) || (file !== undefined && basename(file) === CONFIG_NAME)
}

const OUTSIDE =
  /^config\/|^output\/(?!(same-file|edited|foreign)$)|^batch\/no-case$|^data\/(missing-file|directory|special-file|unreadable-(file|folder)|name-not-utf8)$|^font\/official-missing$|^agreement\/no-(libreoffice|working-folder)$/
