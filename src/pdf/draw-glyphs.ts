// Writes placed glyphs as PDF text operators, as few as their places allow: glyphs of one item that keep one distance
// are shown together. pdfkit's own text() would save, flip and restore the page around each of them.

import type { PlacedText } from '../layout/layout.ts'
import { rgb } from './colour.ts'
import { decimal } from './decimal.ts'
import type { PdfFile } from './pdf-file.ts'
import { type GlyphRow, itemAt } from './place-glyphs.ts'
import { type PdfFont, useFace } from './use-face.ts'

/** Those from `start` up to `end`. */
export function drawGlyphs(pdf: PdfFile, row: GlyphRow, start: number, end: number): void {
  const { glyphs, lefts, stretches } = row
  let operators = 'BT'
  let item: PlacedText | undefined
  let font: PdfFont | undefined
  for (let index = start; index < end; ) {
    const first = itemAt(row, index)
    if (!font || first !== item) {
      item = first
      font = useFace(pdf, item.face)
      operators += `\n${look(item, font)}`
    }
    const spacing = spacingAfter(row, index, end)
    const stretch = decimal(stretches[index] ?? 1)
    const place = `${stretch} 0 0 -1 ${decimal(lefts[index] ?? 0)} ${decimal(item.baseline)} Tm`
    operators += `\n${decimal(Number.isNaN(spacing) ? 0 : spacing)} Tc ${place}\n(`
    // Not a number where no other can be shown together with it, and then never the same.
    do operators += font.encode(glyphs[index++]?.codePoint ?? 0)
    while (Math.abs(spacingAfter(row, index - 1, end) - spacing) < SAME)
    operators += ') Tj'
  }
  pdf.addContent(`${operators}\nET`)
}

/** Half a thousandth of a point: thirty such errors in a row are still far below what a printer resolves. */
const SAME = 0.0005

/** Bold where a style asks for it: the outlines are drawn as well as filled. */
function look({ size, color, bold }: PlacedText, font: PdfFont): string {
  const stroke = bold ? `2 Tr ${rgb(color)} RG ${decimal(size * BOLD_STROKE)} w` : '0 Tr'
  return `/${font.id} ${decimal(size)} Tf ${rgb(color)} rg ${stroke}`
}

/** In em. */
const BOLD_STROKE = 0.03

/** What the face's own advance lacks to the next glyph; NaN where that one cannot be shown together with it. */
function spacingAfter({ itemOf, lefts, rights, stretches }: GlyphRow, index: number, end: number): number {
  const next = index + 1
  const together =
    next < end && itemOf[index] === itemOf[next] && stretches[index] === 1 && stretches[next] === 1
  return together ? (lefts[next] ?? 0) - (rights[index] ?? 0) : Number.NaN
}
