// The checksum of each paper in a folder, and of the case behind it, read anew only where the system says that the file
// was touched.
import { isAbsolute, resolve } from 'node:path'
import { below, byFolder } from '../host/by-folder.ts'
import type { Disk, FileState } from '../host/disk.ts'
import { sha256 } from '../manifest/sha256.ts'
import { type FileAt, isUntouched, type Known } from './cache.ts'

export interface Checksums {
  /** undefined where no file stands there. Throws HostError where it cannot be read. */
  of(name: string): Known | undefined
  /** The checksum, whatever is known from before. */
  read(name: string): string | undefined
  /** This run has just written the file. */
  written(name: string, sum: string): void
  /** What is known now. */
  readonly fileAt: FileAt
  /** So many files were read or written since the beginning. */
  readonly taken: number
}

/** `fileAt`: what an earlier run knew. */
export function openChecksums(disk: Disk, folder: string, fileAt: FileAt): Checksums {
  const inside = below(folder)
  // Cases by their own paths: where the folder is a link, what lies above it is not above the place it leads to.
  const outside = byFolder(name => resolve(folder, name))
  const at = (name: string) => (name.startsWith('.') || isAbsolute(name) ? outside(name) : inside(name))
  const taken = new Map<string, Known>()

  function take(name: string, state: FileState, sum: string): Known {
    const known = { ...state, sum }
    taken.set(name, known)
    return known
  }

  function read(name: string): Known | undefined {
    const state = disk.stateOf(at(name))
    const bytes = state?.kind === 'file' ? disk.read(at(name)) : undefined
    return state && bytes && take(name, state, sha256(bytes))
  }

  return {
    // What this run has taken is read again: a file may be written twice before the clock of its file system ticks.
    of(name) {
      const known = fileAt(name)
      return known && isUntouched(known, disk.stateOf(at(name))) ? known : read(name)
    },
    read: name => read(name)?.sum,
    written(name, sum) {
      const state = disk.stateOf(at(name))
      if (state) take(name, state, sum)
    },
    fileAt: name => taken.get(name) ?? fileAt(name),
    get taken() {
      return taken.size
    },
  }
}
