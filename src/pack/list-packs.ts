// The packs of this installation, for `reply packs` and for «did you mean».
import { join } from 'node:path'
import type { Host } from '../host/host.ts'
import { readManifest } from './read-pack-files.ts'

export interface PackSummary {
  readonly name: string
  /** Absent where its pack.yaml cannot be read. */
  readonly title?: string
  readonly extends?: string
}

export async function listPacks(host: Host): Promise<readonly PackSummary[]> {
  const names = await packNames(host)
  return Promise.all(
    names.map(async name => {
      const read = await readManifest(host, join(host.installation, 'templates', name))
      if (!read.ok) return { name }
      const { title, extends: parent } = read.value.manifest.values
      return { name, title, ...(parent !== undefined && { extends: parent }) }
    }),
  )
}

export async function packNames(host: Host): Promise<readonly string[]> {
  const templates = join(host.installation, 'templates')
  const names: string[] = []
  for (const name of await host.listFolder(templates))
    if ((await host.fileInfo(join(templates, name, 'pack.yaml')))?.kind === 'file') names.push(name)
  return names
}
