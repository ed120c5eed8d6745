// The pages of a paper → every element measured in millimetres, characters and lines, against the clause that speaks of
// it. What is compared is what stands on the pages; the style sheet only tells what a pack has changed on purpose.
import { measureFoot } from './measure-foot.ts'
import { measureLetterhead } from './measure-letterhead.ts'
import { measureLines } from './measure-lines.ts'
import { measurePage } from './measure-page.ts'
import { measureRecord } from './measure-record.ts'
import { measureSignOff } from './measure-sign-off.ts'
import { measureText } from './measure-text.ts'
import { measureTitle } from './measure-title.ts'
import type { Measurement } from './measurement.ts'
import { printValue } from './print-value.ts'
import { requirements } from './requirements.ts'
import { type MeasuredPaper, openSubject } from './subject.ts'

export function measureLayout(paper: MeasuredPaper): readonly Measurement[] {
  const subject = openSubject(paper)
  if (paper.document === 'record') return together(measureRecord(subject))
  return together([
    ...measurePage(subject),
    ...measureLines(subject),
    ...measureLetterhead(subject),
    ...measureTitle(subject),
    ...measureText(subject),
    ...measureSignOff(subject),
    ...measureFoot(subject),
  ])
}

/**
 * One element that measures the same in many places is said once, with all its pages; where all is well, with the
 * figure that is farthest from what it should be. In the order of the clauses.
 */
function together(measurements: readonly Measurement[]): readonly Measurement[] {
  const found = new Map<string, Measurement>()
  for (const each of measurements) {
    const { id, verdict, expected, measured } = each
    const inside = verdict === 'meets' && 'unit' in measured
    const figure = inside ? '' : printValue(measured, 'zh')
    const key = [id, verdict, printValue(expected, 'zh'), figure].join('|')
    const known = found.get(key)
    const worst = known && offOf(known) >= offOf(each) ? known : each
    found.set(key, { ...worst, pages: union(known?.pages ?? [], each.pages) })
  }
  const order = Object.keys(requirements)
  return [...found.values()].toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}

function offOf({ expected, measured }: Measurement): number {
  return 'unit' in expected && 'unit' in measured ? Math.abs(measured.value - expected.value) : 0
}

function union(a: readonly number[], b: readonly number[]): readonly number[] {
  return [...new Set([...a, ...b])].toSorted((a, b) => a - b)
}
