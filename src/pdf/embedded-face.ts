// A face as pdfkit wants its fonts: one code point, one glyph, no shaping. Kerning and ligatures would undo the
// layout's places, and fontkit remembers for a glyph the first text it was asked for, so that the letters read from a
// file would depend on the files made before it.
import type { Face } from '../font/face.ts'
import { characterWidth, runJudge } from '../layout/runs.ts'
import { type SfntFont, sfntTable, viewOf } from './sfnt-table.ts'
import { isPlainTrueType, trueTypeSubset } from './true-type-subset.ts'

/** Widths in em. */
export interface EmbeddedGlyph {
  readonly codePoint: number
  readonly advance: number
  /** The width that the layout reckons with. */
  readonly cell: number
  /** What of it is black. */
  ink(): { readonly left: number; readonly right: number }
}

export interface EmbeddedFace {
  glyph(codePoint: number): EmbeddedGlyph
}

export function embeddedFace(face: Face): EmbeddedFace {
  let embedded = faces.get(face)
  if (!embedded) {
    embedded = new FaceForPdfkit(face)
    faces.set(face, embedded)
  }
  return embedded
}

const faces = new WeakMap<Face, EmbeddedFace>()

/** The part of fontkit's font that is used here; pdfkit reads the metrics. */
interface Program extends SfntFont {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly lineGap: number
  readonly xHeight: number
  readonly capHeight: number
  readonly bbox: unknown
  readonly head: unknown
  readonly 'OS/2': unknown
  glyphForCodePoint(codePoint: number): ProgramGlyph
  createSubset(): ProgramSubset
}

interface ProgramGlyph {
  readonly id: number
  readonly bbox: { readonly minX: number; readonly maxX: number }
}

interface ProgramSubset {
  readonly cff?: unknown
  /** Glyph ids of the font in the order of the subset. */
  readonly glyphs: number[]
  includeGlyph(id: number): number
  encode(): Uint8Array
}

/** `layout`, `getGlyph`, `createSubset` and the metrics are what pdfkit calls; glyph ids are code points here. */
class FaceForPdfkit implements EmbeddedFace {
  readonly postscriptName: string
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly lineGap: number
  readonly xHeight: number
  readonly capHeight: number
  readonly italicAngle: number
  readonly bbox: unknown
  readonly head: unknown
  readonly post: { readonly isFixedPitch: boolean }
  readonly 'OS/2': unknown
  readonly #face: Face
  readonly #program: Program
  readonly #glyphs = new Map<number, EmbeddedGlyph>()

  constructor(face: Face) {
    const program = face.program as Program
    this.#face = face
    this.#program = program
    this.postscriptName = face.name
    this.unitsPerEm = program.unitsPerEm
    this.ascent = program.ascent
    this.descent = program.descent
    this.lineGap = program.lineGap
    this.xHeight = program.xHeight
    this.capHeight = program.capHeight
    this.bbox = program.bbox
    this.head = program.head
    const post = viewOf(sfntTable(program, 'post'))
    this.italicAngle = post.getInt32(4) / 0x10000
    this.post = { isFixedPitch: post.getUint32(12) !== 0 }
    this['OS/2'] = program['OS/2']
  }

  glyph(codePoint: number): EmbeddedGlyph {
    let glyph = this.#glyphs.get(codePoint)
    if (!glyph) {
      glyph = this.#createGlyph(codePoint)
      this.#glyphs.set(codePoint, glyph)
    }
    return glyph
  }

  #createGlyph(codePoint: number): EmbeddedGlyph {
    const { id } = this.#program.glyphForCodePoint(codePoint)
    // The layout reports characters that no face has; a box in their stead must never leave the house.
    if (id === 0) throw new Error(`${this.#face.name} has no U+${codePoint.toString(16).toUpperCase()}`)
    const advance = this.#face.advance(codePoint)
    return {
      codePoint,
      advance,
      cell: characterWidth(codePoint, runJudge()(codePoint), advance),
      ink: () => {
        const { minX, maxX } = this.#program.glyphForCodePoint(codePoint).bbox
        return { left: minX / this.unitsPerEm, right: maxX / this.unitsPerEm }
      },
    }
  }

  /** pdfkit asks for the width of .notdef. */
  getGlyph(): { readonly advanceWidth: number } {
    return { advanceWidth: viewOf(sfntTable(this.#program, 'hmtx')).getUint16(0) }
  }

  layout(text: string): object {
    const glyphs: object[] = []
    const positions: object[] = []
    let width = 0
    for (const character of text) {
      const { codePoint, advance } = this.glyph(character.codePointAt(0) ?? 0)
      const advanceWidth = advance * this.unitsPerEm
      glyphs.push({ id: codePoint, advanceWidth, codePoints: [codePoint] })
      positions.push({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 })
      width += advanceWidth
    }
    return { glyphs, positions, advanceWidth: width }
  }

  createSubset(): SubsetByCodePoint {
    return new SubsetByCodePoint(this.#program)
  }
}

/** Numbers glyphs by code point, so that two characters which share a glyph still copy out as what they are. */
class SubsetByCodePoint {
  readonly cff: unknown
  readonly #program: Program
  readonly #subset: ProgramSubset
  readonly #numbers = new Map<number, number>()

  constructor(program: Program) {
    this.#program = program
    this.#subset = program.createSubset()
    this.cff = this.#subset.cff
  }

  includeGlyph(codePoint: number): number {
    let number = this.#numbers.get(codePoint)
    if (number === undefined) {
      number = this.#subset.glyphs.length
      this.#subset.glyphs.push(this.#program.glyphForCodePoint(codePoint).id)
      this.#numbers.set(codePoint, number)
    }
    return number
  }

  encode(): Uint8Array {
    return isPlainTrueType(this.#program)
      ? trueTypeSubset(this.#program, this.#subset.glyphs)
      : this.#subset.encode()
  }
}
