// Fonts that fontkit has to read: CFF and variable outlines, old Chinese encodings.
import type { FontProgram } from './font-program.ts'
import type { FontTables } from './font-tables.ts'

/** What we ask of a font that fontkit opened; its own types are not installed where this program is a library. */
export interface FontkitFont {
  readonly unitsPerEm: number
  glyphForCodePoint(codePoint: number): { readonly id: number }
  getGlyph(glyph: number): {
    readonly advanceWidth: number
    readonly bbox: Readonly<Record<'minX' | 'maxX' | 'minY' | 'maxY', number>>
  }
}

/** undefined where a collection has no font of that PostScript name. */
export type OpenWithFontkit = (file: Uint8Array, name: string) => FontkitFont | undefined

/** It is heavy, and only fonts that are no plain TrueType need it. */
export async function loadFontkit(): Promise<OpenWithFontkit> {
  const { create } = await import('fontkit')
  return (file, name) => {
    const opened = create(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
    return 'fonts' in opened ? (opened.getFont(name) ?? undefined) : opened
  }
}

/** `name`: PostScript name; picks the face of a collection. */
export function fontkitProgram(
  file: Uint8Array,
  name: string,
  tables: FontTables,
  open: OpenWithFontkit,
): FontProgram {
  const font = open(file, name)
  if (!font) throw new Error(`the collection has no ${name}`)
  return {
    tables,
    unitsPerEm: font.unitsPerEm,
    glyphOf: codePoint => font.glyphForCodePoint(codePoint).id,
    advanceOf: glyph => font.getGlyph(glyph).advanceWidth,
    inkOf(glyph) {
      const { minX, maxX, minY, maxY } = font.getGlyph(glyph).bbox
      return { left: minX, right: maxX, bottom: minY, top: maxY }
    },
    fontkit: font,
  }
}
