// The case and the files of its packs, for what there is to say of them: by the names the manifest has for them.
import { join, resolve, sep } from 'node:path'
import { decodeText } from '../data/decode-text.ts'
import type { Disk } from '../host/disk.ts'
import { ifAllowed } from '../host/if-allowed.ts'
import type { SourceFile } from '../source/source-file.ts'
import { isPackFile } from './pack-files.ts'
import type { ShapingFiles } from './remarks.ts'

/** `packs` as the manifest calls them, `folders` where they lie. */
export function shapingFiles(
  { disk, cwd }: { readonly disk: Disk; readonly cwd: string },
  path: string,
  names: readonly string[],
  folders: readonly string[],
): ShapingFiles {
  const packs = names.map((name, i) => ({ name, folder: folders[i] ?? '' }))
  const opened = new Map<string, SourceFile | undefined>()

  function read(shown: string): SourceFile | undefined {
    if (opened.has(shown)) return opened.get(shown)
    const bytes = ifAllowed(() => disk.read(resolve(cwd, shown)))
    const decoded = bytes && decodeText(shown, bytes)
    const file = decoded?.ok ? decoded.value : undefined
    opened.set(shown, file)
    return file
  }

  return {
    nameOf(shown) {
      if (shown === path) return {}
      for (const { name, folder } of packs) {
        const start = join(folder, sep)
        const file = shown.startsWith(start) ? shown.slice(start.length).replaceAll(sep, '/') : ''
        if (isPackFile(file)) return { file: `${name}/${file}` }
      }
      return undefined
    },
    open(name) {
      if (name === undefined) return read(path)
      for (const pack of packs) {
        const file = name.startsWith(`${pack.name}/`) ? name.slice(pack.name.length + 1) : ''
        if (isPackFile(file)) return read(join(pack.folder, file))
      }
      return undefined
    },
  }
}
