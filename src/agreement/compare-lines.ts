// The lines of a paper in both files: which have the same text on the same page, and how far their glyphs are apart.
import type { Disagreement } from './agreement.ts'
import { align } from './align.ts'
import { BOUNDS, POINTS_PER_MM } from './bounds.ts'
import { middleOf, type TextLine } from './text-lines.ts'

export interface ComparedLines {
  readonly identical: number
  /** Millimetres, theirs less ours, of each glyph of identical lines. */
  readonly dx: readonly number[]
  readonly dy: readonly number[]
  readonly disagreements: readonly Disagreement[]
}

export function compareLines(ours: readonly TextLine[], theirs: readonly TextLine[]): ComparedLines {
  const pairs = align(
    ours.map(({ text }) => text),
    theirs.map(({ text }) => text),
  )
  const found: ComparedPair[] = []
  const disagreements: Disagreement[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of [...pairs, [ours.length, theirs.length] as const]) {
    if (a > i || b > j) disagreements.push(unlike(ours.slice(i, a), theirs.slice(j, b)))
    const [our, their] = [ours[a], theirs[b]]
    if (our && their) {
      if (our.page === their.page) {
        const pair = comparePair(our, their)
        found.push(pair)
        if (pair.disagreement) disagreements.push(pair.disagreement)
      } else {
        const { page, text } = our
        disagreements.push({ kind: 'other-page', page, theirPage: their.page, text })
      }
    }
    i = a + 1
    j = b + 1
  }
  return {
    identical: found.length,
    dx: found.flatMap(({ dx }) => dx),
    dy: found.flatMap(({ dy }) => dy),
    disagreements,
  }
}

function unlike(ours: readonly TextLine[], theirs: readonly TextLine[]): Disagreement {
  const texts = (lines: readonly TextLine[]) => lines.map(({ text }) => text)
  return {
    kind: 'lines',
    page: (ours[0] ?? theirs[0])?.page ?? 1,
    ours: texts(ours),
    theirs: texts(theirs),
  }
}

interface ComparedPair {
  readonly dx: readonly number[]
  readonly dy: readonly number[]
  /** Of the glyph that is farthest off. */
  readonly disagreement?: Disagreement
}

function comparePair(our: TextLine, their: TextLine): ComparedPair {
  const dx: number[] = []
  const dy: number[] = []
  let worst = { excess: 1, index: -1 }
  our.glyphs.forEach((glyph, index) => {
    const other = their.glyphs[index]
    if (!other) return
    const x = (middleOf(other) - middleOf(glyph)) / POINTS_PER_MM
    const y = (other.baseline - glyph.baseline) / POINTS_PER_MM
    dx.push(x)
    dy.push(y)
    const excess = Math.max(Math.abs(x) / BOUNDS.dx, Math.abs(y) / BOUNDS.dy)
    if (excess > worst.excess) worst = { excess, index }
  })
  const [x, y, glyph] = [dx[worst.index], dy[worst.index], our.glyphs[worst.index]]
  if (x === undefined || y === undefined || !glyph) return { dx, dy }
  const { page, text } = our
  return { dx, dy, disagreement: { kind: 'glyph', page, text, glyph: glyph.text, dx: x, dy: y } }
}
