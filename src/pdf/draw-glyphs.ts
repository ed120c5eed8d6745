// Writes placed glyphs as PDF text operators, as few as their places allow: glyphs of one item that keep one distance
// are shown together. pdfkit's own text() would save, flip and restore the page around each of them.

import type { PlacedText } from '../layout/layout.ts'
import { rgb } from './colour.ts'
import { decimal } from './decimal.ts'
import type { PdfFile } from './pdf-file.ts'
import type { PlacedGlyph } from './place-glyphs.ts'
import { type PdfFont, useFace } from './use-face.ts'

/** Those from `start` up to `end`. */
export function drawGlyphs(pdf: PdfFile, glyphs: readonly PlacedGlyph[], start: number, end: number): void {
  let operators = 'BT'
  let item: PlacedText | undefined
  let font: PdfFont | undefined
  for (let index = start; index < end; ) {
    const first = glyphs[index]
    if (!first) break
    if (!font || first.item !== item) {
      item = first.item
      font = useFace(pdf, item.face)
      operators += `\n${look(item, font)}`
    }
    const spacing = spacingAfter(glyphs, index, end)
    const place = `${decimal(first.stretch)} 0 0 -1 ${decimal(first.x)} ${decimal(item.baseline)} Tm`
    operators += `\n${decimal(spacing ?? 0)} Tc ${place}\n(`
    do {
      operators += font.encode(glyphs[index++]?.glyph.codePoint ?? 0)
    } while (spacing !== undefined && isSame(spacingAfter(glyphs, index - 1, end), spacing))
    operators += ') Tj'
  }
  pdf.addContent(`${operators}\nET`)
}

/** Bold where a style asks for it: the outlines are drawn as well as filled. */
function look({ size, color, bold }: PlacedText, font: PdfFont): string {
  const stroke = bold ? `2 Tr ${rgb(color)} RG ${decimal(size * BOLD_STROKE)} w` : '0 Tr'
  return `/${font.id} ${decimal(size)} Tf ${rgb(color)} rg ${stroke}`
}

/** In em. */
const BOLD_STROKE = 0.03

/** What the face's own advance lacks to the next glyph; undefined where that one cannot be shown together with it. */
function spacingAfter(glyphs: readonly PlacedGlyph[], index: number, end: number): number | undefined {
  const glyph = glyphs[index]
  const next = index + 1 < end ? glyphs[index + 1] : undefined
  if (!glyph || !next || glyph.item !== next.item || glyph.stretch !== 1 || next.stretch !== 1)
    return undefined
  return next.x - glyph.end
}

/** Half a thousandth of a point: thirty such errors in a row are still far below what a printer resolves. */
function isSame(a: number | undefined, b: number): boolean {
  return a !== undefined && Math.abs(a - b) < 0.0005
}
