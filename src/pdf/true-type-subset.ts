// The glyphs of a TrueType font that a document uses, as a font file of their own, packed. The tables are those that PDF
// asks for (ISO 32000-1, 9.9). Outlines are copied as they stand, so each is packed once and put into every file that
// needs it.

import type { TrueTypeProgram } from '../font/true-type-program.ts'
import { viewOf } from '../font/view-of.ts'
import { OUTLINES } from '../packing/codes.ts'
import { joinLiterals } from '../packing/join-literals.ts'
import { type PackedLiterals, packLiterals } from '../packing/pack-literals.ts'
import type { ZlibStream } from '../packing/zlib-stream.ts'
import { type FindOutline, outlinesOfBuild } from './outlines-of-build.ts'

/** `glyphs`: ids in the font, in the order of the subset, 0 first. Parts of composite glyphs are added behind. */
export function trueTypeSubset(font: TrueTypeProgram, glyphs: readonly number[]): ZlibStream {
  const known = knownOf(font)
  const { order, outlines } = packOutlines(font, known, glyphs)
  const rest = restOf(font, known, order, outlines)
  const size = outlines.reduce((sum, { bytes }) => sum + bytes, 0)
  const directory = directoryOf([
    known['cvt '],
    known.fpgm,
    { tag: 'glyf', size, checksum: outlines.reduce((sum, { checksum }) => (sum + checksum) | 0, 0) },
    ...rest.tables,
    known.prep,
  ])
  return joinLiterals(
    [
      packLiterals(directory, OUTLINES),
      known['cvt '],
      known.fpgm,
      ...outlines,
      packLiterals(rest.bytes, OUTLINES),
      known.prep,
    ],
    OUTLINES,
  )
}

/** What the directory of a font tells of a table. */
interface Table {
  readonly tag: string
  /** Bytes, without those that fill it up to a multiple of 4. */
  readonly size: number
  /** Sum of its 32-bit numbers. */
  readonly checksum: number
}

/** Filled up to a multiple of 4 bytes. */
export interface PackedPart extends PackedLiterals {
  readonly checksum: number
}

function packPart(bytes: Uint8Array): PackedPart {
  const whole = padded(bytes)
  return { ...packLiterals(whole, OUTLINES), checksum: checksumOf(viewOf(whole), 0, whole.length) }
}

function padded(bytes: Uint8Array): Uint8Array {
  if (bytes.length % 4 === 0) return bytes
  const whole = new Uint8Array(fourfold(bytes.length))
  whole.set(bytes)
  return whole
}

const fourfold = (size: number) => (size + 3) & ~3

function checksumOf(view: DataView, start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at += 4) sum = (sum + view.getInt32(at)) | 0
  return sum
}

type Program = 'cvt ' | 'fpgm' | 'prep'

/** What is the same in every file, packed. */
interface Known extends Readonly<Record<Program, PackedPart & Table>> {
  /** By glyph. */
  readonly outlines: Map<number, PackedPart>
  readonly ofBuild: FindOutline
  /** By glyph, its advance and left side bearing as `hmtx` has them. */
  readonly metrics: Map<number, number>
}

function knownOf(font: TrueTypeProgram): Known {
  let known = knownParts.get(font)
  if (!known) {
    const program = (tag: Program) => {
      const bytes = font.tables.table(tag)
      return { tag, size: bytes.length, ...packPart(bytes) }
    }
    known = {
      'cvt ': program('cvt '),
      fpgm: program('fpgm'),
      prep: program('prep'),
      outlines: new Map(),
      ofBuild: outlinesOfBuild(font),
      metrics: new Map(),
    }
    knownParts.set(font, known)
  }
  return known
}

const knownParts = new WeakMap<TrueTypeProgram, Known>()

/** Those that were packed so far, by glyph. */
export const packedOutlinesOf = (font: TrueTypeProgram): ReadonlyMap<number, PackedPart> =>
  knownOf(font).outlines

/** `order`: the glyphs, and behind them the parts of those that are composite. */
function packOutlines(
  font: TrueTypeProgram,
  { outlines: known, ofBuild }: Known,
  glyphs: readonly number[],
): { readonly order: readonly number[]; readonly outlines: readonly PackedPart[] } {
  const order = [...glyphs]
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
    let packed = known.get(id) ?? ofBuild(id)
    if (packed) known.set(id, packed)
    else {
      const outline = font.outlineOf(id)
      const composite = isComposite(outline)
      packed = packPart(composite ? withPartsMoved(outline, placeOf) : outline)
      if (!composite) known.set(id, packed)
    }
    outlines.push(packed)
  }
  return { order, outlines }
}

/** The tables between the outlines and `prep`, one behind the other. */
function restOf(
  font: TrueTypeProgram,
  { metrics }: Known,
  order: readonly number[],
  outlines: readonly PackedPart[],
): { readonly bytes: Uint8Array; readonly tables: readonly Table[] } {
  const [head, hhea, maxp] = ['head', 'hhea', 'maxp'].map(tag => font.tables.table(tag)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  const sizes = {
    head: head.length,
    hhea: hhea.length,
    hmtx: 4 * order.length,
    loca: 4 * (order.length + 1),
    maxp: maxp.length,
  }
  const length = Object.values(sizes).reduce((sum, size) => sum + fourfold(size), 0)
  const bytes = new Uint8Array(length)
  const view = viewOf(bytes)
  const atHhea = fourfold(head.length)
  const atHmtx = atHhea + fourfold(hhea.length)
  const atLoca = atHmtx + sizes.hmtx
  const atMaxp = atLoca + sizes.loca
  bytes.set(head)
  view.setUint16(HEAD_LONG_OFFSETS, 1)
  bytes.set(hhea, atHhea)
  view.setUint16(atHhea + HHEA_METRICS, order.length)
  let offset = 0
  for (let place = 0; place < order.length; place++) {
    view.setInt32(atHmtx + 4 * place, metricsOf(font, metrics, order[place] ?? 0))
    offset += outlines[place]?.bytes ?? 0
    view.setInt32(atLoca + 4 * (place + 1), offset)
  }
  bytes.set(maxp, atMaxp)
  view.setUint16(atMaxp + MAXP_GLYPHS, order.length)
  let at = 0
  const tables = Object.entries(sizes).map(([tag, size]) => {
    const start = at
    at += fourfold(size)
    return { tag, size, checksum: checksumOf(view, start, at) }
  })
  return { bytes, tables }
}

/** Where in their tables these 16-bit fields stand. */
const HEAD_LONG_OFFSETS = 50
const HHEA_METRICS = 34
const MAXP_GLYPHS = 4

/** The glyphs at the end of a font have only the left side bearing of their own. */
function metricsOf({ tables, advanceOf }: TrueTypeProgram, known: Map<number, number>, id: number): number {
  let metrics = known.get(id)
  if (metrics === undefined) {
    const hmtx = viewOf(tables.table('hmtx'))
    const advances = viewOf(tables.table('hhea')).getUint16(HHEA_METRICS)
    const bearing = hmtx.getUint16(id < advances ? 4 * id + 2 : 4 * advances + 2 * (id - advances))
    metrics = (advanceOf(id) << 16) | bearing
    known.set(id, metrics)
  }
  return metrics
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

/** Tables come in the alphabetical order of their tags; those that the font lacks are left out. */
function directoryOf(tables: readonly Table[]): Uint8Array {
  const present = tables.filter(({ size }) => size > 0)
  const power = 2 ** Math.floor(Math.log2(present.length))
  const header = new DataView(new ArrayBuffer(12 + 16 * present.length))
  header.setUint32(0, 0x00010000)
  header.setUint16(4, present.length)
  header.setUint16(6, power * 16)
  header.setUint16(8, Math.log2(power))
  header.setUint16(10, (present.length - power) * 16)
  let offset = header.byteLength
  present.forEach(({ tag, size, checksum }, index) => {
    const at = 12 + 16 * index
    for (let letter = 0; letter < 4; letter++) header.setUint8(at + letter, tag.charCodeAt(letter))
    header.setUint32(at + 4, checksum)
    header.setUint32(at + 8, offset)
    header.setUint32(at + 12, size)
    offset += fourfold(size)
  })
  return new Uint8Array(header.buffer)
}
