// What a case gave → onto the disk, unless nothing about it has changed, or the judge has something against it.
import { type Checked, hasErrors } from '../../diagnostics/checked.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { type OutputOptions, openOutput } from '../../output/output.ts'
import type { OutputsOf } from '../../output/run-plan.ts'
import type { FontChoice, RenderedFile, RenderRequest } from '../../pipeline.ts'
import type { Judge } from '../agreement/judge-agreement.ts'
import type { CaseResult } from '../case-result.ts'
import type { Session } from '../session.ts'

export interface CaseWriter {
  /** Before anything is written: the cases of this run. */
  expect(requests: readonly RenderRequest[], outputsOf: OutputsOf<RenderRequest>): void
  /** After all cases were looked at: what the cases left that are no more where these arguments lead. */
  openForsaken(typed: readonly string[], out: string | undefined): Promise<void>
  /** What became of a case that need not be rendered, or has no place for its papers. */
  unchanged(request: RenderRequest): Promise<CaseResult | undefined>
  write(request: RenderRequest, rendered: Checked<readonly RenderedFile[]>): Promise<CaseResult>
  /** What there is to say about the run as a whole. */
  close(): readonly Diagnostic[]
}

export interface WriterOptions extends Omit<OutputOptions, 'version'> {
  readonly fonts: FontChoice
  /** Looks at the papers before they are written; what it says cannot be told of a case that is skipped. */
  readonly judge?: Judge | undefined
}

export function createCaseWriter(
  { host, version }: Session,
  { fonts, judge, ...options }: WriterOptions,
): CaseWriter {
  const output = openOutput(host, { ...options, version })
  // Also where the run is ended at once, by a second Ctrl+C: nothing in it waits.
  const close = () => {
    process.off('exit', close)
    return output.close()
  }
  process.on('exit', close)
  return {
    expect: output.expect,
    openForsaken: output.openForsaken,

    async unchanged(request) {
      const settled = await output.unchanged({ ...request, fonts })
      const counts = settled && (!judge || hasErrors(settled.diagnostics))
      return counts ? { case: request.case, ...settled } : undefined
    },

    async write(request, rendered) {
      const verdict = rendered.ok ? await judge?.(request) : undefined
      const diagnostics = [...rendered.diagnostics, ...(verdict?.diagnostics ?? [])]
      const settled = await output.write({ ...request, fonts }, { ...rendered, diagnostics })
      const failed = hasErrors(settled.diagnostics)
      return {
        case: request.case,
        ...settled,
        ...(verdict && !failed && { agreements: verdict.agreements }),
      }
    },

    close,
  }
}
