// What a run knew at its end of a folder of papers, kept for the next one: the manifest once more, in a form that is
// read in a third of the time, and of each file its checksum with all that tells whether it was touched since. It may be
// deleted at any time. It holds only beside the very file of the manifest that it was made with: by that file's times and
// number, which no archive and no version control brings along, it is known to have been made on this machine, and by a
// checksum over itself, to be whole. So what it says need not be looked at again.
import { join } from 'node:path'
import type { Disk, FileState } from '../host/disk.ts'
import { ifAllowed } from '../host/if-allowed.ts'
import { type CaseRecord, MANIFEST_NAME, type Manifest, type OutputRecord } from '../manifest/manifest.ts'
import { caseOf, parseJson } from '../manifest/parse-manifest.ts'
import { printCase, printOutput } from '../manifest/print-manifest.ts'
import { sha256 } from '../manifest/sha256.ts'
import { workFolder } from './work-folder.ts'

export interface Cache {
  readonly manifest: Manifest
  readonly fileAt: FileAt
}

/** By name, seen from the folder: papers and cases. */
export type FileAt = (name: string) => Known | undefined

/** What tells whether a file was touched, as in git's index. */
type Stamp = Pick<FileState, 'size' | 'modified' | 'changed' | 'identity'>

/** A file as it was when its checksum was taken. */
export interface Known extends Stamp {
  readonly sum: string
}

export const isUntouched = (known: Stamp, now: Stamp | undefined): boolean =>
  now !== undefined &&
  now.size === known.size &&
  now.modified === known.modified &&
  now.changed === known.changed &&
  now.identity === known.identity

/** In JSON, behind the checksum of that and a line break. */
interface Form {
  /** See `keyOf`. */
  readonly key: string
  /** What many cases or papers have in common, each once, as the manifest has it. */
  readonly heads: readonly object[]
  readonly kinds: readonly Omit<OutputRecord, 'sha256' | 'shapedBy'>[]
  readonly shapes: readonly string[]
  /** Name, head and checksum of a case, then of each paper its name, checksum, kind and shape (−1 where it has none). */
  readonly cases: readonly (readonly (string | number)[])[]
  /** Four doubles for each case and, behind it, each of its papers, as this machine has them, in base64. */
  readonly stamps: string
}

/** `manifest`: the checksum of its file, as it stands there now. A cache that cannot be read is none. */
export function readCache(disk: Disk, folder: string, manifest: string, build: string): Cache | undefined {
  const path = placeIn(folder)
  return ifAllowed(() => {
    const bytes = disk.read(path)
    const key = keyOf(disk, folder, manifest, build)
    return bytes && key !== undefined ? parseCache(bytes, key, disk.stateOf(path)?.modified ?? 0) : undefined
  })
}

/** For the next run; one that cannot be written is none either. `cases`: as that manifest has them. */
export function keepCache(
  disk: Disk,
  folder: string,
  run: string,
  { cases, manifest, build, fileAt }: CacheContent,
): void {
  const temporary = `${placeIn(folder)}-${run}`
  const isKept = ifAllowed(() => {
    const key = keyOf(disk, folder, manifest, build)
    if (key === undefined) return false
    const form = new TextEncoder().encode(JSON.stringify(formOf(key, cases, fileAt)))
    disk.write(temporary, Buffer.concat([Buffer.from(`${sha256(form)}\n`), form]))
    disk.rename(temporary, placeIn(folder))
    disk.write(join(workFolder(folder), '.gitignore'), new TextEncoder().encode('*\n'))
    return true
  })
  if (!isKept) ifAllowed(() => disk.remove(temporary))
}

export interface CacheContent {
  readonly cases: Manifest
  readonly manifest: string
  /** Of this program: another one may have other forms. */
  readonly build: string
  readonly fileAt: FileAt
}

export const dropCache = (disk: Disk, folder: string) => void ifAllowed(() => disk.remove(placeIn(folder)))

const placeIn = (folder: string) => join(workFolder(folder), 'cache')

/** undefined where there is no manifest. */
function keyOf(disk: Disk, folder: string, manifest: string, build: string): string | undefined {
  const state = disk.stateOf(join(folder, MANIFEST_NAME))
  return state && [build, manifest, state.size, state.modified, state.changed, state.identity].join(' ')
}

function formOf(key: string, cases: Manifest, fileAt: FileAt): Form {
  const [heads, kinds, shapes] = [
    createShelf<object>(),
    createShelf<Form['kinds'][0]>(),
    createShelf<string>(),
  ]
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
  const packed = Buffer.from(Float64Array.from(stamps).buffer).toString('base64')
  return { key, heads: heads.all, kinds: kinds.all, shapes: shapes.all, cases: rows, stamps: packed }
}

/** Like no file. */
const UNKNOWN: Stamp = { size: Number.NaN, modified: Number.NaN, changed: Number.NaN, identity: Number.NaN }

/** Things that are put down once, however often they come. */
function createShelf<T>() {
  const places = new Map<string, number>()
  const all: T[] = []
  return {
    all,
    placeOf(thing: T): number {
      const key = JSON.stringify(thing)
      const place = places.get(key) ?? all.push(thing) - 1
      places.set(key, place)
      return place
    },
  }
}

/** `saved`: when it was written, in milliseconds. */
function parseCache(bytes: Uint8Array, key: string, saved: number): Cache | undefined {
  const text = bytes.subarray(SUM_LINE)
  if (Buffer.from(bytes.subarray(0, SUM_LINE)).toString('latin1') !== `${sha256(text)}\n`) return undefined
  const form = parseJson(new TextDecoder().decode(text)) as Form | null | undefined
  if (form?.key !== key) return undefined

  const heads = form.heads.map(head => caseOf({ ...head, outputs: {} }))
  const cases = new Map<string, CaseRecord>()
  const rows = new Map<string, number>()
  const sums: string[] = []

  function file(name: string, sum: string): void {
    rows.set(name, sums.length)
    sums.push(sum)
  }

  // By numbers: a pattern with a rest walks through each row step by step.
  for (const row of form.cases) {
    const path = row[0] as string
    const outputs = new Map<string, OutputRecord>()
    file(path, row[2] as string)
    for (let at = 3; at < row.length; at += 4) {
      const name = row[at] as string
      const sha256 = row[at + 1] as string
      const kind = form.kinds[row[at + 2] as number] as Form['kinds'][0]
      const shapedBy = form.shapes[row[at + 3] as number]
      file(name, sha256)
      // Spread out, the same takes three times as long.
      outputs.set(name, Object.assign({}, kind, shapedBy === undefined ? { sha256 } : { sha256, shapedBy }))
    }
    cases.set(path, Object.assign({}, heads[row[1] as number], { outputs }))
  }
  const stamps = new Float64Array(Uint8Array.from(Buffer.from(form.stamps, 'base64')).buffer)
  const number = (at: number) => stamps[at] ?? Number.NaN
  return {
    manifest: cases,
    fileAt(name) {
      const row = rows.get(name)
      if (row === undefined) return undefined
      const known: Known = {
        size: number(4 * row),
        modified: number(4 * row + 1),
        changed: number(4 * row + 2),
        identity: number(4 * row + 3),
        sum: sums[row] ?? '',
      }
      return isSettled(known, saved) ? known : undefined
    },
  }
}

const SUM_LINE = 65

/**
 * Not where the file was written so shortly before the cache that it may have been written once more without its time
 * changing: clocks of file systems tick every few milliseconds, some every two seconds.
 */
const isSettled = ({ modified }: Stamp, saved: number) =>
  modified + (modified % 1000 === 0 ? 2000 : 100) < saved
