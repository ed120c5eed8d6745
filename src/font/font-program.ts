// An opened font: its tables and, by number, its glyphs.
import type { FontTables } from './font-tables.ts'

export interface FontProgram {
  readonly tables: FontTables
  readonly unitsPerEm: number
  /** Number of the glyph that draws `codePoint`, 0 where none does. */
  glyphOf(codePoint: number): number
  /** Advance of a glyph in the font's units. */
  advanceOf(glyph: number): number
  inkOf(glyph: number): Ink
  /** A font as fontkit gives it, where its outlines are not plain TrueType. */
  readonly fontkit?: unknown
}

/** How far the black of a glyph reaches, in the font's units from the origin on the baseline, upwards. */
export interface Ink {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}
