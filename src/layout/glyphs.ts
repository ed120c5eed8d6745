// Finds the face and width of each code point once per role, and reports every character that no face has, at its
// place in the clerk's own file.
import { placeIn } from '../data/place-in.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/diagnostic.ts'
import type { Origin } from '../document/tree.ts'
import type { Face, FontSet } from '../font/face.ts'
import type { FontRole, TextStyle } from '../style/style-sheet.ts'
import type { Sort } from './character.ts'

export interface Glyph {
  readonly face: Face
  /** In em. */
  readonly advance: number
}

export interface Glyphs {
  find(role: FontRole, codePoint: number): Glyph | undefined
  /** Those that were cast so far in one style, by a key of the caller's; kept as long as fonts and style are. */
  sortsOf(style: TextStyle): Map<number, Sort>
  /** Says that `text[offset]` has no glyph; once for each place, and not of more than a hundred. */
  miss(role: FontRole, text: string, offset: number, origin: Origin): void
  readonly missing: readonly Diagnostic[]
}

export function openGlyphs(fonts: FontSet): Glyphs {
  const { found, sorts } = stockOf(fonts)
  const missing: Diagnostic[] = []
  const reported = new Set<string>()
  return {
    missing,
    find(role, codePoint) {
      const known = found.get(role)?.get(codePoint)
      if (known) return known
      const face = fonts.faceFor(role, codePoint)
      if (!face) return undefined
      const glyph = { face, advance: face.advance(codePoint) }
      const ofRole = found.get(role) ?? new Map<number, Glyph>()
      found.set(role, ofRole.set(codePoint, glyph))
      return glyph
    },
    sortsOf(style) {
      let known = sorts.get(style)
      if (!known) {
        known = new Map()
        sorts.set(style, known)
      }
      return known
    },
    miss(role, text, offset, origin) {
      if (missing.length > MOST_MISSING) return
      const codePoint = text.codePointAt(offset) ?? 0
      const character = String.fromCodePoint(codePoint)
      const span = origin.data ? placeIn(origin.data, text, offset) : origin.template
      const key = `${span?.file.path}:${span?.start}:${codePoint}`
      if (reported.has(key)) return
      reported.add(key)
      if (missing.length === MOST_MISSING) {
        missing.push(report('font/more-missing-glyphs', { limit: MOST_MISSING }, { span }))
        return
      }
      const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
      missing.push(report('font/missing-glyph', { character, codePoint: name, role }, { span }))
    },
  }
}

/** A file full of them is no text, and to find every place would take hours. */
const MOST_MISSING = 100

interface Stock {
  readonly found: Map<FontRole, Map<number, Glyph>>
  readonly sorts: WeakMap<TextStyle, Map<number, Sort>>
}

/** Fonts stay open over many documents, so their widths are asked for once. */
function stockOf(fonts: FontSet): Stock {
  const known = stocks.get(fonts) ?? { found: new Map(), sorts: new WeakMap() }
  stocks.set(fonts, known)
  return known
}

const stocks = new WeakMap<FontSet, Stock>()
