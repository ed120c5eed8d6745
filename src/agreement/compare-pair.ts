// A line that both files have, glyph by glyph.
import type { Disagreement } from './agreement.ts'
import { BOUNDS, POINTS_PER_MM } from './bounds.ts'
import { offsetOf } from './offset-of.ts'
import type { TextLine } from './text-lines.ts'

export interface ComparedPair {
  /** Millimetres, theirs less ours, of each glyph. */
  readonly dx: readonly number[]
  readonly dy: readonly number[]
  readonly disagreements: readonly Disagreement[]
}

/** Both lines have the same text, and so as many glyphs. */
export function comparePair(our: TextLine, their: TextLine): ComparedPair {
  const { page, text } = our
  const glyphs = our.glyphs.flatMap((glyph, index) => {
    const other = their.glyphs[index]
    if (!other) return []
    const dx = offsetOf(glyph, other) / POINTS_PER_MM
    return { text: glyph.text, dx, dy: (other.baseline - glyph.baseline) / POINTS_PER_MM }
  })
  const disagreements: Disagreement[] = []
  const lineDy = median(glyphs.map(({ dy }) => dy))
  const shifted = Math.abs(lineDy) > BOUNDS.dy
  if (shifted) disagreements.push({ kind: 'shifted', page, text, lines: 1, dy: lineDy })
  // What the whole line did is no single glyph's fault.
  const excess = glyphs.map(({ dx, dy }) =>
    Math.max(Math.abs(dx) / BOUNDS.dx, Math.abs(shifted ? dy - lineDy : dy) / BOUNDS.dy),
  )
  const worst = Math.max(...excess)
  const glyph = glyphs[excess.indexOf(worst)]
  if (glyph && worst > 1)
    disagreements.push({ kind: 'glyph', page, text, glyph: glyph.text, dx: glyph.dx, dy: glyph.dy })
  return { dx: glyphs.map(({ dx }) => dx), dy: glyphs.map(({ dy }) => dy), disagreements }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
