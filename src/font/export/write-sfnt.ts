// Tables → a TrueType file with its checksums.
import { viewOf } from '../view-of.ts'
import { writeHeader } from '../woff-to-sfnt.ts'

const CHECKSUM_ADJUSTMENT = 8

export function writeSfnt(flavour: number, tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const start = 12 + 16 * sorted.length
  const file = new Uint8Array(sorted.reduce((sum, [, { length }]) => sum + padded(length), start))
  const view = viewOf(file)
  writeHeader(view, flavour, sorted.length)
  let offset = start
  let head = 0
  for (const [i, [tag, bytes]] of sorted.entries()) {
    file.set(bytes, offset)
    if (tag === 'head') {
      head = offset
      view.setUint32(offset + CHECKSUM_ADJUSTMENT, 0)
    }
    const record = 12 + 16 * i
    for (let j = 0; j < 4; j++) file[record + j] = tag.charCodeAt(j)
    view.setUint32(record + 4, checksum(view, offset, padded(bytes.length)))
    view.setUint32(record + 8, offset)
    view.setUint32(record + 12, bytes.length)
    offset += padded(bytes.length)
  }
  view.setUint32(head + CHECKSUM_ADJUSTMENT, (0xb1b0afba - checksum(view, 0, file.length)) >>> 0)
  return file
}

const padded = (length: number) => (length + 3) & ~3

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
