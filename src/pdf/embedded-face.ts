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
  readonly advance: number
  /** The width that the layout reckons with. */
  readonly cell: number
  /** What of it is black. */
  ink(): { readonly left: number; readonly right: number }
}

/** `layout`, `getGlyph`, `createSubset` and the metrics are what pdfkit calls; glyph ids are code points there. */
export interface EmbeddedFace extends FontMetrics {
  readonly postscriptName: string
  glyph(codePoint: number): EmbeddedGlyph
  getGlyph(id: number): { readonly advanceWidth: number }
  layout(text: string): object
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
      advance,
      cell: characterWidth(codePoint, runJudge()(codePoint), advance),
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
    layout: text => {
      const laidOut = [...text].map(character => {
        const { codePoint, advance } = glyph(character.codePointAt(0) ?? 0)
        return { id: codePoint, advanceWidth: advance * unitsPerEm, codePoints: [codePoint] }
      })
      return {
        glyphs: laidOut,
        positions: laidOut.map(({ advanceWidth }) => ({
          xAdvance: advanceWidth,
          yAdvance: 0,
          xOffset: 0,
          yOffset: 0,
        })),
        advanceWidth: laidOut.reduce((width, { advanceWidth }) => width + advanceWidth, 0),
      }
    },
    createSubset: () => subsetByCodePoint(program),
  }
}
