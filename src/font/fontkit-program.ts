// Fonts that fontkit has to read: CFF and variable outlines, old Chinese encodings.
import type { create, Font } from 'fontkit'
import type { FontProgram } from './font-program.ts'
import type { FontTables } from './font-tables.ts'

/** `name`: PostScript name; picks the face of a collection. */
export function fontkitProgram(
  file: Uint8Array,
  name: string,
  tables: FontTables,
  open: typeof create,
): FontProgram {
  const opened = open(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
  const font = 'fonts' in opened ? opened.getFont(name) : opened
  if (!font) throw new Error(`the collection has no ${name}`)
  return {
    tables,
    unitsPerEm: font.unitsPerEm,
    glyphOf: codePoint => font.glyphForCodePoint(codePoint).id,
    advanceOf: glyph => glyphAt(font, glyph).advanceWidth,
    inkOf(glyph) {
      const { minX, maxX } = glyphAt(font, glyph).bbox
      return { left: minX, right: maxX }
    },
    fontkit: font,
  }
}

const glyphAt = (font: Font, glyph: number) => font.getGlyph(glyph)
