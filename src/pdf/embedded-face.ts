// A face as pdfkit wants its fonts: one code point, one glyph, no shaping. Kerning and ligatures would undo the
// layout's places, and fontkit remembers for a glyph the first text it was asked for, so that the letters read from a
// file would depend on the files made before it.
import type { Face } from '../font/face.ts'
import { characterWidth, runJudge } from '../layout/runs.ts'
import { type FontMetrics, readMetrics } from './font-metrics.ts'
import { type FontSubset, subsetByCodePoint } from './font-subset.ts'

/** Widths in em. */
export interface EmbeddedGlyph {
  readonly codePoint: number
  /** The character. */
  readonly text: string
  readonly advance: number
  /** The same in the font's units. */
  readonly advanceWidth: number
  /** The width that the layout reckons with. */
  readonly cell: number
  /** A letter, digit or sign of a word in Latin letters. */
  readonly latin: boolean
  readonly blank: boolean
  /** What of it is black. */
  ink(): { readonly left: number; readonly right: number }
}

/** All but `glyph` is for pdfkit. */
export interface EmbeddedFace extends FontMetrics {
  readonly postscriptName: string
  glyph(codePoint: number): EmbeddedGlyph
  getGlyph(id: number): { readonly advanceWidth: number }
  /** By having it pdfkit knows a font; never called. */
  layout(): never
  createSubset(): FontSubset
}

export function embeddedFace(face: Face): EmbeddedFace {
  let embedded = faces.get(face)
  if (!embedded) {
    embedded = faceForPdfkit(face)
    faces.set(face, embedded)
  }
  return embedded
}

const SPACE = 0x20
const DELETE = 0x7f
const IDEOGRAPHIC_SPACE = 0x3000

const faces = new WeakMap<Face, EmbeddedFace>()

function faceForPdfkit(face: Face): EmbeddedFace {
  const { program } = face
  const { unitsPerEm } = program
  const glyphs = new Map<number, EmbeddedGlyph>()

  function createGlyph(codePoint: number): EmbeddedGlyph {
    const id = program.glyphOf(codePoint)
    // The layout reports characters that no face has; a box in their stead must never leave the house.
    if (id === 0) throw new Error(`${face.name} has no U+${codePoint.toString(16).toUpperCase()}`)
    const advance = program.advanceOf(id) / unitsPerEm
    return {
      codePoint,
      text: String.fromCodePoint(codePoint),
      advance,
      advanceWidth: advance * unitsPerEm,
      cell: characterWidth(codePoint, runJudge()(codePoint), advance),
      latin: codePoint > SPACE && codePoint < DELETE,
      blank: codePoint === SPACE || codePoint === IDEOGRAPHIC_SPACE,
      ink: () => {
        const { left, right } = program.inkOf(id)
        return { left: left / unitsPerEm, right: right / unitsPerEm }
      },
    }
  }

  function glyph(codePoint: number): EmbeddedGlyph {
    let known = glyphs.get(codePoint)
    if (!known) {
      known = createGlyph(codePoint)
      glyphs.set(codePoint, known)
    }
    return known
  }

  return {
    ...readMetrics(program),
    postscriptName: face.name,
    glyph,
    // pdfkit asks for the width of .notdef only.
    getGlyph: id => ({ advanceWidth: program.advanceOf(id) }),
    layout() {
      throw new Error(`${face.name} is not set by pdfkit`)
    },
    createSubset: () => subsetByCodePoint(program),
  }
}
