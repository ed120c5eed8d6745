// Draws one line so that it copies out right. Readers guess a blank wherever glyphs stand apart (between 第 and 152,
// beside a narrow quote in its square), so such neighbours are spelled out together, or, where they belong to two tags,
// joined by a blank inside the spelled piece.
import type { Face } from '../font/face.ts'
import type { PlacedText } from '../layout/layout.ts'
import { type Blank, drawBlank } from './draw-blank.ts'
import { drawGlyphs } from './draw-glyphs.ts'
import type { MarkedContent } from './mark-content.ts'
import type { PdfFile } from './pdf-file.ts'
import { emptyRow, type GlyphRow, itemAt, placeGlyphs } from './place-glyphs.ts'

export function drawLine(
  pdf: PdfFile,
  content: MarkedContent,
  items: readonly PlacedText[],
  blankFace: Face | undefined,
): void {
  placeGlyphs(items, row)
  const apart = apartFromLast(row)
  const spelled = spelledGlyphs(row, apart)
  for (let start = 0; start < row.length; ) {
    const { owner, part } = itemAt(row, start)
    const end = endOfPiece(row, apart, spelled, start)
    const spelling = spelled[start] ? textOf(row, start, end) : undefined
    content.begin(owner === undefined ? { artifact: 'Pagination' } : { owner, part, spelling })
    drawGlyphs(pdf, row, start, end)
    const gap = apart[end] ? gapBefore(row, end) : undefined
    if (gap && blankFace) drawBlank(pdf, blankFace, gap)
    start = end
  }
}

/** Of the line that is being drawn. */
const row = emptyRow()

/** A spelled piece reaches no farther than its gaps and words: the smaller, the better for those who select a part. */
function endOfPiece(row: GlyphRow, apart: Uint8Array, spelled: Uint8Array, start: number): number {
  const { part } = itemAt(row, start)
  let end = start + 1
  for (; end < row.length; end++) {
    const joined = apart[end] || isWithinWord(row, end) || !(spelled[start] || spelled[end])
    if (!joined || itemAt(row, end).part !== part) break
  }
  return end
}

/** 1 for those beside a gap, and the whole word with them: a number in two pieces would be read out as two. */
function spelledGlyphs(row: GlyphRow, apart: Uint8Array): Uint8Array {
  const spelled = new Uint8Array(row.length)
  for (let start = 0; start < row.length; ) {
    let end = start
    let any = 0
    do {
      const own = row.marks[end] !== '' || apart[end] || apart[end + 1] ? 1 : 0
      spelled[end] = own
      any |= own
      end++
    } while (isWithinWord(row, end))
    if (any) spelled.fill(1, start, end)
    start = end
  }
  return spelled
}

function textOf({ glyphs, marks }: GlyphRow, start: number, end: number): string {
  let text = ''
  for (let index = start; index < end; index++) text += `${glyphs[index]?.text}${marks[index]}`
  return text
}

/** It and the one before. */
const isWithinWord = (row: GlyphRow, index: number) =>
  index > 0 && index < row.length && isLatin(row, index - 1) && isLatin(row, index)

/** A sign with a mark is none of a plain word. */
const isLatin = ({ glyphs, marks }: GlyphRow, index: number) =>
  glyphs[index]?.latin === true && marks[index] === ''

/** Where it looks apart though it follows at once. */
function gapBefore(row: GlyphRow, index: number): Blank | undefined {
  const x = row.rights[index - 1] ?? 0
  const width = (row.lefts[index] ?? 0) - x
  const { baseline, size } = itemAt(row, index - 1)
  return width > 0 ? { x, baseline, size, width } : undefined
}

/** 1 for those that look apart from the one before: readers guess a blank from about a tenth of the size on. */
function apartFromLast(row: GlyphRow): Uint8Array {
  const apart = new Uint8Array(row.length)
  for (let index = 1; index < row.length; index++) if (looksApart(row, index)) apart[index] = 1
  return apart
}

/** Over three sizes it may be meant. */
function looksApart(row: GlyphRow, index: number): boolean {
  if (isBlank(row, index - 1) || isBlank(row, index)) return true
  const gap = ((row.lefts[index] ?? 0) - (row.rights[index - 1] ?? 0)) / itemAt(row, index - 1).size
  return gap > 0.08 && gap < 3
}

/** Real blanks (`张 三`, `答　复`) readers sometimes take for mere spacing, and drop. */
const isBlank = ({ glyphs, marks }: GlyphRow, index: number) =>
  glyphs[index]?.blank === true && marks[index] === ''
