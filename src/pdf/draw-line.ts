// Draws one line so that it copies out right. Readers guess a blank wherever glyphs stand apart (between 第 and 152,
// beside a narrow quote in its square), so such neighbours are spelled out together, or, where they belong to two tags,
// joined by a blank inside the spelled piece.
import type { Face } from '../font/face.ts'
import type { PlacedText } from '../layout/layout.ts'
import { type Blank, drawBlank } from './draw-blank.ts'
import { drawGlyphs } from './draw-glyphs.ts'
import type { MarkedContent } from './mark-content.ts'
import type { PdfFile } from './pdf-file.ts'
import { type PlacedGlyph, placeGlyphs } from './place-glyphs.ts'

export function drawLine(
  pdf: PdfFile,
  content: MarkedContent,
  items: readonly PlacedText[],
  blankFace: Face | undefined,
): void {
  for (const { glyphs, spelled, gap } of piecesOf(glyphsOf(items))) {
    const { owner, part } = glyphs[0].item
    const spelling = spelled ? glyphs.map(({ text }) => text).join('') : undefined
    content.begin(owner === undefined ? { artifact: 'Pagination' } : { owner, part, spelling })
    drawGlyphs(pdf, glyphs)
    if (gap && blankFace) drawBlank(pdf, blankFace, gap)
  }
}

function glyphsOf(items: readonly PlacedText[]): readonly PlacedGlyph[] {
  const all: PlacedGlyph[] = []
  for (const item of items) for (const glyph of placeGlyphs(item)) all.push(glyph)
  return all
}

interface Piece {
  readonly glyphs: [PlacedGlyph, ...PlacedGlyph[]]
  readonly spelled: boolean
  /** Where the next piece looks apart though it follows at once. */
  gap?: Blank
}

/** A spelled piece reaches no farther than its gaps and words: the smaller, the better for those who select a part. */
function piecesOf(glyphs: readonly PlacedGlyph[]): readonly Piece[] {
  const apart = glyphs.map((glyph, index) => looksApart(glyphs[index - 1], glyph))
  const spelled = spelledGlyphs(glyphs, apart)
  const pieces: Piece[] = []
  let last: Piece | undefined
  let before: PlacedGlyph | undefined
  glyphs.forEach((glyph, index) => {
    const samePart = before?.item.part === glyph.item.part
    const joined = apart[index] || isWithinWord(before, glyph) || !(last?.spelled || spelled[index])
    if (last && samePart && joined) {
      last.glyphs.push(glyph)
    } else {
      if (last && before && apart[index] && glyph.x > before.end) last.gap = gapBetween(before, glyph)
      last = { glyphs: [glyph], spelled: spelled[index] ?? false }
      pieces.push(last)
    }
    before = glyph
  })
  return pieces
}

/** Those beside a gap, and the whole word with them: a number in two pieces would be read out as two. */
function spelledGlyphs(glyphs: readonly PlacedGlyph[], apart: readonly boolean[]): readonly boolean[] {
  const spelled = glyphs.map(({ marked }, index) => marked || apart[index] || apart[index + 1] || false)
  for (let start = 0; start < glyphs.length; ) {
    let end = start + 1
    while (isWithinWord(glyphs[end - 1], glyphs[end])) end++
    if (end - start > 1 && spelled.slice(start, end).includes(true)) spelled.fill(true, start, end)
    start = end
  }
  return spelled
}

function isWithinWord(a: PlacedGlyph | undefined, b: PlacedGlyph | undefined): boolean {
  return a !== undefined && b !== undefined && isLatin(a) && isLatin(b)
}

/** A sign with a mark is none of a plain word. */
const isLatin = ({ glyph, marked }: PlacedGlyph) => glyph.latin && !marked

function gapBetween({ end: x, item: { baseline, size } }: PlacedGlyph, next: PlacedGlyph): Blank {
  return { x, baseline, size, width: next.x - x }
}

/** Readers guess a blank from about a tenth of the size on; over three sizes it may be meant. */
function looksApart(a: PlacedGlyph | undefined, b: PlacedGlyph | undefined): boolean {
  if (!a || !b) return false
  if (isBlank(a) || isBlank(b)) return true
  const gap = (b.x - a.end) / a.item.size
  return gap > 0.08 && gap < 3
}

/** Real blanks (`张 三`, `答　复`) readers sometimes take for mere spacing, and drop. */
const isBlank = ({ glyph, marked }: PlacedGlyph) => glyph.blank && !marked
