// What a case gave → the manifest of the folder it goes to, as it will stand beside the files.
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { type Checked, checked } from '../../diagnostics/checked.ts'
import type { Host } from '../../host/host.ts'
import { loadManifest } from '../../manifest/load-manifest.ts'
import { MANIFEST_NAME, type OutputRecord } from '../../manifest/manifest.ts'
import { printManifest } from '../../manifest/print-manifest.ts'
import { recordCase } from '../../manifest/record-case.ts'
import { sha256 } from '../../manifest/sha256.ts'
import type { FontChoice, RenderedFile, RenderRequest } from '../../pipeline.ts'

/** None where the case gave no file. */
export async function manifestWith(
  host: Host,
  { case: casePath, fonts, pdfStandard }: RenderRequest & { readonly fonts: FontChoice },
  files: readonly RenderedFile[],
): Promise<Checked<readonly { readonly path: string; readonly bytes: Uint8Array }[]>> {
  const [first] = files
  if (!first) return checked([])
  // All files of a case go to one folder.
  const folder = dirname(first.path)
  const path = join(folder, MANIFEST_NAME)
  const manifest = await loadManifest(host, path)
  if (!manifest.ok) return manifest

  const sourceDateEpoch = host.environment('SOURCE_DATE_EPOCH')
  const record = ({ document, format, bytes }: RenderedFile): OutputRecord => ({
    document,
    format,
    fonts,
    ...(pdfStandard && { pdfStandard }),
    ...(sourceDateEpoch && { sourceDateEpoch }),
    sha256: sha256(bytes),
  })
  const made = new Map(files.map(file => [basename(file.path), record(file)]))
  const seen = relative(resolve(host.cwd, folder), resolve(host.cwd, casePath)).replaceAll(sep, '/')
  return checked([{ path, bytes: printManifest(recordCase(manifest.value, seen, made)) }])
}
