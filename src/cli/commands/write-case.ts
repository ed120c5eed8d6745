// Puts what was rendered of a case on the disk, the folder's manifest with it: all, or none and a diagnostic that says
// why.
import { placeOf } from '../../batch/find-same-files.ts'
import { type Checked, hasErrors } from '../../diagnostics/checked.ts'
import { type Diagnostic, report } from '../../diagnostics/diagnostic.ts'
import type { Host } from '../../host/host.ts'
import { sha256 } from '../../manifest/sha256.ts'
import type { FontChoice, RenderedFile, RenderRequest } from '../../pipeline.ts'
import type { Judge } from '../agreement/judge-agreement.ts'
import type { CaseResult, OutputFile } from '../case-result.ts'
import { manifestWith } from './manifest-with.ts'
import { writeFiles } from './write-files.ts'

export interface CaseWriter {
  /** What an earlier run made of it, where nothing that shaped it has changed since. */
  unchanged(request: RenderRequest): Promise<CaseResult | undefined>
  write(request: RenderRequest, rendered: Checked<readonly RenderedFile[]>): Promise<CaseResult>
  close(): Promise<void>
}

/** `judge` looks at the papers before they are written. */
export function createCaseWriter(
  host: Host,
  { fonts, judge }: { readonly fonts: FontChoice; readonly judge?: Judge | undefined },
): CaseWriter {
  /** Place of each file written in this run → the case it belongs to. */
  const written = new Map<string, string>()

  async function write(
    request: RenderRequest,
    rendered: Checked<readonly RenderedFile[]>,
  ): Promise<CaseResult> {
    const { diagnostics } = rendered
    const failed = (...more: readonly Diagnostic[]): CaseResult => ({
      case: request.case,
      diagnostics: [...diagnostics, ...more],
      outputs: [],
    })
    if (!rendered.ok || hasErrors(diagnostics)) return failed()

    const files = rendered.value
    // Within the case too: a pack may give both papers one title.
    const taken = new Map(written)
    const clashes = files.flatMap(({ path }) => {
      const other = taken.get(placeOf(host, path))
      taken.set(placeOf(host, path), request.case)
      return other === undefined ? [] : [report('output/same-file', { path, other })]
    })
    if (clashes.length > 0) return failed(...clashes)

    const verdict = await judge?.(request)
    if (verdict && hasErrors(verdict.diagnostics)) return failed(...verdict.diagnostics)

    const manifest = await manifestWith(host, { ...request, fonts }, files)
    if (!manifest.ok) return failed(...manifest.diagnostics)
    const refusal = await writeFiles(host, [...files, ...manifest.value])
    if (refusal) return failed(refusal)
    for (const { path } of files) written.set(placeOf(host, path), request.case)
    return {
      case: request.case,
      diagnostics: [...diagnostics, ...(verdict?.diagnostics ?? [])],
      outputs: files.map(describe),
      ...(verdict && { agreements: verdict.agreements }),
    }
  }

  return { unchanged: async () => undefined, write, close: async () => {} }
}

const describe = ({ document, format, path, pages, bytes }: RenderedFile): OutputFile => ({
  document,
  format,
  path,
  pages,
  bytes: bytes.length,
  sha256: sha256(bytes),
})
