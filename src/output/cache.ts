// What a run knew at its end of a folder of papers, kept for the next one: the manifest once more, in a form that is
// read in a third of the time, and of each file its checksum with all that tells whether it was touched since. It holds
// beside the very manifest it was made with, and may be deleted at any time.
import { join } from 'node:path'
import type { Disk, FileState } from '../host/disk.ts'
import { ifAllowed } from '../host/if-allowed.ts'
import type { CaseRecord, Manifest, OutputRecord } from '../manifest/manifest.ts'
import { caseOf, isInside, outputOf, parseJson } from '../manifest/parse-manifest.ts'
import { printCase, printOutput } from '../manifest/print-manifest.ts'
import { workFolder } from './work-folder.ts'

export interface Cache {
  readonly manifest: Manifest
  readonly fileAt: FileAt
}

/** By name, seen from the folder: papers and cases. */
export type FileAt = (name: string) => Known | undefined

/** A file as it was when its checksum was taken. */
export interface Known extends Pick<FileState, 'size' | 'modified' | 'changed' | 'identity'> {
  readonly sum: string
}

/** As it lies on the disk, in JSON. */
interface Form {
  /** Checksum of the manifest. */
  readonly manifest: string
  /** What many cases or papers have in common, each once, as the manifest has it. */
  readonly heads: readonly object[]
  readonly kinds: readonly object[]
  readonly shapes: readonly string[]
  /** Name, head and checksum of a case, then of each paper its name, checksum, kind and shape (−1 where it has none). */
  readonly cases: readonly (readonly (string | number)[])[]
  /** Four doubles for each case and, behind it, each of its papers, as this machine has them, in base64. */
  readonly stamps: string
}

/** `manifest`: its checksum. A cache that cannot be read is none. */
export function readCache(disk: Disk, folder: string, manifest: string): Cache | undefined {
  const path = placeIn(folder)
  return ifAllowed(() => {
    const bytes = disk.read(path)
    return bytes && parseCache(bytes, manifest, disk.stateOf(path)?.modified ?? 0)
  })
}

/** For the next run; one that cannot be written is none either. */
export function keepCache(
  disk: Disk,
  folder: string,
  {
    run,
    cases,
    manifest,
    fileAt,
  }: {
    readonly run: string
    readonly cases: Manifest
    readonly manifest: string
    readonly fileAt: FileAt
  },
): void {
  ifAllowed(() => {
    const temporary = `${placeIn(folder)}-${run}`
    disk.write(temporary, printCache(cases, manifest, fileAt))
    disk.rename(temporary, placeIn(folder))
    disk.write(join(workFolder(folder), '.gitignore'), new TextEncoder().encode('*\n'))
  })
}

export const dropCache = (disk: Disk, folder: string) => void ifAllowed(() => disk.remove(placeIn(folder)))

const placeIn = (folder: string) => join(workFolder(folder), 'cache')

function printCache(cases: Manifest, manifest: string, fileAt: FileAt): Uint8Array {
  const [heads, kinds, shapes] = [createShelf(), createShelf(), createShelf()]
  const stamps: number[] = []

  /** What the manifest says of a paper counts; one that was edited is not known. */
  function sumOf(name: string, said?: string): string {
    const known = fileAt(name)
    const isTrue = known !== undefined && (said === undefined || said === known.sum)
    const { size, modified, changed, identity } = isTrue ? known : UNKNOWN
    stamps.push(size, modified, changed, identity)
    return said ?? known?.sum ?? ''
  }

  const rows = [...cases].map(([path, record]) => {
    const { outputs: _, ...head } = printCase({ ...record, outputs: new Map() })
    const row = [path, heads.placeOf(head), sumOf(path)]
    record.outputs.forEach((output, name) => {
      const { sha256, shapedBy, ...kind } = printOutput(output)
      const shape = shapedBy === undefined ? -1 : shapes.placeOf(shapedBy)
      row.push(name, sumOf(name, sha256), kinds.placeOf(kind), shape)
    })
    return row
  })
  const form = {
    manifest,
    heads: heads.all,
    kinds: kinds.all,
    shapes: shapes.all,
    cases: rows,
    stamps: Buffer.from(Float64Array.from(stamps).buffer).toString('base64'),
  }
  return new TextEncoder().encode(JSON.stringify(form))
}

const UNKNOWN = { size: 0, modified: Number.NaN, changed: 0, identity: 0 }

/** Things that are put down once, however often they come. */
function createShelf() {
  const places = new Map<string, number>()
  const all: unknown[] = []
  return {
    all,
    placeOf(thing: unknown): number {
      const key = JSON.stringify(thing)
      const place = places.get(key) ?? all.push(thing) - 1
      places.set(key, place)
      return place
    },
  }
}

/**
 * undefined where it is not the cache of that manifest. `saved`: when it was written, in milliseconds. Whoever made the
 * manifest may have made the cache too: what it says is looked at as closely.
 */
function parseCache(bytes: Uint8Array, manifest: string, saved: number): Cache | undefined {
  const form = parseJson(new TextDecoder().decode(bytes))
  if (!isForm(form) || form.manifest !== manifest) return undefined
  const heads = form.heads.map(head => caseOf({ ...head, outputs: {} }))
  const kinds = form.kinds.map(kind => outputOf({ ...kind, sha256: NONE }))
  const cases = new Map<string, CaseRecord>()
  const rows = new Map<string, number>()
  const sums: string[] = []

  function file(name: string, sum: string): void {
    rows.set(name, sums.length)
    sums.push(sum)
  }

  // By numbers: a pattern with a rest walks through each row step by step.
  for (const row of form.cases) {
    const path = row[0]
    const record = heads[Number(row[1])]
    const sum = row[2]
    if (typeof path !== 'string' || typeof sum !== 'string' || !record) return undefined
    file(path, sum)
    const outputs = new Map<string, OutputRecord>()
    for (let at = 3; at < row.length; at += 4) {
      const name = `${row[at]}`
      const sha256 = `${row[at + 1]}`
      const kind = kinds[Number(row[at + 2])]
      const shapedBy = form.shapes[Number(row[at + 3])]
      if (!kind || !isInside(name) || sha256.length !== NONE.length) return undefined
      file(name, sha256)
      // Spread out, the same takes three times as long.
      outputs.set(name, Object.assign({}, kind, shapedBy === undefined ? { sha256 } : { sha256, shapedBy }))
    }
    cases.set(path, Object.assign({}, record, { outputs }))
  }

  const stamps = new Float64Array(Uint8Array.from(Buffer.from(form.stamps, 'base64')).buffer)
  return {
    manifest: cases,
    fileAt(name) {
      const row = rows.get(name)
      if (row === undefined) return undefined
      const known: Known = {
        size: stamps[4 * row] ?? 0,
        modified: stamps[4 * row + 1] ?? Number.NaN,
        changed: stamps[4 * row + 2] ?? 0,
        identity: stamps[4 * row + 3] ?? 0,
        sum: sums[row] ?? '',
      }
      return isSettled(known, saved) ? known : undefined
    },
  }
}

const NONE = '0'.repeat(64)

const isForm = (value: unknown): value is Form => {
  const { heads, kinds, shapes, cases, stamps } = (value ?? {}) as Partial<Form>
  return (
    [heads, kinds, shapes, cases].every(Array.isArray) &&
    (shapes ?? []).every(shape => typeof shape === 'string' && shape.length === NONE.length) &&
    (cases ?? []).every(Array.isArray) &&
    typeof stamps === 'string' &&
    Buffer.byteLength(stamps, 'base64') % 32 === 0
  )
}

/**
 * Not where the file was written so shortly before the cache that it may have been written once more without its time
 * changing: clocks of file systems tick every few milliseconds, some every two seconds.
 */
const isSettled = ({ modified }: Known, saved: number) =>
  modified + (modified % 1000 === 0 ? 2000 : 100) < saved
