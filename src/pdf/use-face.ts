// Makes a face one of the document's fonts; pdfkit embeds each once, the glyphs that were used.
import type { Face } from '../font/face.ts'
import { embeddedFace } from './embedded-face.ts'

/** pdfkit's side of a font: `encode` gives the glyph numbers in hexadecimal and has them embedded. */
export interface PdfFont {
  readonly id: string
  ref(): unknown
  encode(text: string): readonly [readonly string[], unknown]
}

export function useFace(pdf: PDFKit.PDFDocument, face: Face): PdfFont {
  const state = pdf as unknown as {
    readonly _font: PdfFont
    readonly page: { fonts: Record<string, unknown> }
  }
  // pdfkit takes anything with the methods of a fontkit font; its types know files only.
  pdf.registerFont(face.name, embeddedFace(face) as unknown as string)
  pdf.font(face.name)
  const { _font: font } = state
  state.page.fonts[font.id] ??= font.ref()
  return font
}
