// Folders as typed → the cases that their manifests name, and the cases there that none names.
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import type { Host } from '../host/host.ts'
import { STANDARD_INPUT } from '../host/standard-input.ts'
import { loadManifest } from '../manifest/load-manifest.ts'
import { findPapers } from './find-papers.ts'
import type { RecordedCase } from './verify-case.ts'

export interface Gathered {
  readonly recorded: readonly RecordedCase[]
  readonly diagnostics: readonly Diagnostic[]
}

export async function gatherCases(host: Host, folders: readonly string[]): Promise<Gathered> {
  const diagnostics: Diagnostic[] = []
  const manifests = new Map<string, string>()
  const standing = new Map<string, string>()
  for (const folder of folders) {
    const papers = await findPapers(host, folder)
    diagnostics.push(...papers.diagnostics)
    // One folder may lie in another.
    for (const path of papers.ok ? papers.value.manifests : []) manifests.set(resolve(host.cwd, path), path)
    for (const path of papers.ok ? papers.value.cases : []) standing.set(resolve(host.cwd, path), path)
  }

  const recorded: RecordedCase[] = []
  let understood = true
  for (const path of manifests.values()) {
    const manifest = await loadManifest(host, path)
    diagnostics.push(...manifest.diagnostics)
    understood &&= manifest.ok
    const folder = dirname(path)
    for (const [seen, record] of manifest.ok ? manifest.value : []) {
      // From one drive of Windows to another there is no relative path.
      const isWhole = isAbsolute(seen) || seen === STANDARD_INPUT
      recorded.push({ case: isWhole ? seen : join(folder, seen), folder, record })
      standing.delete(resolve(host.cwd, folder, seen))
    }
  }
  // What a manifest that cannot be read names, nobody knows.
  const left = understood ? [...standing.values()] : []
  const notRendered = left.map(path => report('verify/not-rendered', { path }))
  return { recorded, diagnostics: [...diagnostics, ...notRendered] }
}
