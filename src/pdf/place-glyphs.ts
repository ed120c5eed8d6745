// Finds where each glyph of a line stands. The layout gives every Chinese character a square; a glyph that is narrower than
// its square stands in the middle of it, and the strokes of —— are drawn out until they meet.
import type { PlacedText } from '../layout/layout.ts'
import { isAttached } from '../layout/runs.ts'
import { type EmbeddedGlyph, embeddedFace } from './embedded-face.ts'

/** The glyphs of a line, what is known of each in rows side by side: an object for every one would take longer. */
export interface GlyphRow {
  length: number
  items: readonly PlacedText[]
  /** Which of the items each belongs to. */
  readonly itemOf: number[]
  readonly glyphs: EmbeddedGlyph[]
  /** Marks behind the character that take no room of their own and that no glyph shows (variation selectors). */
  readonly marks: string[]
  /** Where the glyph's box begins and ends, in points. */
  lefts: Float64Array
  rights: Float64Array
  /** Horizontal stretch, 1 = as drawn by the face. */
  stretches: Float64Array
}

export function emptyRow(): GlyphRow {
  return {
    length: 0,
    items: [],
    itemOf: [],
    glyphs: [],
    marks: [],
    lefts: new Float64Array(ROOM),
    rights: new Float64Array(ROOM),
    stretches: new Float64Array(ROOM),
  }
}

/** Glyphs: more than a line holds. */
const ROOM = 64

/** In place of what stood in the row. */
export function placeGlyphs(items: readonly PlacedText[], row: GlyphRow): void {
  row.length = 0
  row.items = items
  for (let of = 0; of < items.length; of++) placeItem(row, of)
}

export const itemAt = ({ items, itemOf }: GlyphRow, index: number) => items[itemOf[index] ?? 0] as PlacedText

/** Adds the glyphs of an item to those that stand before it. */
function placeItem(row: GlyphRow, of: number): void {
  const item = row.items[of] as PlacedText
  const { text, advances, size } = item
  const face = embeddedFace(item.face)
  const first = row.length
  let left: number = item.x
  for (let at = 0, index = 0; at < text.length; index++) {
    const step = advances[index] ?? 0
    const codePoint = text.codePointAt(at) ?? 0
    const end = at + (codePoint > 0xffff ? 2 : 1)
    if (isAttached(codePoint)) {
      if (row.length > first) row.marks[row.length - 1] += text.slice(at, end)
    } else {
      const glyph = face.glyph(codePoint)
      const before = codePoint === DASH && text.charCodeAt(at - 1) === DASH
      const after = codePoint === DASH && text.charCodeAt(end) === DASH
      if (before || after) addJoinedDash(row, of, glyph, left, step, before, after)
      else add(row, of, size, glyph, left + ((glyph.cell - glyph.advance) / 2) * size, 1)
    }
    left += step
    at = end
  }
}

/** — */
const DASH = 0x2014

function add(
  row: GlyphRow,
  of: number,
  size: number,
  glyph: EmbeddedGlyph,
  left: number,
  stretch: number,
): void {
  const at = row.length++
  if (at === row.lefts.length) grow(row)
  row.itemOf[at] = of
  row.glyphs[at] = glyph
  row.marks[at] = ''
  row.lefts[at] = left
  row.rights[at] = left + glyph.advance * stretch * size
  row.stretches[at] = stretch
}

function grow(row: GlyphRow): void {
  for (const side of ['lefts', 'rights', 'stretches'] as const) {
    const larger = new Float64Array(4 * row[side].length)
    larger.set(row[side])
    row[side] = larger
  }
}

/** 破折号 takes two squares and is one stroke (GB/T 15834): its ink fills them but for a little at the ends. */
function addJoinedDash(
  row: GlyphRow,
  of: number,
  glyph: EmbeddedGlyph,
  left: number,
  step: number,
  before: boolean,
  after: boolean,
): void {
  const { size } = row.items[of] as PlacedText
  const inkLeft = left + (before ? -OVERLAP : MARGIN) * size
  const inkRight = left + step + (after ? OVERLAP : -MARGIN) * size
  const ink = glyph.ink()
  const stretch = (inkRight - inkLeft) / ((ink.right - ink.left) * size)
  add(row, of, size, glyph, inkLeft - ink.left * stretch * size, stretch)
}

/** In em. */
const MARGIN = 0.04
const OVERLAP = 0.01
