// The checksum of each paper in a folder, and of the case behind it, read anew only where the system says that the file
// was touched.
import { resolve } from 'node:path'
import { byFolder } from '../host/by-folder.ts'
import type { Disk, FileState } from '../host/disk.ts'
import { sha256 } from '../manifest/sha256.ts'
import type { FileAt, Known } from './cache.ts'

export interface Checksums {
  /** undefined where no file stands there. Throws HostError where it cannot be read. */
  of(name: string): string | undefined
  /** Bytes of a file whose checksum is known. */
  sizeOf(name: string): number
  /** The checksum, whatever is known from before. */
  read(name: string): string | undefined
  /** This run has just written the file. */
  written(name: string, sum: string): void
  /** What is known now. */
  readonly fileAt: FileAt
  /** Whether it is more than at the beginning. */
  readonly changed: boolean
}

/** `fileAt`: what an earlier run knew. */
export function openChecksums(disk: Disk, folder: string, fileAt: FileAt): Checksums {
  // By their own paths: where the folder is a link, what lies above it is not what lies above the place it leads to.
  const at = byFolder(name => resolve(folder, name))
  const taken = new Map<string, Known>()

  const knownOf = (name: string) => taken.get(name) ?? fileAt(name)

  function read(name: string): string | undefined {
    const state = disk.stateOf(at(name))
    const bytes = state?.kind === 'file' ? disk.read(at(name)) : undefined
    if (!state || !bytes) return undefined
    const sum = sha256(bytes)
    taken.set(name, { ...state, sum })
    return sum
  }

  return {
    of(name) {
      const known = knownOf(name)
      return known && isUntouched(known, disk.stateOf(at(name))) ? known.sum : read(name)
    },
    sizeOf: name => knownOf(name)?.size ?? 0,
    read,
    written(name, sum) {
      const state = disk.stateOf(at(name))
      if (state) taken.set(name, { ...state, sum })
    },
    fileAt: knownOf,
    get changed() {
      return taken.size > 0
    },
  }
}

const isUntouched = (known: Known, now: FileState | undefined): boolean =>
  now !== undefined &&
  now.size === known.size &&
  now.modified === known.modified &&
  now.changed === known.changed &&
  now.identity === known.identity
