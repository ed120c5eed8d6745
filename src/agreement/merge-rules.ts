// Ruled lines as they were drawn → as they are seen: pieces end to end are one line, pieces over each other too.
import type { Rule } from './pdf-page.ts'

export interface MergedRules {
  readonly horizontal: readonly Rule[]
  readonly vertical: readonly Rule[]
}

export function mergeRules(rules: readonly Rule[]): MergedRules {
  const horizontal = merge(rules.filter(({ direction }) => direction === 'horizontal'))
  const vertical = merge(rules.filter(({ direction }) => direction === 'vertical'))
  return {
    horizontal: horizontal.map(rule => meet(rule, vertical)),
    vertical: vertical.map(rule => meet(rule, horizontal)),
  }
}

/** Points. A hair's breadth; the red double rules are 3 pt apart. */
const SAME_LINE = 0.5
const TOUCHING = 0.6

function merge(rules: readonly Rule[]): readonly Rule[] {
  const merged: Rule[] = []
  for (const rule of rules.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    const index = merged.findIndex(
      other =>
        Math.abs(other.at - rule.at) < SAME_LINE &&
        other.from <= rule.to + TOUCHING &&
        rule.from <= other.to + TOUCHING,
    )
    const other = merged[index]
    if (!other) merged.push(rule)
    else
      merged[index] = {
        ...other,
        from: Math.min(other.from, rule.from),
        to: Math.max(other.to, rule.to),
        thickness: Math.max(other.thickness, rule.thickness),
      }
  }
  // Two pieces may have been apart until a third came between them.
  return merged.length < rules.length ? merge(merged) : merged
}

/** Programs let lines end at either edge of the line they meet; both ways look the same, and are set to its middle. */
function meet(rule: Rule, crossing: readonly Rule[]): Rule {
  const end = (place: number) =>
    crossing.find(
      other =>
        Math.abs(other.at - place) <= other.thickness &&
        other.from - TOUCHING <= rule.at &&
        rule.at <= other.to + TOUCHING,
    )?.at ?? place
  return { ...rule, from: end(rule.from), to: end(rule.to) }
}
