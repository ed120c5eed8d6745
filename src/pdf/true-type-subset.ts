// The glyphs of a TrueType font that a document uses, as a font file of their own: outlines are copied byte by byte,
// where fontkit takes each apart first. The tables are those that PDF asks for (ISO 32000-1, 9.9).

import type { TrueTypeProgram } from '../font/true-type-program.ts'
import { viewOf } from '../font/view-of.ts'

/** `glyphs`: ids in the font, in the order of the subset, 0 first. Parts of composite glyphs are added behind. */
export function trueTypeSubset(font: TrueTypeProgram, glyphs: readonly number[]): Uint8Array {
  const { table } = font.tables
  const order = [...glyphs]
  const places = new Map(order.map((id, place) => [id, place]))
  const placeOf = (id: number): number => {
    const known = places.get(id)
    if (known !== undefined) return known
    places.set(id, order.length)
    return order.push(id) - 1
  }
  const outlines: Uint8Array[] = []
  for (let place = 0; place < order.length; place++) {
    outlines.push(withPartsMoved(font.outlineOf(order[place] ?? 0), placeOf))
  }
  return writeSfnt({
    'cvt ': table('cvt '),
    fpgm: table('fpgm'),
    glyf: concatenate(outlines),
    head: patched(table('head'), HEAD_LONG_OFFSETS, 1),
    hhea: patched(table('hhea'), HHEA_METRICS, order.length),
    hmtx: metricsOf(font, order),
    loca: offsetsOf(outlines),
    maxp: patched(table('maxp'), MAXP_GLYPHS, order.length),
    prep: table('prep'),
  })
}

/** Where in their tables these 16-bit fields stand. */
const HEAD_LONG_OFFSETS = 50
const HHEA_METRICS = 34
const MAXP_GLYPHS = 4

/** Advance and left side bearing of each; the glyphs at the end of a font have only the latter of their own. */
function metricsOf({ tables, advanceOf }: TrueTypeProgram, order: readonly number[]): Uint8Array {
  const hmtx = viewOf(tables.table('hmtx'))
  const advances = viewOf(tables.table('hhea')).getUint16(HHEA_METRICS)
  const metrics = new DataView(new ArrayBuffer(4 * order.length))
  order.forEach((id, place) => {
    metrics.setUint16(4 * place, advanceOf(id))
    metrics.setInt16(
      4 * place + 2,
      hmtx.getInt16(id < advances ? 4 * id + 2 : 4 * advances + 2 * (id - advances)),
    )
  })
  return new Uint8Array(metrics.buffer)
}

/** A composite glyph names its parts by id; in the subset they have others. Every outline is padded to 4 bytes. */
function withPartsMoved(outline: Uint8Array, placeOf: (id: number) => number): Uint8Array {
  const copy = new Uint8Array(Math.ceil(outline.length / 4) * 4)
  copy.set(outline)
  const view = viewOf(copy)
  if (outline.length === 0 || view.getInt16(0) >= 0) return copy
  for (let at = 10, more = true; more; ) {
    const flags = view.getUint16(at)
    view.setUint16(at + 2, placeOf(view.getUint16(at + 2)))
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & SCALE_XY ? 4 : flags & MATRIX ? 8 : 0)
    more = (flags & MORE_PARTS) !== 0
  }
  return copy
}

const WORDS = 0x0001
const SCALE = 0x0008
const MORE_PARTS = 0x0020
const SCALE_XY = 0x0040
const MATRIX = 0x0080

function offsetsOf(outlines: readonly Uint8Array[]): Uint8Array {
  const view = new DataView(new ArrayBuffer((outlines.length + 1) * 4))
  let offset = 0
  outlines.forEach((outline, place) => {
    offset += outline.length
    view.setUint32((place + 1) * 4, offset)
  })
  return new Uint8Array(view.buffer)
}

function patched(table: Uint8Array, at: number, value: number): Uint8Array {
  // Not slice(): of a Buffer that is no copy, and the font must stay as it is.
  const copy = new Uint8Array(table)
  viewOf(copy).setUint16(at, value)
  return copy
}

/** Tags must come in their alphabetical order; a table the font lacks is left out. */
function writeSfnt(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const present = Object.entries(tables).filter(([, table]) => table.length > 0)
  const power = 2 ** Math.floor(Math.log2(present.length))
  const header = new DataView(new ArrayBuffer(12 + 16 * present.length))
  header.setUint32(0, 0x00010000)
  header.setUint16(4, present.length)
  header.setUint16(6, power * 16)
  header.setUint16(8, Math.log2(power))
  header.setUint16(10, (present.length - power) * 16)
  const parts: Uint8Array[] = [new Uint8Array(header.buffer)]
  let offset = header.byteLength
  present.forEach(([tag, table], index) => {
    const padded = new Uint8Array(Math.ceil(table.length / 4) * 4)
    padded.set(table)
    const at = 12 + 16 * index
    for (let letter = 0; letter < 4; letter++) header.setUint8(at + letter, tag.charCodeAt(letter))
    header.setUint32(at + 4, checksum(padded))
    header.setUint32(at + 8, offset)
    header.setUint32(at + 12, table.length)
    parts.push(padded)
    offset += padded.length
  })
  return concatenate(parts)
}

function checksum(table: Uint8Array): number {
  const view = viewOf(table)
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
