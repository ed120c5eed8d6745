// Checksums of files ↔ the bytes of the cache they are kept in from run to run. It is read at the start of every run, so
// of thousands of files no more is spelt out than their names: numbers lie as the processor has them, and a file is
// looked up when it is asked for.
import type { FileState } from '../host/disk.ts'
import { parseJson } from '../manifest/parse-manifest.ts'

/** A file as it was when its checksum was taken. */
export interface Known extends Pick<FileState, 'size' | 'modified' | 'changed' | 'identity'> {
  readonly sum: string
}

export const isUntouched = (known: Known, now: FileState | undefined): boolean =>
  now !== undefined &&
  now.size === known.size &&
  now.modified === known.modified &&
  now.changed === known.changed &&
  now.identity === known.identity

export function printCache(files: ReadonlyMap<string, Known>): Uint8Array {
  const known = [...files.values()]
  const numbers = known.flatMap(({ size, modified, changed, identity }) => [
    size,
    modified,
    changed,
    identity,
  ])
  const cache: Cache = {
    names: [...files.keys()],
    sums: known.map(({ sum }) => sum).join(''),
    stamps: Buffer.from(Float64Array.from(numbers).buffer).toString('base64'),
  }
  return new TextEncoder().encode(JSON.stringify(cache))
}

/** Empty where it is no such cache. `saved`: when it was written, in milliseconds. */
export function parseCache(bytes: Uint8Array | undefined, saved: number): CachedFiles {
  const cache = bytes && parseJson(new TextDecoder().decode(bytes))
  if (!isCache(cache)) return { names: [], get: () => undefined }
  const { names, sums } = cache
  const stamps = new Float64Array(Uint8Array.from(Buffer.from(cache.stamps, 'base64')).buffer)
  const rows = new Map(names.map((name, row) => [name, row]))
  return {
    names,
    get(name) {
      const row = rows.get(name)
      if (row === undefined) return undefined
      const known: Known = {
        size: stamps[4 * row] ?? 0,
        modified: stamps[4 * row + 1] ?? 0,
        changed: stamps[4 * row + 2] ?? 0,
        identity: stamps[4 * row + 3] ?? 0,
        sum: sums.slice(64 * row, 64 * row + 64),
      }
      return isSettled(known, saved) ? known : undefined
    },
  }
}

export interface CachedFiles {
  readonly names: readonly string[]
  get(name: string): Known | undefined
}

interface Cache {
  readonly names: readonly string[]
  /** One behind the other, as they are written in the manifest. */
  readonly sums: string
  /** Four doubles a file, in the order of this machine, base64. */
  readonly stamps: string
}

function isCache(value: unknown): value is Cache {
  const { names, sums, stamps } = (value ?? {}) as Partial<Record<keyof Cache, unknown>>
  return (
    Array.isArray(names) &&
    names.every(name => typeof name === 'string') &&
    typeof sums === 'string' &&
    sums.length === 64 * names.length &&
    typeof stamps === 'string' &&
    Buffer.byteLength(stamps, 'base64') === 32 * names.length
  )
}

/**
 * Not where the file was written so shortly before the cache that it may have been written once more without its time
 * changing: clocks of file systems tick every few milliseconds, some every two seconds.
 */
const isSettled = ({ modified }: Known, saved: number) =>
  modified + (modified % 1000 === 0 ? 2000 : 100) < saved
