// Folders of papers that no case of this run leads to: where all cases of a folder have gone, only its manifest knows
// of the papers they left. Manifests are looked at without a lock; most of them know of nothing that is left over.
import { basename, dirname, join, resolve } from 'node:path'
import type { Host } from '../host/host.ts'
import { STANDARD_INPUT } from '../host/standard-input.ts'
import { unlessRefused } from '../host/unless-refused.ts'
import { loadManifest } from '../manifest/load-manifest.ts'
import { MANIFEST_NAME, type Manifest } from '../manifest/manifest.ts'
import { isGone } from './is-gone.ts'

/** In these folders and below: those with a manifest, as a person would type them. */
export async function papersBelow(host: Host, folders: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const folder of folders) {
    const place = resolve(host.cwd, folder)
    const info = await host.fileInfo(place).catch(unlessRefused(undefined))
    // What cannot be opened is told with the cases.
    const files = info?.kind === 'directory' ? await host.listTree(place, () => {}) : []
    const manifests = files.filter(file => basename(file) === MANIFEST_NAME)
    found.push(...manifests.map(file => join(folder, dirname(file))))
  }
  return found
}

/** A manifest that cannot be understood is the affair of runs that write there. */
export async function hasLeftovers(host: Host, folder: string): Promise<boolean> {
  const manifest = await loadManifest(host, join(folder, MANIFEST_NAME))
  return manifest.ok && isOutgrown(host, resolve(host.cwd, folder), manifest.value)
}

function isOutgrown({ disk }: Host, place: string, manifest: Manifest): boolean {
  return [...manifest].some(
    ([path, { outputs }]) =>
      [...outputs.values()].some(({ obsolete }) => obsolete) ||
      (path !== STANDARD_INPUT && isGone(disk, resolve(place, path))),
  )
}
