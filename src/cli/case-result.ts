// What became of one case, for the reporters.
import type { Agreement } from '../agreement/agreement.ts'
import type { Measurement } from '../conformance/measurement.ts'
import { hasErrors } from '../diagnostics/checked.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Severity } from '../diagnostics/rule.ts'
import type { DocumentId } from '../pack/pack.ts'
import type { RenderedFile } from '../pipeline.ts'
import { EXIT, type ExitCode } from './exit-code.ts'

export interface CaseResult {
  /** Path as typed. */
  readonly case: string
  readonly diagnostics: readonly Diagnostic[]
  /** Files that now stand on the disk. */
  readonly outputs: readonly RenderedFile[]
  /** With `--layout`: what the pages of each paper measure. */
  readonly papers?: readonly MeasuredPaper[]
  /** Of each paper, where that was asked for. */
  readonly agreements?: readonly PaperAgreement[]
}

export interface MeasuredPaper {
  readonly document: DocumentId
  /** As people call it. */
  readonly title: string
  readonly measurements: readonly Measurement[]
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
  readonly errors: number
  readonly warnings: number
}

export const hasFailed = (result: CaseResult) => hasErrors(result.diagnostics)

export function summarise(results: readonly CaseResult[]): Summary {
  const failed = results.filter(hasFailed).length
  const count = (severity: Severity) =>
    results.flatMap(({ diagnostics }) => diagnostics).filter(d => d.severity === severity).length
  return {
    cases: results.length,
    ok: results.length - failed,
    failed,
    errors: count('error'),
    warnings: count('warning'),
  }
}

/** Nothing could even start where every case failed for a reason outside it: no such file, nowhere to write. */
export function exitCodeOf(results: readonly CaseResult[]): ExitCode {
  if (!results.some(hasFailed)) return EXIT.done
  const outside = results.every(r => hasFailed(r) && r.diagnostics.some(comesFromOutside))
  return outside ? EXIT.couldNotStart : EXIT.problems
}

function comesFromOutside({ rule, severity, span }: Diagnostic): boolean {
  if (severity !== 'error') return false
  return OUTSIDE.test(rule) || span?.file.path.endsWith('reply.config.yaml') === true
}

const OUTSIDE =
  /^(config|output)\/|^data\/(missing-file|directory|unreadable-file)$|^font\/official-missing$|^agreement\/no-(libreoffice|working-folder)$/
