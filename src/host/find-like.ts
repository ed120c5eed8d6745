// A pattern like `2025-*/**/{a,b}.yaml` → the files there are. The library is loaded only where there is something to
// expand; its order is that of the disk, so the files are sorted by UTF-16 code unit. Folders are read as `listTree` reads
// them, so that a folder and a pattern mean the same files.
import type { readdir } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { below } from './by-folder.ts'
import { NOT_UTF8, type Refused } from './host.ts'
import { type Entry, readFolder } from './read-folder.ts'

export interface Pattern {
  /** The folder it begins in: what stands before the first segment with a sign of its own. */
  readonly base: string
  readonly rest: string
}

export async function findLike(
  cwd: string,
  pattern: string,
  refused: (what: Refused) => void = () => {},
  linked: (path: string) => void = () => {},
): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby')
  const { base, rest } = splitPattern(pattern)
  const start = resolve(cwd, base)
  const shown = (path: string) => join(base, relative(start, path))
  const inBase = below(base)
  const misnamed = new Map<string, Refused>()
  const links = new Set<string>()

  /** In place of Node's, whose errors tinyglobby would swallow. */
  function entriesOf(folder: string): readonly Entry[] {
    const itself = misnamed.get(resolve(folder))
    if (itself) {
      refused(itself)
      return []
    }
    try {
      const entries = readFolder(folder).filter(
        ({ name, kind }) => kind === 'file' || name !== 'node_modules',
      )
      for (const each of entries.filter(({ link, misnamed }) => link || misnamed)) {
        const path = resolve(folder, each.name)
        if (each.misnamed) misnamed.set(path, { path: shown(path), kind: each.kind, code: NOT_UTF8 })
        if (each.link) links.add(path)
      }
      return entries
    } catch (error) {
      const { code = 'UNKNOWN' } = error as NodeJS.ErrnoException
      if (!/^(ENOENT|ENOTDIR)$/.test(code)) {
        refused({ path: shown(resolve(folder)), kind: 'directory', code })
      }
      return []
    }
  }

  const found = await glob(rest, {
    cwd: start,
    expandDirectories: false,
    fs: { readdir: readdirWith(entriesOf) },
  })
  return found
    .filter(path => {
      const named = misnamed.size > 0 ? misnamed.get(resolve(start, path)) : undefined
      if (named) refused(named)
      return !named
    })
    .sort((one, other) => (one < other ? -1 : 1))
    .map(path => {
      if (links.size > 0 && links.has(resolve(start, path))) linked(inBase(path))
      return inBase(path)
    })
}

/** As tinyglobby calls it. */
function readdirWith(entriesOf: (folder: string) => readonly Entry[]): typeof readdir {
  const read = (folder: string, _: object, done: (error: null, entries: readonly object[]) => void) => {
    const entries = entriesOf(folder).map(({ name, kind }) => ({
      name,
      isFile: kind === 'file' ? yes : no,
      isDirectory: kind === 'directory' ? yes : no,
      isSymbolicLink: no,
    }))
    setImmediate(done, null, entries)
  }
  return read as unknown as typeof readdir
}

const yes = () => true
const no = () => false

/** On Windows a backslash parts folders; elsewhere it makes the sign after it an ordinary one. */
export function splitPattern(pattern: string, separator: string = sep): Pattern {
  const segments = (separator === '\\' ? pattern.replaceAll('\\', '/') : pattern).split('/')
  const first = segments.findIndex(segment => isPattern(segment))
  const cut = first < 0 ? segments.length - 1 : first
  const base = segments.slice(0, cut).join('/')
  // `C:` alone would be the working folder of that drive.
  const isRoot = cut === 1 && (base === '' || (separator === '\\' && /^[A-Za-z]:$/.test(base)))
  return { base: isRoot ? `${base}/` : base, rest: segments.slice(cut).join('/') }
}

export const isPattern = (path: string) => /[*?[{]/.test(path)
