// The ruled lines of a page in both files: each is compared with its nearest fellow of the same direction.
import type { Disagreement } from './agreement.ts'
import { BOUNDS, POINTS_PER_MM } from './bounds.ts'
import type { MergedRules } from './merge-rules.ts'
import type { Rule } from './pdf-page.ts'

export interface ComparedRules {
  /** Millimetres, of each rule that both have. */
  readonly distances: readonly number[]
  readonly disagreements: readonly Disagreement[]
}

export function compareRules(ours: MergedRules, theirs: MergedRules, page: number): ComparedRules {
  const distances: number[] = []
  const disagreements: Disagreement[] = []
  const tell = ({ direction, at }: Rule, side: 'ours' | 'theirs', distance?: number) =>
    disagreements.push({ kind: 'rule', page, direction, at: at / POINTS_PER_MM, side, distance })

  for (const direction of ['horizontal', 'vertical'] as const) {
    const left = new Set(theirs[direction])
    for (const rule of ours[direction]) {
      const [nearest] = [...left].sort((a, b) => between(rule, a) - between(rule, b))
      const distance = nearest ? between(rule, nearest) : Number.POSITIVE_INFINITY
      if (!nearest || distance > FELLOW) tell(rule, 'ours')
      else {
        left.delete(nearest)
        distances.push(distance)
        if (distance > BOUNDS.rule) tell(rule, 'ours', distance)
      }
    }
    for (const rule of left) tell(rule, 'theirs')
  }
  return { distances, disagreements }
}

/** Millimetres; farther apart, two lines are not the same line moved. */
const FELLOW = 5

function between(a: Rule, b: Rule): number {
  const differences = [a.at - b.at, a.from - b.from, a.to - b.to].map(Math.abs)
  return Math.max(...differences) / POINTS_PER_MM
}
