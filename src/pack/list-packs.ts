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
  const names: string[] = []
  for (const name of await host.listFolder(templatesOf(host))) if (await isPack(host, name)) names.push(name)
  return names
}

export const templatesOf = ({ installation }: Host) => join(installation, 'templates')

/** Whether one of the names in the folder of templates is a pack's. */
export async function isPack(host: Host, name: string): Promise<boolean> {
  return (await host.fileInfo(join(templatesOf(host), name, 'pack.yaml')))?.kind === 'file'
}
