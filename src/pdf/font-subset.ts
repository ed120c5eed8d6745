// The glyphs of one font that one document uses. They are numbered by code point, so that two characters which share
// a glyph still copy out as what they are.
import type { FontProgram } from '../font/font-program.ts'
import type { TrueTypeProgram } from '../font/true-type-program.ts'
import { trueTypeSubset } from './true-type-subset.ts'

/** As pdfkit calls it. */
export interface FontSubset {
  /** There only where the outlines are CFF. */
  readonly cff: unknown
  includeGlyph(codePoint: number): number
  encode(): Uint8Array
}

export function subsetByCodePoint(program: FontProgram): FontSubset {
  const { cff, glyphs, encode } = isTrueType(program) ? ownSubset(program) : fontkitSubset(program)
  const numbers = new Map<number, number>()
  return {
    cff,
    includeGlyph(codePoint) {
      let number = numbers.get(codePoint)
      if (number === undefined) {
        number = glyphs.push(program.glyphOf(codePoint)) - 1
        numbers.set(codePoint, number)
      }
      return number
    },
    encode,
  }
}

interface Subset {
  readonly cff?: unknown
  /** Glyphs of the font in the order of the subset, .notdef first. */
  readonly glyphs: number[]
  encode(): Uint8Array
}

const isTrueType = (program: FontProgram): program is TrueTypeProgram => 'outlineOf' in program

function ownSubset(program: TrueTypeProgram): Subset {
  const glyphs = [0]
  return { glyphs, encode: () => trueTypeSubset(program, glyphs) }
}

function fontkitSubset({ fontkit }: FontProgram): Subset {
  const subset = (fontkit as { createSubset(): Subset }).createSubset()
  return { cff: subset.cff, glyphs: subset.glyphs, encode: () => subset.encode() }
}
