// Names of files, a thousand of which lie in a few folders: each folder is looked at once.
import { join, sep } from 'node:path'

/** `join`, for names below one folder, with forward slashes. */
export function below(folder: string): (name: string) => string {
  const start = folder === '' ? '' : join(folder, 'x').slice(0, -1)
  return name => start + ofSystem(name)
}

const ofSystem = (name: string) => (sep === '/' ? name : name.replaceAll('/', sep))

/**
 * A way to name files that works on whole paths → the same, asked once a folder. `nameOf`: of files in one folder, the
 * names differ as their own names do.
 */
export function byFolder(nameOf: (path: string) => string): (path: string) => string {
  /** Folder as typed → what stands before the names of its files. */
  const known = new Map<string, string>()
  return path => {
    const end = endOfFolder(path)
    const own = path.slice(end)
    const start = known.get(path.slice(0, end))
    if (start !== undefined && !/^\.{0,2}$/.test(own)) return start + own
    const name = nameOf(path)
    if (own !== '' && name.endsWith(own)) known.set(path.slice(0, end), name.slice(0, -own.length))
    return name
  }
}

/** `basename`, but of a path that ends in a slash nothing. */
export const ownName = (path: string): string => path.slice(endOfFolder(path))

const endOfFolder = (path: string) => Math.max(path.lastIndexOf('/'), path.lastIndexOf(sep)) + 1
