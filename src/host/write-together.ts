// Writes several files all or none. Every file is first written whole beside its place; then each takes its place at
// one stroke, so that whenever the program is killed, every file is whole: the old or the new one. Where a step is
// refused (on Windows: the paper is open in Word), the old files come back.
import { dirname, join } from 'node:path'
import type { Disk } from './disk.ts'
import { HostError } from './host.ts'
import { ifAllowed } from './if-allowed.ts'

export interface FileToWrite {
  readonly path: string
  readonly bytes: Uint8Array
  /** What stood there is kept under this name. */
  readonly backup?: string
}

interface Staged extends FileToWrite {
  readonly temporary: string
}

/** `name` tells the temporary files of this run from those of others. */
export function writeTogether(
  disk: Disk,
  files: readonly FileToWrite[],
  { name, flush = false }: { readonly name: string; readonly flush?: boolean },
): void {
  const staged: Staged[] = []
  try {
    for (const file of files) {
      const { path, bytes } = file
      asking(path, () => disk.makeFolder(dirname(path)))
      refuseToReplace(disk, path)
      const temporary = join(dirname(path), `${temporaryName(name)}${staged.length}.tmp`)
      staged.push({ ...file, temporary })
      asking(path, () => disk.write(temporary, bytes, { flush }))
    }
    putInPlace(disk, staged)
  } catch (error) {
    for (const { temporary } of staged) ifAllowed(() => disk.remove(temporary))
    throw error
  }
}

/** What the names of a run's temporary files begin with. */
export const temporaryName = (name: string) => `.reply-${name}-`

/** A folder in the way, a pipe or a device, or a file that its owner made read-only. */
function refuseToReplace(disk: Disk, path: string): void {
  const state = disk.stateOf(path)
  if (state?.kind === 'directory') throw new HostError('EISDIR', path)
  if (state?.kind === 'other') throw new HostError('EFTYPE', path)
  if (state) disk.refuseReadOnly(path)
}

function putInPlace(disk: Disk, staged: readonly Staged[]): void {
  const undo: (() => void)[] = []
  const kept: string[] = []
  try {
    for (const { path, temporary, backup } of staged) {
      asking(path, () => {
        if (disk.stateOf(path) === undefined) {
          disk.rename(temporary, path)
          undo.unshift(() => disk.remove(path))
          return
        }
        const old = `${temporary}.old`
        kept.push(old)
        disk.keep(path, old)
        if (backup !== undefined) disk.keep(path, backup)
        let replaced = false
        undo.unshift(() => {
          if (replaced) disk.rename(old, path)
          if (backup !== undefined) disk.remove(backup)
        })
        disk.rename(temporary, path)
        replaced = true
      })
    }
  } catch (error) {
    // One step that is refused must not keep the others from being done.
    for (const step of undo) ifAllowed(step)
    throw error
  } finally {
    for (const old of kept) ifAllowed(() => disk.remove(old))
  }
}

/** Told of the file itself, not of the temporary one. */
function asking(path: string, act: () => void): void {
  try {
    act()
  } catch (error) {
    throw error instanceof HostError ? new HostError(error.code, path, { cause: error }) : error
  }
}
