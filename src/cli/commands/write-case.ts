// Renders a case and puts its files on the disk, the folder's manifest with them: all, or none and a diagnostic that
// says why.
import { resolve } from 'node:path'
import { hasErrors } from '../../diagnostics/checked.ts'
import { type Diagnostic, report } from '../../diagnostics/diagnostic.ts'
import type { Host } from '../../host/host.ts'
import { sha256 } from '../../manifest/sha256.ts'
import type { FontChoice, Renderer, RenderRequest } from '../../pipeline.ts'
import type { Judge } from '../agreement/judge-agreement.ts'
import type { CaseResult } from '../case-result.ts'
import { manifestWith } from './manifest-with.ts'
import { writeFiles } from './write-files.ts'

/** `judge` looks at the papers before they are written. */
export function createCaseWriter(
  host: Host,
  renderer: Renderer,
  { fonts, judge }: { readonly fonts: FontChoice; readonly judge?: Judge | undefined },
): (request: RenderRequest) => Promise<CaseResult> {
  /** Place of each file written in this run → the case it belongs to. */
  const written = new Map<string, string>()
  // Upper and lower case count as one, as they do on Windows and macOS.
  const placeOf = (path: string) => resolve(host.cwd, path).normalize('NFC').toLowerCase()

  return async request => {
    const rendered = await renderer.render(request)
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
      const other = taken.get(placeOf(path))
      taken.set(placeOf(path), request.case)
      return other === undefined ? [] : [report('output/same-file', { path, other })]
    })
    if (clashes.length > 0) return failed(...clashes)

    const verdict = await judge?.(request)
    if (verdict && hasErrors(verdict.diagnostics)) return failed(...verdict.diagnostics)

    const manifest = await manifestWith(host, { ...request, fonts }, files)
    if (!manifest.ok) return failed(...manifest.diagnostics)
    const refusal = await writeFiles(host, [...files, ...manifest.value])
    if (refusal) return failed(refusal)
    for (const { path } of files) written.set(placeOf(path), request.case)
    return {
      case: request.case,
      diagnostics: [...diagnostics, ...(verdict?.diagnostics ?? [])],
      outputs: files.map(({ bytes, ...file }) => ({ ...file, bytes: bytes.length, sha256: sha256(bytes) })),
      ...(verdict && { agreements: verdict.agreements }),
    }
  }
}
