// The real file system, one step after the other.
import {
  accessSync,
  appendFileSync,
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import type { Disk, FileState } from './disk.ts'
import { HostError } from './host.ts'
import { makeFolder } from './make-folder.ts'

export const nodeDisk: Disk = {
  stateOf,
  realPath: path => asking(path, () => unlessMissing(() => realpathSync.native(path), undefined)),
  read: path => asking(path, () => unlessMissing(() => read(path), undefined)),
  list: path =>
    asking(path, () => unlessMissing(() => readdirSync(path).sort((a, b) => (a < b ? -1 : 1)), [])),
  makeFolder: path => asking(path, () => makeFolder(path)),
  write: (path, bytes, { flush } = {}) => asking(path, () => write(path, bytes, flush ?? false)),
  append: (path, bytes) => asking(path, () => appendFileSync(path, bytes)),
  keep: (path, also) => asking(also, () => keep(path, also)),
  rename: (from, to) => asking(to, () => renameSync(from, to)),
  remove: path => asking(path, () => rmSync(path, { force: true })),
  removeFolder: path => asking(path, () => removeFolder(path)),
  refuseReadOnly: path => asking(path, () => accessSync(path, constants.W_OK)),
}

/** Asked of thousands of files a run, hence without the helpers below. */
function stateOf(path: string): FileState | undefined {
  try {
    const found = statSync(path, QUIETLY)
    if (!found) return undefined
    const kind = found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other'
    return { kind, size: found.size, modified: found.mtimeMs, changed: found.ctimeMs, identity: found.ino }
  } catch (error) {
    if (isMissing(error)) return undefined
    throw asHostError(error, path)
  }
}

const QUIETLY = { throwIfNoEntry: false } as const

/** A pipe would keep us waiting where no signal is heard, and has its content for one reader only. */
function read(path: string): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const state = fstatSync(file)
    if (state.isFile() || state.isDirectory()) return readFileSync(file)
    throw new HostError('EINVAL', path)
  } finally {
    closeSync(file)
  }
}

function write(path: string, bytes: Uint8Array, flush: boolean): void {
  if (!flush) {
    writeFileSync(path, bytes)
    return
  }
  const file = openSync(path, 'w')
  try {
    writeFileSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** A copy where the file system knows no second names. */
function keep(path: string, also: string): void {
  try {
    linkSync(path, also)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    copyFileSync(path, also, constants.COPYFILE_EXCL)
  }
}

function removeFolder(path: string): boolean {
  try {
    rmdirSync(path)
    return true
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return true
    // macOS and Solaris say EEXIST of a folder that is not empty, and some say EPERM or EBUSY of one in use.
    if (['ENOTEMPTY', 'EEXIST', 'EPERM', 'EBUSY', 'EACCES', 'EROFS'].includes(code ?? '')) return false
    throw error
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code

const isMissing = (error: unknown) => ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')

function unlessMissing<T, U>(act: () => T, instead: U): T | U {
  try {
    return act()
  } catch (error) {
    if (isMissing(error)) return instead
    throw error
  }
}

function asking<T>(path: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw asHostError(error, path)
  }
}

function asHostError(error: unknown, path: string): unknown {
  const code = codeOf(error)
  return code ? new HostError(code, path, { cause: error }) : error
}
