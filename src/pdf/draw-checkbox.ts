// Draws a tick box as lines, since most Chinese faces lack ☑ and ☐. It copies out as the character and is read out in
// words: few voices know the character.
import type { Face } from '../font/face.ts'
import type { PlacedCheckbox } from '../layout/layout.ts'
import { decimal } from './decimal.ts'
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
  const box = `${decimal(size * 0.05)} w ${[left, top, side, side].map(decimal).join(' ')} re S`
  pdf.addContent(`q 0 0 0 RG ${box}${checked ? ` ${tick(x, baseline, size)}` : ''} Q`)
  if (blankFace) drawBlank(pdf, blankFace, { x, baseline, size })
}

function tick(x: number, baseline: number, size: number): string {
  const at = (right: number, up: number) => `${decimal(x + size * right)} ${decimal(baseline - size * up)}`
  return `${decimal(size * 0.09)} w ${at(0.26, 0.4)} m ${at(0.45, 0.18)} l ${at(0.76, 0.62)} l S`
}
