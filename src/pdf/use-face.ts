// Makes a face one of the document's fonts; pdfkit embeds each once, the glyphs that were used.
import type { Face } from '../font/face.ts'
import { embeddedFace } from './embedded-face.ts'

/** A font of one document. */
export interface PdfFont {
  readonly id: string
  /** The glyph's number in hexadecimal; has the glyph embedded. */
  encode(codePoint: number): string
}

/** A font of the page that is being written. */
export function useFace(pdf: PDFKit.PDFDocument, face: Face): PdfFont {
  const fonts = fontsOf.get(pdf) ?? new Map<Face, OpenFont>()
  fontsOf.set(pdf, fonts)
  const font = fonts.get(face) ?? openFont(pdf, face)
  fonts.set(face, font)
  // The types leave it out.
  const { page } = pdf as unknown as { readonly page: { readonly fonts: Record<string, unknown> } }
  page.fonts[font.id] ??= font.reference
  return font
}

interface OpenFont extends PdfFont {
  readonly reference: unknown
}

const fontsOf = new WeakMap<PDFKit.PDFDocument, Map<Face, OpenFont>>()

/** pdfkit's side of a font. */
interface PdfkitFont {
  readonly id: string
  ref(): unknown
  encode(text: string): readonly [readonly string[], unknown]
}

function openFont(pdf: PDFKit.PDFDocument, face: Face): OpenFont {
  // pdfkit takes anything with the methods of a fontkit font; its types know files only.
  pdf.registerFont(face.name, embeddedFace(face) as unknown as string)
  pdf.font(face.name)
  const { _font: font } = pdf as unknown as { readonly _font: PdfkitFont }
  const encoded = new Map<number, string>()
  return {
    id: font.id,
    reference: font.ref(),
    encode(codePoint) {
      const known = encoded.get(codePoint)
      if (known !== undefined) return known
      const hex = font.encode(String.fromCodePoint(codePoint))[0].join('')
      encoded.set(codePoint, hex)
      return hex
    },
  }
}
