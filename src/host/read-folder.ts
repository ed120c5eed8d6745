// A folder → what lies in it, and what it leads to. Links to folders are left out: whoever follows them may walk in
// circles, and meets the same files twice.
import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface Entry {
  readonly name: string
  /** `file`: whatever is no folder. */
  readonly kind: 'file' | 'directory'
  /** A link to what it is. */
  readonly link: boolean
  /** Its name is not UTF-8, and it cannot be opened by what stands in `name`, with `\xB0` for a byte. */
  readonly misnamed: boolean
}

/** Sorted by UTF-16 code unit. Throws what Node throws. */
export function readFolder(path: string): readonly Entry[] {
  const found = readdirSync(path, { withFileTypes: true })
  // Node has put this sign for bytes that are no UTF-8; a name may hold it of its own right.
  const suspect = found.some(({ name }) => name.includes('\ufffd'))
  const named = suspect ? readdirSync(path, { withFileTypes: true, encoding: 'buffer' }).map(spelt) : found
  return named
    .flatMap(entry => {
      const { name } = entry
      const kind = kindOf(entry, path)
      return kind ? [{ name, kind, link: entry.isSymbolicLink(), misnamed: 'misnamed' in entry }] : []
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

type Kinds = Pick<Dirent, 'isDirectory' | 'isSymbolicLink'>

function kindOf(entry: Kinds & { readonly name: string }, folder: string): Entry['kind'] | undefined {
  if (!entry.isSymbolicLink()) return entry.isDirectory() ? 'directory' : 'file'
  return leadsToFolder(join(folder, entry.name)) ? undefined : 'file'
}

/** A link that leads nowhere, or in a circle, is told when it is opened. */
function leadsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function spelt(entry: Dirent<Buffer>): Kinds & { readonly name: string; readonly misnamed?: true } {
  const name = entry.name.toString()
  const kinds = { isDirectory: () => entry.isDirectory(), isSymbolicLink: () => entry.isSymbolicLink() }
  return Buffer.from(name).equals(entry.name)
    ? { ...kinds, name }
    : { ...kinds, name: byteByByte(entry.name), misnamed: true }
}

const byteByByte = (name: Buffer) =>
  [...name]
    .map(byte =>
      byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('')
