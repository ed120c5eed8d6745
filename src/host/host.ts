// The one door to the outside. Only `host/` and `cli/` touch files and the environment; every stage gets a Host.
import type { Disk } from './disk.ts'
import type { Machine } from './machine.ts'

export interface FileInfo {
  readonly kind: 'file' | 'directory' | 'other'
  /** Bytes. */
  readonly size: number
}

/** Met on the way through a folder and cannot be opened. */
export interface Refused {
  /** As files are named there; bytes that are no UTF-8 spelt `\xB0`. */
  readonly path: string
  readonly kind: 'file' | 'directory'
  /** The system's, or NOT_UTF8. */
  readonly code: string
}

/** The name of a file is not UTF-8. */
export const NOT_UTF8 = 'EILSEQ'

export interface Host {
  readonly cwd: string
  /** Folder that holds `templates/` and `schemas/` of this installation. */
  readonly installation: string
  /** The build of this program: other code, another name. */
  readonly build: string
  /** What the build made ready and left beside the code, by its name; undefined where it is not there. */
  leftByBuild(name: string): unknown
  /** For those who write. */
  readonly disk: Disk
  readonly machine: Machine
  environment(name: string): string | undefined
  /** undefined where nothing stands at that path. */
  fileInfo(path: string): Promise<FileInfo | undefined>
  /** Throws HostError when it cannot be read. */
  readFile(path: string): Promise<Uint8Array>
  /**
   * `length` bytes from `start`, fewer at the end of the file, at once: fonts are opened in the middle of a layout,
   * when the first character needs them. Throws HostError.
   */
  readRange(path: string, start: number, length: number): Uint8Array
  /** Names in a folder, sorted by UTF-16 code unit; empty where there is no such folder. */
  listFolder(path: string): Promise<readonly string[]>
  /**
   * Files in a folder and below, seen from it, folder after folder in the order of `listFolder`. Hidden folders and
   * `node_modules` are left out, and links to folders not followed. Tells what cannot be opened, and goes on. `linked` is
   * told of the files that are links to files.
   */
  listTree(
    path: string,
    refused: (what: Refused) => void,
    linked?: (path: string) => void,
  ): Promise<readonly string[]>
  /**
   * Files that fit a pattern (`*`, `?`, `**`, `[…]`, `{a,b}`), as seen from where it starts, sorted by UTF-16 code unit;
   * links and what cannot be opened as in `listTree`.
   */
  findLike(
    pattern: string,
    refused?: (what: Refused) => void,
    linked?: (path: string) => void,
  ): Promise<readonly string[]>
  /** All of these files or none: each is written beside its place and renamed at the end. Throws HostError. */
  writeFiles(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Promise<void>
  /** Absolute path of a file inside an installed npm package, e.g. `@expo-google-fonts/tinos/400Regular/…`. */
  resolvePackageFile(specifier: string): string
}

/** The outside said no: `code` is the system's (ENOENT, EACCES, ENOSPC …). */
export class HostError extends Error {
  readonly code: string
  readonly path: string
  constructor(code: string, path: string, options?: ErrorOptions) {
    super(`${code}: ${path}`, options)
    this.code = code
    this.path = path
  }
}
