// The glyphs of a TrueType font that a document uses, as a font file of their own, packed. The tables are those that PDF
// asks for (ISO 32000-1, 9.9). Outlines are copied as they stand, so each is packed once and put into every file that
// needs it.

import type { TrueTypeProgram } from '../font/true-type-program.ts'
import { viewOf } from '../font/view-of.ts'
import { joinLiterals } from './packing/join-literals.ts'
import { type PackedLiterals, packLiterals } from './packing/pack-literals.ts'
import type { ZlibStream } from './packing/zlib-stream.ts'

/** `glyphs`: ids in the font, in the order of the subset, 0 first. Parts of composite glyphs are added behind. */
export function trueTypeSubset(font: TrueTypeProgram, glyphs: readonly number[]): ZlibStream {
  const { table } = font.tables
  const order = [...glyphs]
  const known = knownOf(font)
  const outlines = packOutlines(font, known.outlines, order)
  return joinSfnt({
    'cvt ': [known.cvt],
    fpgm: [known.fpgm],
    glyf: outlines,
    head: [packPart(patched(table('head'), HEAD_LONG_OFFSETS, 1))],
    hhea: [packPart(patched(table('hhea'), HHEA_METRICS, order.length))],
    hmtx: [packPart(metricsOf(font, order))],
    loca: [packPart(offsetsOf(outlines))],
    maxp: [packPart(patched(table('maxp'), MAXP_GLYPHS, order.length))],
    prep: [known.prep],
  })
}

/** A table or a part of one: a multiple of 4 bytes, of which the last may be there only to make it one. */
interface PackedPart extends PackedLiterals {
  /** Without those. */
  readonly size: number
  /** Sum of its 32-bit numbers. */
  readonly checksum: number
}

function packPart(bytes: Uint8Array): PackedPart {
  const whole = padded(bytes)
  return { ...packLiterals(whole), size: bytes.length, checksum: checksum(whole) }
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4)
  whole.set(bytes)
  return whole
}

function checksum(table: Uint8Array): number {
  const view = viewOf(table)
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + view.getUint32(at)) | 0
  return sum
}

/** What is the same in every file, packed. */
interface Known {
  readonly cvt: PackedPart
  readonly fpgm: PackedPart
  readonly prep: PackedPart
  /** By glyph. */
  readonly outlines: Map<number, PackedPart>
}

function knownOf(font: TrueTypeProgram): Known {
  let known = knownParts.get(font)
  if (!known) {
    const packed = (tag: string) => packPart(font.tables.table(tag))
    known = { cvt: packed('cvt '), fpgm: packed('fpgm'), prep: packed('prep'), outlines: new Map() }
    knownParts.set(font, known)
  }
  return known
}

const knownParts = new WeakMap<TrueTypeProgram, Known>()

/** Appends to `order` the parts of composite glyphs. */
function packOutlines(
  font: TrueTypeProgram,
  known: Map<number, PackedPart>,
  order: number[],
): readonly PackedPart[] {
  let places: Map<number, number> | undefined
  const placeOf = (id: number): number => {
    places ??= new Map(order.map((id, place) => [id, place]))
    const place = places.get(id) ?? order.push(id) - 1
    places.set(id, place)
    return place
  }
  const outlines: PackedPart[] = []
  for (let place = 0; place < order.length; place++) {
    const id = order[place] ?? 0
    let packed = known.get(id)
    if (!packed) {
      const outline = font.outlineOf(id)
      const composite = isComposite(outline)
      packed = packPart(padded(composite ? withPartsMoved(outline, placeOf) : outline))
      if (!composite) known.set(id, packed)
    }
    outlines.push(packed)
  }
  return outlines
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

const isComposite = (outline: Uint8Array) => outline.length > 0 && viewOf(outline).getInt16(0) < 0

/** A composite glyph names its parts by id; in the subset they have others. */
function withPartsMoved(outline: Uint8Array, placeOf: (id: number) => number): Uint8Array {
  const copy = new Uint8Array(outline)
  const view = viewOf(copy)
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

function offsetsOf(outlines: readonly PackedPart[]): Uint8Array {
  const view = new DataView(new ArrayBuffer((outlines.length + 1) * 4))
  let offset = 0
  outlines.forEach(({ bytes }, place) => {
    offset += bytes
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
function joinSfnt(tables: Readonly<Record<string, readonly PackedPart[]>>): ZlibStream {
  const present = Object.entries(tables)
    .map(([tag, parts]) => ({ tag, parts, ...totalsOf(parts) }))
    .filter(({ size }) => size > 0)
  const power = 2 ** Math.floor(Math.log2(present.length))
  const header = new DataView(new ArrayBuffer(12 + 16 * present.length))
  header.setUint32(0, 0x00010000)
  header.setUint16(4, present.length)
  header.setUint16(6, power * 16)
  header.setUint16(8, Math.log2(power))
  header.setUint16(10, (present.length - power) * 16)
  let offset = header.byteLength
  present.forEach(({ tag, size, bytes, checksum }, index) => {
    const at = 12 + 16 * index
    for (let letter = 0; letter < 4; letter++) header.setUint8(at + letter, tag.charCodeAt(letter))
    header.setUint32(at + 4, checksum)
    header.setUint32(at + 8, offset)
    header.setUint32(at + 12, size)
    offset += bytes
  })
  return joinLiterals([packLiterals(new Uint8Array(header.buffer)), ...present.flatMap(({ parts }) => parts)])
}

function totalsOf(parts: readonly PackedPart[]): Pick<PackedPart, 'size' | 'bytes' | 'checksum'> {
  let size = 0
  let bytes = 0
  let checksum = 0
  for (const part of parts) {
    size += part.size
    bytes += part.bytes
    checksum = (checksum + part.checksum) | 0
  }
  return { size, bytes, checksum }
}
