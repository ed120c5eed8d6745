// Is a group of papers within the bounds? Says which are broken, and names what is excused.
import { BOUNDS } from '../../src/agreement/bounds.ts'
import type { CaseGroup } from './case-groups.ts'
import type { PaperResult } from './compare-group.ts'
import { excused } from './excused.ts'
import { sumUp } from './sum-up.ts'

export interface Verdict {
  readonly within: boolean
  readonly text: string
}

export function judgeGroup({ title, identical }: CaseGroup, results: readonly PaperResult[]): Verdict {
  const sum = sumUp(results)
  const used = excused.filter(({ paper, line }) =>
    results.some(
      ({ name, agreement }) =>
        name === paper &&
        agreement?.disagreements.some(each => each.kind === 'lines' && each.ours.includes(line)),
    ),
  )
  const share = (sum.identical + used.length) / Math.max(1, sum.lines)
  const kinds = new Set(results.flatMap(({ agreement }) => agreement?.disagreements ?? []).map(d => d.kind))
  const broken = [
    sum.papers === 0 && 'no papers',
    sum.failed > 0 && `${sum.failed} papers could not be compared`,
    sum.samePages + sum.failed < sum.papers && 'unlike numbers of pages',
    share < identical && `${(100 * share).toFixed(3)} % of lines identical, ${100 * identical} % asked for`,
    sum.dx.max > BOUNDS.dx && `dx ${sum.dx.max.toFixed(2)} mm > ${BOUNDS.dx}`,
    sum.dy.max > BOUNDS.dy && `dy ${sum.dy.max.toFixed(2)} mm > ${BOUNDS.dy}`,
    sum.rule > BOUNDS.rule && `rules ${sum.rule.toFixed(2)} mm > ${BOUNDS.rule}`,
    kinds.has('unreadable') && 'glyphs that stand for no character',
    hasLoneRules(results) && 'rules that only one format has',
  ].filter(Boolean)
  const within = broken.length === 0
  const excuses = used.map(({ paper, line, cause }) => `excused: ${paper}: ${line}: ${cause}\n`).join('')
  return {
    within,
    text: `${excuses}${title}: ${within ? 'within the bounds' : `BEYOND: ${broken.join('; ')}`}`,
  }
}

function hasLoneRules(results: readonly PaperResult[]): boolean {
  return results.some(({ agreement }) =>
    agreement?.disagreements.some(each => each.kind === 'rule' && each.distance === undefined),
  )
}
