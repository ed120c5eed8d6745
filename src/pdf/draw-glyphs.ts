// Writes placed glyphs as PDF text operators, as few as their places allow: glyphs of one item that keep one distance
// are shown together. pdfkit's own text() would save, flip and restore the page around each of them.

import type { PlacedText } from '../layout/layout.ts'
import type { PlacedGlyph } from './place-glyphs.ts'
import { type PdfFont, useFace } from './use-face.ts'

export function drawGlyphs(pdf: PDFKit.PDFDocument, glyphs: readonly PlacedGlyph[]): void {
  const operators: string[] = ['BT']
  let item: PlacedText | undefined
  let font: PdfFont | undefined
  for (let start = 0; start < glyphs.length; ) {
    const run = runFrom(glyphs, start)
    start += run.glyphs.length
    const [first] = run.glyphs
    if (!first) break
    if (!font || first.item !== item) {
      item = first.item
      font = useFace(pdf, item.face)
      operators.push(look(item, font))
    }
    operators.push(
      `${number(run.spacing)} Tc ${number(first.stretch)} 0 0 -1 ${number(first.x)} ${number(item.baseline)} Tm`,
      `<${font.encode(textOf(run))[0].join('')}> Tj`,
    )
  }
  operators.push('ET')
  pdf.addContent(operators.join('\n'))
}

/** Bold where a style asks for it: the outlines are drawn as well as filled. */
function look({ size, color, bold }: PlacedText, font: PdfFont): string {
  const rgb = [0, 2, 4].map(at => number(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ')
  const stroke = bold ? `2 Tr ${rgb} RG ${number(size * BOLD_STROKE)} w` : '0 Tr'
  return `/${font.id} ${number(size)} Tf ${rgb} rg ${stroke}`
}

/** In em. */
const BOLD_STROKE = 0.03

interface Run {
  readonly glyphs: readonly PlacedGlyph[]
  readonly spacing: number
}

function textOf({ glyphs }: Run): string {
  return glyphs.map(({ glyph }) => String.fromCodePoint(glyph.codePoint)).join('')
}

function runFrom(glyphs: readonly PlacedGlyph[], start: number): Run {
  const spacing = spacingAfter(glyphs, start)
  let end = start + 1
  while (spacing !== undefined && isSame(spacingAfter(glyphs, end - 1), spacing)) end++
  return { glyphs: glyphs.slice(start, end), spacing: spacing ?? 0 }
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
