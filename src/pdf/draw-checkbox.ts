// Draws a tick box as lines, since most Chinese faces lack ☑ and ☐. It copies out as the character and is read out in
// words: few voices know the character.
import type { Face } from '../font/face.ts'
import type { PlacedCheckbox } from '../layout/layout.ts'
import { drawBlank } from './draw-blank.ts'
import type { MarkedContent } from './mark-content.ts'
import type { PdfFile } from './pdf-file.ts'

export function drawCheckbox(
  pdf: PdfFile,
  content: MarkedContent,
  { x, baseline, size, checked, label, owner }: PlacedCheckbox,
  blankFace: Face | undefined,
): void {
  const [left, top, side] = [x + size * 0.12, baseline - size * 0.76, size * 0.76]
  content.begin({
    owner,
    spelling: checked ? '☑' : '☐',
    drawing: {
      alt: `${label}${checked ? '（已勾选）' : '（未勾选）'}`,
      box: [left, top, left + side, top + side],
    },
  })
  pdf
    .save()
    .strokeColor('#000000')
    .lineWidth(size * 0.05)
  pdf.rect(left, top, side, side).stroke()
  if (checked) {
    pdf
      .lineWidth(size * 0.09)
      .moveTo(x + size * 0.26, baseline - size * 0.4)
      .lineTo(x + size * 0.45, baseline - size * 0.18)
      .lineTo(x + size * 0.76, baseline - size * 0.62)
      .stroke()
  }
  pdf.restore()
  if (blankFace) drawBlank(pdf, blankFace, { x, baseline, size })
}
