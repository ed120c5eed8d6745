// Writes placed glyphs as PDF text operators, as few as their places allow: glyphs of one item that keep one distance
// are shown together. pdfkit's own text() would save, flip and restore the page around each of them.

import type { PlacedText } from '../layout/layout.ts'
import type { PdfFile } from './pdf-file.ts'
import type { PlacedGlyph } from './place-glyphs.ts'
import { type PdfFont, useFace } from './use-face.ts'

export function drawGlyphs(pdf: PdfFile, glyphs: readonly PlacedGlyph[]): void {
  let operators = 'BT'
  let item: PlacedText | undefined
  let font: PdfFont | undefined
  for (let start = 0; start < glyphs.length; ) {
    const first = glyphs[start]
    if (!first) break
    if (!font || first.item !== item) {
      item = first.item
      font = useFace(pdf, item.face)
      operators += `\n${look(item, font)}`
    }
    const spacing = spacingAfter(glyphs, start)
    const end = endOfRun(glyphs, start, spacing)
    const place = `${number(first.stretch)} 0 0 -1 ${number(first.x)} ${number(item.baseline)} Tm`
    operators += `\n${number(spacing ?? 0)} Tc ${place}\n<${encode(glyphs, start, end, font)}> Tj`
    start = end
  }
  pdf.addContent(`${operators}\nET`)
}

/** Bold where a style asks for it: the outlines are drawn as well as filled. */
function look({ size, color, bold }: PlacedText, font: PdfFont): string {
  const rgb = [0, 2, 4].map(at => number(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ')
  const stroke = bold ? `2 Tr ${rgb} RG ${number(size * BOLD_STROKE)} w` : '0 Tr'
  return `/${font.id} ${number(size)} Tf ${rgb} rg ${stroke}`
}

/** In em. */
const BOLD_STROKE = 0.03

/** Where the glyphs end that can be shown together with the one at `start`. */
function endOfRun(glyphs: readonly PlacedGlyph[], start: number, spacing: number | undefined): number {
  let end = start + 1
  while (spacing !== undefined && isSame(spacingAfter(glyphs, end - 1), spacing)) end++
  return end
}

function encode(glyphs: readonly PlacedGlyph[], start: number, end: number, font: PdfFont): string {
  let numbers = ''
  for (let index = start; index < end; index++) {
    numbers += font.encode(glyphs[index]?.glyph.codePoint ?? 0)
  }
  return numbers
}

/** What the face's own advance lacks to the next glyph; undefined where that one cannot be shown together with it. */
function spacingAfter(glyphs: readonly PlacedGlyph[], index: number): number | undefined {
  const glyph = glyphs[index]
  const next = glyphs[index + 1]
  if (!glyph || !next || glyph.item !== next.item || glyph.stretch !== 1 || next.stretch !== 1)
    return undefined
  return next.x - glyph.end
}

/** Half a thousandth of a point: thirty such errors in a row are still far below what a printer resolves. */
function isSame(a: number | undefined, b: number): boolean {
  return a !== undefined && Math.abs(a - b) < 0.0005
}

function number(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
