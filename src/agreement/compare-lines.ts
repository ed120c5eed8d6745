// The lines of a paper in both files: which have the same text on the same page, and how far their glyphs are apart.
import type { Disagreement } from './agreement.ts'
import { align } from './align.ts'
import { comparePair } from './compare-pair.ts'
import type { TextLine } from './text-lines.ts'

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
  const [dx, dy]: [number[], number[]] = [[], []]
  const disagreements: Disagreement[] = []
  const tell = (found: Disagreement) => {
    const joined = joinedWith(disagreements.at(-1), found)
    if (joined) disagreements[disagreements.length - 1] = joined
    else disagreements.push(found)
  }
  let identical = 0
  let [i, j] = [0, 0]
  for (const [a, b] of [...pairs, [ours.length, theirs.length] as const]) {
    if (a > i || b > j) tell(unlike(ours.slice(i, a), theirs.slice(j, b)))
    const [our, their] = [ours[a], theirs[b]]
    if (our && their && our.page !== their.page)
      tell({ kind: 'other-page', page: our.page, theirPage: their.page, text: our.text, lines: 1 })
    else if (our && their) {
      const pair = comparePair(our, their)
      identical += 1
      dx.push(...pair.dx)
      dy.push(...pair.dy)
      pair.disagreements.forEach(tell)
    }
    i = a + 1
    j = b + 1
  }
  return { identical, dx, dy, disagreements }
}

function unlike(ours: readonly TextLine[], theirs: readonly TextLine[]): Disagreement {
  const texts = (lines: readonly TextLine[]) => lines.map(({ text }) => text)
  const page = (ours[0] ?? theirs[0])?.page ?? 1
  return { kind: 'lines', page, ours: texts(ours), theirs: texts(theirs) }
}

/** Millimetres; lines that one cause moved are moved alike, but for the steps in which programs round. */
const ALIKE = 0.05

/** What one line more or less does to all below it is one disagreement. */
function joinedWith(last: Disagreement | undefined, found: Disagreement): Disagreement | undefined {
  if (last?.page !== found.page) return undefined
  if (last.kind === 'shifted' && found.kind === 'shifted')
    return Math.abs(last.dy - found.dy) < ALIKE ? { ...last, lines: last.lines + 1 } : undefined
  if (last.kind === 'other-page' && found.kind === 'other-page')
    return last.theirPage === found.theirPage ? { ...last, lines: last.lines + 1 } : undefined
  return undefined
}
