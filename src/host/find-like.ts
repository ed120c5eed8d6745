// A pattern like `2025-*/**/{a,b}.yaml` → the files there are. The library is loaded only where there is something to
// expand; its order is that of the disk, so the files are sorted by UTF-16 code unit.
import { join, resolve, sep } from 'node:path'

export interface Pattern {
  /** The folder it begins in: what stands before the first segment with a sign of its own. */
  readonly base: string
  readonly rest: string
}

export async function findLike(cwd: string, pattern: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby')
  const { base, rest } = splitPattern(pattern)
  const found = await glob(rest, {
    cwd: resolve(cwd, base),
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  })
  return found.sort((one, other) => (one < other ? -1 : 1)).map(path => join(base, path))
}

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
