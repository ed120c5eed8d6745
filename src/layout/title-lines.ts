// Chooses the line breaks of a title (GB/T 9704-2012 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜，间距恰当，标题排列应当
// 使用梯形或菱形): between words, in a shape that a reader finds even.
import type { StyledInline } from '../style/styled-document.ts'
import { type Character, gapBetween, type InlinePlace, placeOf } from './character.ts'
import type { Glyphs } from './glyphs.ts'
import { readInlines } from './read-inlines.ts'
import { titlePlaces } from './title-places.ts'
import { shapeLines } from './title-shape.ts'

/** The title's inlines with a break wherever one of its lines ends. */
export function breakTitle(inlines: readonly StyledInline[], width: number, glyphs: Glyphs): StyledInline[] {
  const begins: InlinePlace[] = []
  for (const { left } of readInlines(inlines, glyphs)) {
    for (const index of evenLines(left, width)) {
      const first = left[index]
      if (first) begins.push(placeOf(first))
    }
  }
  return inlines.flatMap((inline, index) => insertBreaks(inline, index, begins))
}

function insertBreaks(inline: StyledInline, index: number, begins: readonly InlinePlace[]): StyledInline[] {
  if (inline.kind === 'opportunity') return []
  const offsets = begins.filter(place => place.inline === index).map(({ offset }) => offset)
  if (inline.kind !== 'text') return offsets.length > 0 ? [{ kind: 'break' }, inline] : [inline]
  const parts: StyledInline[] = []
  let from = 0
  for (const offset of offsets) {
    if (offset > from) parts.push({ ...inline, text: inline.text.slice(from, offset) })
    parts.push({ kind: 'break' })
    from = offset
  }
  return [...parts, { ...inline, text: inline.text.slice(from) }]
}

/** Indexes of the characters that begin the second and further lines. */
function evenLines(characters: readonly Character[], width: number): readonly number[] {
  const ends = prefixWidths(characters)
  const total = ends.at(-1) ?? 0
  const long = total > MOST_LINES * width || characters.length > MOST_CHARACTERS
  if (total <= width || long) return []
  const em = Math.max(...characters.map(({ style }) => style.size))
  return shapeLines(titlePlaces(characters), { ends, width, em })
}

/** What is longer is no title; it is divided like any text. */
const MOST_LINES = 24
const MOST_CHARACTERS = 600

function prefixWidths(characters: readonly Character[]): readonly number[] {
  const ends = [0]
  let width = 0
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1]
    width += character.width + (next ? gapBetween(character, next) : 0)
    ends.push(width)
  }
  return ends
}
