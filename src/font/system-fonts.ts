// The fonts installed on this computer: every font file in the usual folders, with the names of its faces. Only the
// table directory and the names are read.
import type { Host } from '../host/host.ts'
import { unlessRefused } from '../host/unless-refused.ts'
import { type FontNames, readFontNames } from './font-names.ts'
import { readDirectories } from './sfnt-directory.ts'

export interface SystemFont {
  readonly path: string
  /** Bytes of the file. */
  readonly size: number
  /** Which face of a collection, from 0. */
  readonly index: number
  readonly names: FontNames
}

export async function findSystemFonts(host: Host): Promise<readonly SystemFont[]> {
  const fonts: SystemFont[] = []
  for (const folder of fontFolders(host)) {
    for (const path of await fontFilesIn(host, folder)) fonts.push(...(await facesIn(host, path)))
  }
  return fonts
}

/** Windows, macOS (Word brings fonts of its own) and Linux; folders that do not exist are empty. */
function fontFolders(host: Host): readonly string[] {
  const from = (variable: string, ...folders: readonly string[]) => {
    const start = host.environment(variable)
    return start ? folders.map(folder => `${start}/${folder}`) : []
  }
  return [
    ...from('WINDIR', 'Fonts'),
    ...from('LOCALAPPDATA', 'Microsoft/Windows/Fonts'),
    ...from('HOME', '.local/share/fonts', '.fonts', 'Library/Fonts'),
    '/Library/Fonts',
    '/System/Library/Fonts',
    '/Applications/Microsoft Word.app/Contents/Resources/DFonts',
    '/usr/local/share/fonts',
    '/usr/share/fonts',
    '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
  ]
}

const MOST_LEVELS = 6

async function fontFilesIn(host: Host, folder: string, level = 0): Promise<readonly string[]> {
  if (level > MOST_LEVELS) return []
  const names = await host.listFolder(folder).catch(unlessRefused([]))
  const files: string[] = []
  for (const name of names) {
    const path = `${folder}/${name}`
    if (/\.(ttf|otf|ttc|otc)$/i.test(name)) files.push(path)
    else if (!name.includes('.') || level === 0) files.push(...(await fontFilesIn(host, path, level + 1)))
  }
  return files
}

async function facesIn(host: Host, path: string): Promise<readonly SystemFont[]> {
  const info = await host.fileInfo(path).catch(unlessRefused(undefined))
  if (info?.kind !== 'file') return []
  try {
    const read = (start: number, length: number) => host.readRange(path, start, length)
    return readDirectories(read).flatMap((directory, index) => {
      const table = directory.get('name')
      if (!table) return []
      const names = readFontNames(read(table.offset, Math.min(table.length, 1 << 20)))
      return names.postScript === '' ? [] : [{ path, size: info.size, index, names }]
    })
  } catch (error) {
    return unlessRefused([])(error)
  }
}
