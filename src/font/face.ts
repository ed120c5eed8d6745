// A loaded font, and the set of them that a run of the program works with.
import type { FontRole } from '../style/style-sheet.ts'
import type { FontProgram } from './font-program.ts'

export interface Face {
  /** Unique in a run: the PostScript name. */
  readonly name: string
  readonly family: string
  readonly source: 'bundled' | 'system'
  readonly path: string
  readonly licence: string
  has(codePoint: number): boolean
  /** Advance in em. */
  advance(codePoint: number): number
  /** The opened font; only `pdf/` looks inside. */
  readonly program: FontProgram
}

/** Where to find the glyph of one character. */
export interface FontSet {
  /**
   * The face that draws `codePoint` where a style asks for `role`: Latin letters and digits in the Latin face,
   * everything else in the role's face or, character by character, in the first fallback that has it.
   * undefined where no face has it.
   */
  faceFor(role: FontRole, codePoint: number): Face | undefined
}
