// Draws a tick box as lines, since most Chinese faces lack ☑ and ☐.
import type { Face } from '../font/face.ts'
import type { PlacedCheckbox } from '../layout/layout.ts'
import { useFace } from './use-face.ts'

export function drawCheckbox(
  pdf: PDFKit.PDFDocument,
  { x, baseline, size, checked }: PlacedCheckbox,
  blankFace: Face | undefined,
): void {
  pdf
    .save()
    .strokeColor('#000000')
    .lineWidth(size * 0.05)
  pdf.rect(x + size * 0.12, baseline - size * 0.76, size * 0.76, size * 0.76).stroke()
  if (checked) {
    pdf
      .lineWidth(size * 0.09)
      .moveTo(x + size * 0.26, baseline - size * 0.4)
      .lineTo(x + size * 0.45, baseline - size * 0.18)
      .lineTo(x + size * 0.76, baseline - size * 0.62)
      .stroke()
  }
  pdf.restore()
  if (blankFace) drawBlank(pdf, blankFace, x, baseline, size)
}

/** Readers look for text only; a blank is where they put the character that the box stands for. */
function drawBlank(pdf: PDFKit.PDFDocument, face: Face, x: number, baseline: number, size: number): void {
  const font = useFace(pdf, face)
  const [[blank]] = font.encode(' ')
  pdf.addContent(`BT /${font.id} ${size} Tf 0 Tc 1 0 0 -1 ${x} ${baseline} Tm <${blank}> Tj ET`)
}
