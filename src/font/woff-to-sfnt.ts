// WOFF 1.0 → the TrueType font packed in it, byte for byte. Done once in memory: fontkit reads WOFF too, but inflates
// the outlines again for every glyph.
import { inflateSync } from 'node:zlib'

const HEADER = 44
const ENTRY = 20

export function isWoff(bytes: Uint8Array): boolean {
  return viewOf(bytes).getUint32(0) === 0x774f4646
}

export function woffToSfnt(woff: Uint8Array): Uint8Array {
  const from = viewOf(woff)
  const count = from.getUint16(12)
  const sfnt = new Uint8Array(from.getUint32(16))
  const to = viewOf(sfnt)
  writeHeader(to, from.getUint32(4), count)
  let free = 12 + 16 * count
  for (let i = 0; i < count; i++) {
    const entry = HEADER + ENTRY * i
    const offset = from.getUint32(entry + 4)
    const packedLength = from.getUint32(entry + 8)
    const length = from.getUint32(entry + 12)
    const packed = woff.subarray(offset, offset + packedLength)
    sfnt.set(packedLength < length ? inflateSync(packed) : packed, free)
    const record = 12 + 16 * i
    to.setUint32(record, from.getUint32(entry))
    to.setUint32(record + 4, from.getUint32(entry + 16))
    to.setUint32(record + 8, free)
    to.setUint32(record + 12, length)
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

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
