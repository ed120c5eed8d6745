// Finds where each glyph of a text item stands. The layout gives every Chinese character a square; a glyph that is
// narrower than its square stands in the middle of it, and the strokes of —— are drawn out until they meet.
import type { PlacedText } from '../layout/layout.ts'
import { isAttached } from '../layout/runs.ts'
import { type EmbeddedGlyph, embeddedFace } from './embedded-face.ts'

export interface PlacedGlyph {
  readonly item: PlacedText
  readonly glyph: EmbeddedGlyph
  /** The character, with the marks that take no room of their own (variation selectors). */
  text: string
  /** Where the glyph's box begins and ends. */
  readonly x: number
  readonly end: number
  /** Horizontal stretch, 1 = as drawn by the face. */
  readonly stretch: number
  /** Has marks that no glyph shows. */
  marked: boolean
}

export function placeGlyphs(items: readonly PlacedText[]): readonly PlacedGlyph[] {
  const placed: PlacedGlyph[] = []
  for (const item of items) placeItem(item, placed)
  return placed
}

/** Adds the glyphs of an item to those that stand before it. */
function placeItem(item: PlacedText, placed: PlacedGlyph[]): void {
  const { text, advances } = item
  const face = embeddedFace(item.face)
  const first = placed.length
  let left: number = item.x
  for (let at = 0, index = 0; at < text.length; index++) {
    const step = advances[index] ?? 0
    const codePoint = text.codePointAt(at) ?? 0
    const end = at + (codePoint > 0xffff ? 2 : 1)
    if (isAttached(codePoint)) {
      const last = placed.length > first ? placed.at(-1) : undefined
      if (last) {
        last.text += text.slice(at, end)
        last.marked = true
      }
    } else {
      const glyph = face.glyph(codePoint)
      const before = codePoint === DASH && text.charCodeAt(at - 1) === DASH
      const after = codePoint === DASH && text.charCodeAt(end) === DASH
      placed.push(
        before || after ? joinedDash(item, glyph, left, step, before, after) : centred(item, glyph, left),
      )
    }
    left += step
    at = end
  }
}

/** — */
const DASH = 0x2014

function centred(item: PlacedText, glyph: EmbeddedGlyph, left: number): PlacedGlyph {
  const { text } = glyph
  const x = left + ((glyph.cell - glyph.advance) / 2) * item.size
  return { item, glyph, text, x, end: x + glyph.advance * item.size, stretch: 1, marked: false }
}

/** 破折号 takes two squares and is one stroke (GB/T 15834): its ink fills them but for a little at the ends. */
function joinedDash(
  item: PlacedText,
  glyph: EmbeddedGlyph,
  left: number,
  step: number,
  before: boolean,
  after: boolean,
): PlacedGlyph {
  const inkLeft = left + (before ? -OVERLAP : MARGIN) * item.size
  const inkRight = left + step + (after ? OVERLAP : -MARGIN) * item.size
  const ink = glyph.ink()
  const stretch = (inkRight - inkLeft) / ((ink.right - ink.left) * item.size)
  const x = inkLeft - ink.left * stretch * item.size
  const { text } = glyph
  return { item, glyph, text, x, end: x + glyph.advance * stretch * item.size, stretch, marked: false }
}

/** In em. */
const MARGIN = 0.04
const OVERLAP = 0.01
