// Draws one line so that it copies out right. Readers guess a blank wherever glyphs stand apart (between 第 and 152,
// beside a narrow quote in its square), so such neighbours are spelled out together.
import type { PlacedText } from '../layout/layout.ts'
import { drawGlyphs } from './draw-glyphs.ts'
import type { MarkedContent } from './mark-content.ts'
import { type PlacedGlyph, placeGlyphs } from './place-glyphs.ts'

export function drawLine(
  pdf: PDFKit.PDFDocument,
  content: MarkedContent,
  items: readonly PlacedText[],
): void {
  const { owner, part } = items[0] ?? {}
  for (const { glyphs, spelled } of piecesOf(items.flatMap(placeGlyphs))) {
    const spelling = spelled ? glyphs.map(({ text }) => text).join('') : undefined
    content.begin(owner === undefined ? { artifact: 'Pagination' } : { owner, part, spelling })
    drawGlyphs(pdf, glyphs)
  }
}

interface Piece {
  readonly glyphs: PlacedGlyph[]
  readonly spelled: boolean
}

/** A spelled piece reaches no farther than its gaps: the smaller, the better for those who select a part. */
function piecesOf(glyphs: readonly PlacedGlyph[]): readonly Piece[] {
  const pieces: Piece[] = []
  glyphs.forEach((glyph, index) => {
    const apart = looksApart(glyphs[index - 1], glyph)
    const spelled = apart || glyph.marked || looksApart(glyph, glyphs[index + 1])
    const last = pieces.at(-1)
    if (last && (apart || !(last.spelled || spelled))) last.glyphs.push(glyph)
    else pieces.push({ glyphs: [glyph], spelled })
  })
  return pieces
}

/** Readers guess a blank from about a tenth of the size on; over three sizes it may be meant. */
function looksApart(a: PlacedGlyph | undefined, b: PlacedGlyph | undefined): boolean {
  if (!a || !b) return false
  if (isBlank(a) || isBlank(b)) return true
  const gap = (b.x - a.end) / a.item.size
  return gap > 0.08 && gap < 3
}

/** Real blanks (`张 三`, `答　复`) readers sometimes take for mere spacing, and drop. */
function isBlank({ text }: PlacedGlyph): boolean {
  return text === ' ' || text === '\u3000'
}
