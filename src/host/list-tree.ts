// A folder → the files in it and below, and what of it cannot be opened.
import { join } from 'node:path'
import { NOT_UTF8, type Refused } from './host.ts'
import { type Entry, readFolder } from './read-folder.ts'

export function listTree(
  root: string,
  refused: (what: Refused) => void,
  linked: (path: string) => void = () => {},
): readonly string[] {
  const files: string[] = []

  function walk(below: string): void {
    for (const { name, kind, link, misnamed } of entriesOf(below)) {
      const path = join(below, name)
      if (kind === 'directory' && /^\.|^node_modules$/.test(name)) continue
      if (misnamed) refused({ path, kind, code: NOT_UTF8 })
      else if (kind === 'file') {
        files.push(path)
        if (link) linked(path)
      } else walk(path)
    }
  }

  function entriesOf(below: string): readonly Entry[] {
    try {
      return readFolder(join(root, below))
    } catch (error) {
      const { code = 'UNKNOWN' } = error as NodeJS.ErrnoException
      refused({ path: below, kind: 'directory', code })
      return []
    }
  }

  walk('')
  return files
}
