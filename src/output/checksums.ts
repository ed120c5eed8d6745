// The checksum of each paper in a folder, and of the case behind it, read anew only where the system says that the file
// was touched. What is known is kept in a cache beside the papers, which may be deleted at any time.
import { join, resolve } from 'node:path'
import { byFolder } from '../host/by-folder.ts'
import type { Disk } from '../host/disk.ts'
import { ifAllowed } from '../host/if-allowed.ts'
import type { Ledger } from '../manifest/ledger.ts'
import { sha256 } from '../manifest/sha256.ts'
import { isUntouched, type Known, parseCache, printCache } from './checksum-cache.ts'
import { workFolder } from './work-folder.ts'

export interface Checksums {
  /** undefined where no file stands there. Throws HostError where it cannot be read. */
  of(name: string): string | undefined
  /** Bytes of a file whose checksum is known. */
  sizeOf(name: string): number
  /** The checksum, whatever the cache says. */
  read(name: string): string | undefined
  /** This run has just written the file. */
  written(name: string, sum: string): void
  /** For the next run; a cache that cannot be written is none. */
  save(run: string, ledger: Ledger): void
}

export function openChecksums(disk: Disk, folder: string): Checksums {
  const path = join(workFolder(folder), 'cache')
  // By their own paths: where the folder is a link, what lies above it is not what lies above the place it leads to.
  const at = byFolder(name => resolve(folder, name))
  const cached = parseCache(disk.read(path), disk.stateOf(path)?.modified ?? 0)
  const taken = new Map<string, Known>()

  const knownOf = (name: string) => taken.get(name) ?? cached.get(name)

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
    save(run, ledger) {
      const worthWhile = ledger.size >= WORTH_WHILE
      if (!worthWhile) ifAllowed(() => disk.remove(path))
      if (!worthWhile || taken.size === 0) return
      const files = new Map<string, Known>()
      for (const name of new Set([...cached.names, ...taken.keys()])) {
        const isOurs = ledger.outputAt(name) !== undefined || ledger.cases.has(name)
        const known = isOurs ? knownOf(name) : undefined
        if (known) files.set(name, known)
      }
      ifAllowed(() => {
        const temporary = join(workFolder(folder), `cache-${run}`)
        disk.write(temporary, printCache(files))
        disk.rename(temporary, path)
        disk.write(join(workFolder(folder), '.gitignore'), new TextEncoder().encode('*\n'))
      })
    },
  }
}

/** So few files are read before the cache is. */
const WORTH_WHILE = 100
