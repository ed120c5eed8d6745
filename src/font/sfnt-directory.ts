// Where the tables of a TrueType or OpenType file begin. A collection (.ttc) holds several fonts.
import { viewOf } from './view-of.ts'

export interface TableEntry {
  readonly offset: number
  readonly length: number
  /** Bytes in the file, where they are fewer: the table is packed. */
  readonly packedLength?: number
}

/** By tag: `name`, `cmap`, `glyf` … */
export type TableDirectory = ReadonlyMap<string, TableEntry>

/** Reads a part of the file; fewer bytes at its end. */
export type ReadPart = (start: number, length: number) => Uint8Array

/** One directory for each font in the file; none where it is no such file. */
export function readDirectories(read: ReadPart): readonly TableDirectory[] {
  const head = read(0, 12)
  if (head.length < 12) return []
  if (!isCollection(head)) return isSfnt(head) ? [readDirectory(read, 0)] : []
  const count = Math.min(viewOf(head).getUint32(8), 64)
  const offsets = read(12, 4 * count)
  if (offsets.length < 4 * count) return []
  return Array.from({ length: count }, (_, i) => readDirectory(read, viewOf(offsets).getUint32(4 * i)))
}

function isCollection(bytes: Uint8Array): boolean {
  return tagAt(bytes, 0) === 'ttcf'
}

function isSfnt(bytes: Uint8Array): boolean {
  const tag = tagAt(bytes, 0)
  return tag === '\0\x01\0\0' || tag === 'OTTO' || tag === 'true'
}

function readDirectory(read: ReadPart, at: number): TableDirectory {
  const head = read(at, 12)
  const count = head.length < 12 ? 0 : viewOf(head).getUint16(4)
  const records = read(at + 12, 16 * count)
  const view = viewOf(records)
  const directory = new Map<string, TableEntry>()
  for (let record = 0; record + 16 <= records.length; record += 16) {
    const entry = { offset: view.getUint32(record + 8), length: view.getUint32(record + 12) }
    directory.set(tagAt(records, record), entry)
  }
  return directory
}

function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}
