// A pack's name → its folder: one of the installation's, or, where it begins with ./ or ../, one beside the file that
// names it.
import { join, resolve } from 'node:path'
import { type Checked, checked, failed } from '../diagnostics/checked.ts'
import { report } from '../diagnostics/diagnostic.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { Host } from '../host/host.ts'
import { unlessRefused } from '../host/unless-refused.ts'
import type { Span } from '../source/source-file.ts'
import { isPack, packNames, templatesOf } from './list-packs.ts'

/** Who asks for a pack. A parent is asked for without a folder: it is always one of the installation's. */
export interface AskedFor {
  /** Folder of the case or config, for names that begin with ./ or ../ */
  readonly folder?: string
  /** The value that names the pack. */
  readonly span?: Span | undefined
}

/** Whether it is a folder, and none of the installation's packs. */
export const isOwnPack = (name: string): boolean => /^\.{1,2}[/\\]/u.test(name)

export async function findPack(
  host: Host,
  name: string,
  { folder, span }: AskedFor,
): Promise<Checked<string>> {
  const where = { span }
  if (isOwnPack(name)) {
    if (folder === undefined) return failed(report('pack/parent-is-path', { name }, where))
    const path = resolve(host.cwd, folder, name.replaceAll('\\', '/'))
    const manifest = await host.fileInfo(join(path, 'pack.yaml')).catch(unlessRefused(undefined))
    if (manifest?.kind === 'file') return checked(path)
    return failed(report('pack/no-pack-there', { name, path }, where))
  }
  // Looked for in the list, not on the disk alone: some disks take JinCheng for jincheng.
  const listed = (await host.listFolder(templatesOf(host))).includes(name)
  if (listed && (await isPack(host, name))) return checked(join(templatesOf(host), name))
  const names = await packNames(host)
  return failed(report('pack/unknown-pack', { name, names, suggestions: suggest(name, names) }, where))
}
