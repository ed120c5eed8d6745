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
  const glyphs = placeGlyphs(items)
  const apart = apartFromLast(glyphs)
  const spelled = spelledGlyphs(glyphs, apart)
  for (let start = 0; start < glyphs.length; ) {
    const first = glyphs[start] as PlacedGlyph
    const end = endOfPiece(glyphs, apart, spelled, start)
    const { owner, part } = first.item
    const spelling = spelled[start] ? textOf(glyphs, start, end) : undefined
    content.begin(owner === undefined ? { artifact: 'Pagination' } : { owner, part, spelling })
    drawGlyphs(pdf, glyphs, start, end)
    const gap = apart[end] ? gapBetween(glyphs[end - 1], glyphs[end]) : undefined
    if (gap && blankFace) drawBlank(pdf, blankFace, gap)
    start = end
  }
}

/** A spelled piece reaches no farther than its gaps and words: the smaller, the better for those who select a part. */
function endOfPiece(
  glyphs: readonly PlacedGlyph[],
  apart: Uint8Array,
  spelled: Uint8Array,
  start: number,
): number {
  const part = glyphs[start]?.item.part
  let end = start + 1
  for (; end < glyphs.length; end++) {
    const joined =
      apart[end] || isWithinWord(glyphs[end - 1], glyphs[end]) || !(spelled[start] || spelled[end])
    if (!joined || glyphs[end]?.item.part !== part) break
  }
  return end
}

/** 1 for those beside a gap, and the whole word with them: a number in two pieces would be read out as two. */
function spelledGlyphs(glyphs: readonly PlacedGlyph[], apart: Uint8Array): Uint8Array {
  const spelled = new Uint8Array(glyphs.length)
  for (let start = 0; start < glyphs.length; ) {
    let end = start
    let any = 0
    do {
      const own = glyphs[end]?.marked || apart[end] || apart[end + 1] ? 1 : 0
      spelled[end] = own
      any |= own
      end++
    } while (isWithinWord(glyphs[end - 1], glyphs[end]))
    if (any) spelled.fill(1, start, end)
    start = end
  }
  return spelled
}

function textOf(glyphs: readonly PlacedGlyph[], start: number, end: number): string {
  let text = ''
  for (let index = start; index < end; index++) text += glyphs[index]?.text
  return text
}

function isWithinWord(a: PlacedGlyph | undefined, b: PlacedGlyph | undefined): boolean {
  return a !== undefined && b !== undefined && isLatin(a) && isLatin(b)
}

/** A sign with a mark is none of a plain word. */
const isLatin = ({ glyph, marked }: PlacedGlyph) => glyph.latin && !marked

/** Where the next piece looks apart though it follows at once. */
function gapBetween(last: PlacedGlyph | undefined, next: PlacedGlyph | undefined): Blank | undefined {
  if (!last || !next || next.x <= last.end) return undefined
  const { baseline, size } = last.item
  return { x: last.end, baseline, size, width: next.x - last.end }
}

/** 1 for those that look apart from the one before: readers guess a blank from about a tenth of the size on. */
function apartFromLast(glyphs: readonly PlacedGlyph[]): Uint8Array {
  const apart = new Uint8Array(glyphs.length)
  for (let index = 1; index < glyphs.length; index++) {
    const [a, b] = [glyphs[index - 1], glyphs[index]]
    if (a && b && looksApart(a, b)) apart[index] = 1
  }
  return apart
}

/** Over three sizes it may be meant. */
function looksApart(a: PlacedGlyph, b: PlacedGlyph): boolean {
  if (isBlank(a) || isBlank(b)) return true
  const gap = (b.x - a.end) / a.item.size
  return gap > 0.08 && gap < 3
}

/** Real blanks (`张 三`, `答　复`) readers sometimes take for mere spacing, and drop. */
const isBlank = ({ glyph, marked }: PlacedGlyph) => glyph.blank && !marked
