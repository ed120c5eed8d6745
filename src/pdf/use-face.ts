// Makes a face one of the document's fonts; pdfkit embeds each once, the glyphs that were used.
import type { Face } from '../font/face.ts'
import { characterMap } from './character-map.ts'
import { embeddedFace } from './embedded-face.ts'
import type { FontSubset } from './font-subset.ts'
import type { PdfFile } from './pdf-file.ts'

/** A font of one document. */
export interface PdfFont {
  readonly id: string
  /** pdfkit's object for it. */
  readonly reference: unknown
  /** The glyph's number as two bytes of a string (ISO 32000-1, 7.3.4.2); has the glyph embedded. */
  encode(codePoint: number): string
}

/** A font of the page that is being written. */
export function useFace(pdf: PdfFile, face: Face): PdfFont {
  let font = pdf.openFonts.get(face)
  if (!font) {
    font = openFont(pdf, face)
    pdf.openFonts.set(face, font)
  }
  pdf.page.fonts[font.id] ??= font.reference
  return font
}

/** pdfkit's side of a font: what it embeds of it, with widths by the glyph's number. */
interface PdfkitFont {
  readonly id: string
  readonly subset: FontSubset
  readonly scale: number
  readonly widths: number[]
  toUnicodeCmap: () => unknown
  ref(): unknown
}

function openFont(pdf: PdfFile, face: Face): PdfFont {
  const embedded = embeddedFace(face)
  // pdfkit takes anything with the methods of a fontkit font; its types know files only.
  pdf.registerFont(face.name, embedded as unknown as string)
  pdf.font(face.name)
  const { _font: font } = pdf as unknown as { readonly _font: PdfkitFont }
  const encoded = new Map<number, string>()
  const codePoints = [0]
  font.toUnicodeCmap = () => {
    const map = pdf.ref({})
    map.end(characterMap(codePoints))
    return map
  }
  return {
    id: font.id,
    reference: font.ref(),
    encode(codePoint) {
      const known = encoded.get(codePoint)
      if (known !== undefined) return known
      const { advanceWidth } = embedded.glyph(codePoint)
      const number = font.subset.includeGlyph(codePoint)
      font.widths[number] = advanceWidth * font.scale
      codePoints[number] = codePoint
      const bytes = byteInString(number >> 8) + byteInString(number & 255)
      encoded.set(codePoint, bytes)
      return bytes
    },
  }
}

/** What would end a string or a line in it has a sign before it. */
function byteInString(byte: number): string {
  const text = String.fromCharCode(byte)
  if (byte === CARRIAGE_RETURN) return '\\r'
  return OPENING_OR_ENDING.includes(text) ? `\\${text}` : text
}

const CARRIAGE_RETURN = 0x0d
const OPENING_OR_ENDING = '()\\'
