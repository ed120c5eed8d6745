// Draws a blank, for readers only: they look for text and guess white space by where it stands. Under what is drawn as
// lines it holds the place of a character; in a gap it keeps two pieces of text together.
import type { Face } from '../font/face.ts'
import { decimal } from './decimal.ts'
import { embeddedFace } from './embedded-face.ts'
import type { PdfFile } from './pdf-file.ts'
import { useFace } from './use-face.ts'

export interface Blank {
  readonly x: number
  readonly baseline: number
  readonly size: number
  /** The face's own where left out. */
  readonly width?: number
}

export function drawBlank(pdf: PdfFile, face: Face, { x, baseline, size, width }: Blank): void {
  const font = useFace(pdf, face)
  const stretch = width === undefined ? 1 : width / (embeddedFace(face).glyph(SPACE).advance * size)
  const place = `${decimal(stretch)} 0 0 -1 ${decimal(x)} ${decimal(baseline)} Tm`
  pdf.addContent(`BT /${font.id} ${decimal(size)} Tf 0 Tc ${place} (${font.encode(SPACE)}) Tj ET`)
}

const SPACE = 0x20
