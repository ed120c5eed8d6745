// The bytes of reply-manifest.json → what it says; an empty manifest where there is none yet. One that cannot be
// understood is an error with its place, so that nobody writes over what it knew.
import { isUtf8 } from 'node:buffer'
import { resolve } from 'node:path'
import { type Checked, checked, failed } from '../diagnostics/checked.ts'
import { report } from '../diagnostics/diagnostic.ts'
import { type Host, HostError } from '../host/host.ts'
import { createSourceFile } from '../source/source-file.ts'
import type { Manifest } from './manifest.ts'
import { isNewer, parseManifest } from './parse-manifest.ts'

/** `recall`: what is known of these very bytes. */
export async function loadManifest(
  { disk, cwd }: Pick<Host, 'disk' | 'cwd'>,
  path: string,
  recall: (bytes: Uint8Array) => Manifest | undefined = () => undefined,
): Promise<Checked<Manifest>> {
  try {
    const bytes = disk.read(resolve(cwd, path))
    if (!bytes) return checked(new Map())
    const known = recall(bytes)
    if (known) return checked(known)
    // In another encoding: written back, what stands there would be lost.
    const text = isUtf8(bytes) ? new TextDecoder().decode(bytes) : ''
    return await readManifest(path, text)
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return failed(report('data/unreadable-file', { path, code: error.code }))
  }
}

export async function readManifest(path: string, text: string): Promise<Checked<Manifest>> {
  const manifest = parseManifest(text)
  if (manifest) return checked(manifest)
  const { findFault } = await import('./find-fault.ts')
  const span = findFault(createSourceFile(path, text))
  const rule = isNewer(text) ? 'output/newer-manifest' : 'output/damaged-manifest'
  return failed(report(rule, { path }, { span }))
}
