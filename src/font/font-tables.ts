// The tables of a font file, each read when it is first asked for: a Chinese face has 14 MB, a paper needs a hundredth.
import { constants, inflateSync } from 'node:zlib'
import { type ReadPart, readDirectories, type TableEntry } from './sfnt-directory.ts'
import { isWoff, readWoffDirectory } from './woff-to-sfnt.ts'

export interface FontTables {
  has(tag: string): boolean
  /** A whole table, empty where the font has none. */
  table(tag: string): Uint8Array
  /** A part of a table that is too big to be read whole. */
  part(tag: string, start: number, end: number): Uint8Array
}

/** `index`: which font of a collection. undefined where the file is no font. */
export function openTables(read: ReadPart, index = 0): FontTables | undefined {
  const directory = isWoff(read(0, 4)) ? readWoffDirectory(read).tables : readDirectories(read)[index]
  if (!directory) return undefined
  const known = new Map<string, Uint8Array>()

  function table(tag: string): Uint8Array {
    let bytes = known.get(tag)
    if (!bytes) {
      bytes = readTable(read, directory?.get(tag))
      known.set(tag, bytes)
    }
    return bytes
  }

  return {
    has: tag => directory.has(tag),
    table,
    part(tag, start, end) {
      const entry = directory.get(tag)
      if (entry && !isPacked(entry)) {
        return read(entry.offset + start, Math.max(0, Math.min(end, entry.length) - start))
      }
      const isShort = end <= SHORT && !known.has(tag)
      const beginning = entry && isShort ? readBeginning(read, entry, end) : undefined
      return (beginning ?? table(tag)).subarray(start, end)
    },
  }
}

function readTable(read: ReadPart, entry: TableEntry | undefined): Uint8Array {
  if (!entry) return new Uint8Array()
  if (!isPacked(entry)) return read(entry.offset, entry.length)
  return inflateSync(read(entry.offset, entry.packedLength))
}

/** Of a packed table no more than is needed; undefined where so little does not unpack to that much. */
function readBeginning(
  read: ReadPart,
  { offset, packedLength }: PackedEntry,
  end: number,
): Uint8Array | undefined {
  const packed = read(offset, Math.min(packedLength, HEADER + end))
  const bytes = inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH })
  return bytes.length >= end ? bytes : undefined
}

/** Bytes from the beginning of a table, in which its fixed fields lie. */
const SHORT = 64

/** Bytes: what tells the codes of a deflate block is never longer (RFC 1951, clause 3.2.7). */
const HEADER = 512

type PackedEntry = TableEntry & { readonly packedLength: number }

const isPacked = (entry: TableEntry): entry is PackedEntry =>
  entry.packedLength !== undefined && entry.packedLength < entry.length
