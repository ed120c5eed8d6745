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
    const found = new Map<string, Known>()
    for (const entry of Array.isArray(cached) ? cached : []) {
      if (isKnown(entry) && isSettled(entry[STAMP], saved)) found.set(entry[NAME], entry)
    }
    return found
  }

  function note(name: string, stamp: string, sum: string): string {
    known.set(name, [name, stamp, sum])
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
      return found && disk.stateOf(at(name))?.stamp === found[STAMP] ? found[SUM] : read(name)
    },
    sizeOf: name => Number.parseInt(known.get(name)?.[STAMP] ?? '0', 10),
    read,
    written(name, sum) {
      const state = disk.stateOf(at(name))
      if (state) note(name, state.stamp, sum)
    },
    save(run, ledger) {
      const worthWhile = ledger.size >= WORTH_WHILE
      if (!worthWhile) ifAllowed(() => disk.remove(path))
      if (!worthWhile || !changed) return
      const entries = [...known.values()].filter(
        ([name]) => ledger.outputAt(name) !== undefined || ledger.cases.has(name),
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

/** As the cache has it. */
type Known = readonly [name: string, stamp: string, sum: string]

const [NAME, STAMP, SUM] = [0, 1, 2] as const

const isKnown = (value: unknown): value is Known =>
  Array.isArray(value) &&
  value.length === 3 &&
  value.every(each => typeof each === 'string') &&
  /^\d+:\d+:/.test(`${value[STAMP]}`)

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
