// The `cmap` table → which glyph draws a character. Only the two forms that Unicode fonts have in practice: 4 for the
// basic plane, 12 for all.
import { viewOf } from './view-of.ts'

/** Number of the glyph for a code point, 0 where there is none. */
export type GlyphOf = (codePoint: number) => number

/** undefined where the font is not mapped by Unicode, or in a rarer form. */
export function readCmap(table: Uint8Array): GlyphOf | undefined {
  if (table.length < 4) return undefined
  const view = viewOf(table)
  const offset = bestSubtable(view)
  if (offset === undefined) return undefined
  const format = view.getUint16(offset)
  return format === 12 ? groups(view, offset) : format === 4 ? segments(view, offset) : undefined
}

/** Platform and encoding of the Unicode tables: those of all planes come first. */
const UNICODE: readonly (readonly [number, number])[] = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
  [0, 2],
  [0, 1],
  [0, 0],
]

function bestSubtable(view: DataView): number | undefined {
  for (const [platform, encoding] of UNICODE) {
    for (let i = 0, record = 4; i < view.getUint16(2); i++, record += 8) {
      if (view.getUint16(record) === platform && view.getUint16(record + 2) === encoding) {
        return view.getUint32(record + 4)
      }
    }
  }
  return undefined
}

/** Format 12: first and last code point, and the glyph of the first. */
function groups(view: DataView, offset: number): GlyphOf {
  const count = view.getUint32(offset + 12)
  const at = (group: number) => offset + 16 + 12 * group
  return codePoint => {
    const group = firstIndex(count, index => view.getUint32(at(index) + 4) >= codePoint)
    const start = group < count ? view.getUint32(at(group)) : Number.POSITIVE_INFINITY
    return codePoint < start ? 0 : view.getUint32(at(group) + 8) + codePoint - start
  }
}

/** Format 4: four lists side by side (last code point, first one, delta, place of the glyph list). */
function segments(view: DataView, offset: number): GlyphOf {
  const width = view.getUint16(offset + 6)
  const count = width / 2
  const ends = offset + 14
  const starts = ends + width + 2
  const deltas = starts + width
  const places = deltas + width
  return codePoint => {
    if (codePoint > 0xffff) return 0
    const segment = firstIndex(count, index => view.getUint16(ends + 2 * index) >= codePoint)
    if (segment >= count) return 0
    const start = view.getUint16(starts + 2 * segment)
    if (codePoint < start) return 0
    const delta = view.getUint16(deltas + 2 * segment)
    const at = places + 2 * segment
    const place = view.getUint16(at)
    if (place === 0) return (codePoint + delta) & 0xffff
    const entry = at + place + 2 * (codePoint - start)
    const glyph = entry + 2 <= view.byteLength ? view.getUint16(entry) : 0
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
}

/** By halving: the lists are in ascending order. */
function firstIndex(count: number, is: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (is(middle)) high = middle
    else low = middle + 1
  }
  return low
}
