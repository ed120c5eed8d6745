// Folders of packs ↔ what a manifest calls them, wherever the program is installed: a name for one of the
// installation's, else its path seen from the manifest's folder.
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

export interface PackNames {
  /** undefined where a pack lies on another drive of Windows: there is no relative path. */
  nameAll(packs: readonly string[]): readonly string[] | undefined
  findAll(names: readonly string[]): readonly string[]
}

export function packNamesIn(folder: string, installation: string): PackNames {
  const templates = join(installation, 'templates')
  /** By their names: most cases of a folder have the same. */
  const found = new Map<string, readonly string[]>()
  return {
    nameAll(packs) {
      const seen = packs.map(pack => (dirname(pack) === templates ? pack : relative(folder, pack)))
      if (seen.some((path, i) => isAbsolute(path) && dirname(packs[i] ?? '') !== templates)) return undefined
      return seen.map(path => {
        if (isAbsolute(path)) return basename(path)
        const name = path.replaceAll(sep, '/')
        return name.startsWith('..') ? name : `./${name}`
      })
    },
    findAll(names) {
      const key = names.join('\n')
      const folders =
        found.get(key) ??
        names.map(name => (name.startsWith('.') ? resolve(folder, name) : join(templates, name)))
      found.set(key, folders)
      return folders
    },
  }
}
