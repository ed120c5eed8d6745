// WOFF 1.0 → the TrueType font packed in it, byte for byte.
import { inflateSync } from 'node:zlib'
import type { ReadPart, TableEntry } from './sfnt-directory.ts'
import { viewOf } from './view-of.ts'

const HEADER = 44
const ENTRY = 20

export interface WoffEntry extends TableEntry {
  readonly packedLength: number
  readonly checksum: number
}

export interface WoffDirectory {
  readonly flavour: number
  /** Bytes of the unpacked font. */
  readonly size: number
  readonly tables: ReadonlyMap<string, WoffEntry>
}

export function isWoff(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && viewOf(bytes).getUint32(0) === 0x774f4646
}

export function readWoffDirectory(read: ReadPart): WoffDirectory {
  const header = viewOf(read(0, HEADER))
  const count = header.getUint16(12)
  const records = read(HEADER, ENTRY * count)
  const view = viewOf(records)
  const tables = new Map<string, WoffEntry>()
  for (let record = 0; record + ENTRY <= records.length; record += ENTRY) {
    tables.set(String.fromCharCode(...records.subarray(record, record + 4)), {
      offset: view.getUint32(record + 4),
      packedLength: view.getUint32(record + 8),
      length: view.getUint32(record + 12),
      checksum: view.getUint32(record + 16),
    })
  }
  return { flavour: header.getUint32(4), size: header.getUint32(16), tables }
}

export function woffToSfnt(woff: Uint8Array): Uint8Array {
  const { flavour, size, tables } = readWoffDirectory((start, length) => woff.subarray(start, start + length))
  const sfnt = new Uint8Array(size)
  const to = viewOf(sfnt)
  writeHeader(to, flavour, tables.size)
  let record = 12
  let free = 12 + 16 * tables.size
  for (const [tag, { offset, packedLength, length, checksum }] of tables) {
    const packed = woff.subarray(offset, offset + packedLength)
    sfnt.set(packedLength < length ? inflateSync(packed) : packed, free)
    for (let letter = 0; letter < 4; letter++) to.setUint8(record + letter, tag.charCodeAt(letter))
    to.setUint32(record + 4, checksum)
    to.setUint32(record + 8, free)
    to.setUint32(record + 12, length)
    record += 16
    free += (length + 3) & ~3
  }
  return sfnt
}

/** The first 12 bytes of a TrueType or OpenType file. */
export function writeHeader(to: DataView, flavour: number, tables: number): void {
  const log = Math.floor(Math.log2(tables))
  to.setUint32(0, flavour)
  to.setUint16(4, tables)
  to.setUint16(6, 16 << log)
  to.setUint16(8, log)
  to.setUint16(10, 16 * tables - (16 << log))
}
