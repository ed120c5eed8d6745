// The checksum of each paper in a folder, and of the case behind it, read anew only where the system says that the file
// was touched. What is known is kept in a cache beside the papers, which may be deleted at any time.
import { join } from 'node:path'
import type { Disk } from '../host/disk.ts'
import { ifAllowed } from '../host/if-allowed.ts'
import type { Ledger } from '../manifest/ledger.ts'
import { parseJson } from '../manifest/parse-manifest.ts'
import { sha256 } from '../manifest/sha256.ts'
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
  const at = (name: string) => `${folder}/${name}`
  const known = readCache()
  let changed = false

  function readCache(): Map<string, Known> {
    const bytes = disk.read(path)
    const cached = bytes && parseJson(new TextDecoder().decode(bytes))
    const saved = Number(disk.stateOf(path)?.modified ?? 0n)
    const entries = Array.isArray(cached) ? cached.filter(isCached) : []
    return new Map(
      entries.flatMap(([name, stamp, sum]) => (isSettled(stamp, saved) ? [[name, { stamp, sum }]] : [])),
    )
  }

  function note(name: string, stamp: string, sum: string): string {
    known.set(name, { stamp, sum })
    changed = true
    return sum
  }

  function read(name: string): string | undefined {
    const state = disk.stateOf(at(name))
    const bytes = state?.kind === 'file' ? disk.read(at(name)) : undefined
    return state && bytes && note(name, state.stamp, sha256(bytes))
  }

  return {
    of(name) {
      const found = known.get(name)
      return found && disk.stateOf(at(name))?.stamp === found.stamp ? found.sum : read(name)
    },
    sizeOf: name => Number(known.get(name)?.stamp.split(':')[0] ?? 0),
    read,
    written(name, sum) {
      const state = disk.stateOf(at(name))
      if (state) note(name, state.stamp, sum)
    },
    save(run, ledger) {
      const worthWhile = ledger.size >= WORTH_WHILE
      if (!worthWhile) ifAllowed(() => disk.remove(path))
      if (!worthWhile || !changed) return
      const entries = [...known].flatMap(([name, { stamp, sum }]): Cached[] =>
        ledger.outputAt(name) || ledger.cases.has(name) ? [[name, stamp, sum]] : [],
      )
      ifAllowed(() => {
        const temporary = join(workFolder(folder), `cache-${run}`)
        disk.write(temporary, new TextEncoder().encode(JSON.stringify(entries)))
        disk.rename(temporary, path)
        disk.write(join(workFolder(folder), '.gitignore'), new TextEncoder().encode('*\n'))
      })
    },
  }
}

interface Known {
  readonly stamp: string
  readonly sum: string
}

type Cached = readonly [name: string, stamp: string, sum: string]

const isCached = (value: unknown): value is Cached =>
  Array.isArray(value) &&
  value.length === 3 &&
  value.every(each => typeof each === 'string') &&
  /^\d+:\d+:/.test(String(value[1]))

/** So few files are read before the cache is. */
const WORTH_WHILE = 100

/**
 * Not where the file was written so shortly before the cache that it may have been written once more without its time
 * changing: clocks of file systems tick every few milliseconds, some every two seconds.
 */
function isSettled(stamp: string, saved: number): boolean {
  const begin = stamp.indexOf(':') + 1
  const modified = stamp.slice(begin, stamp.indexOf(':', begin))
  return Number(modified) + (modified.endsWith('000000000') ? 2e9 : 1e8) < saved
}
