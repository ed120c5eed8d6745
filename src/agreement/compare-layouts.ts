// Two PDFs of one paper, page by page → how far they agree.
import type { Agreement, Disagreement, Spread } from './agreement.ts'
import { compareLines } from './compare-lines.ts'
import { compareRules } from './compare-rules.ts'
import { type MergedRules, mergeRules } from './merge-rules.ts'
import type { PdfPage } from './pdf-page.ts'
import { isUnreadable, type TextLine, textLines } from './text-lines.ts'

export function compareLayouts(our: readonly PdfPage[], their: readonly PdfPage[]): Agreement {
  const [ours, theirs] = [readLayout(our), readLayout(their)]
  const lines = compareLines(ours.lines, theirs.lines)
  const rules = ours.rules
    .slice(0, theirs.rules.length)
    .map((rule, index) => compareRules(rule, theirs.rules[index] ?? NO_RULES, index + 1))
  const distances = rules.flatMap(({ distances }) => distances)
  return {
    ours: { pages: our.length, lines: ours.lines.length },
    theirs: { pages: their.length, lines: theirs.lines.length },
    identical: lines.identical,
    glyphs: lines.dx.length,
    dx: spread(lines.dx),
    dy: spread(lines.dy),
    rules: distances.length,
    ruleDistance: spread(distances),
    disagreements: [
      ...pageCounts(our.length, their.length),
      ...[
        ...lines.disagreements,
        ...rules.flatMap(({ disagreements }) => disagreements),
        ...unreadable(ours.lines, 'ours'),
        ...unreadable(theirs.lines, 'theirs'),
      ].sort((a, b) => a.page - b.page),
    ],
  }
}

interface ReadLayout {
  readonly lines: readonly TextLine[]
  /** Of each page. */
  readonly rules: readonly MergedRules[]
}

const NO_RULES: MergedRules = { horizontal: [], vertical: [] }

function readLayout(pages: readonly PdfPage[]): ReadLayout {
  const rules = pages.map(page => mergeRules(page.rules))
  const lines = pages.flatMap((page, index) => textLines(page, rules[index] ?? NO_RULES, index + 1))
  return { lines, rules }
}

function pageCounts(ours: number, theirs: number): readonly Disagreement[] {
  return ours === theirs ? [] : [{ kind: 'pages', page: Math.min(ours, theirs), ours, theirs }]
}

function unreadable(lines: readonly TextLine[], side: 'ours' | 'theirs'): readonly Disagreement[] {
  return lines
    .filter(({ glyphs }) => glyphs.some(isUnreadable))
    .map(({ page, text }) => ({ kind: 'unreadable', page, side, text }))
}

function spread(values: readonly number[]): Spread {
  let [max, sum] = [0, 0]
  for (const value of values) {
    max = Math.max(max, Math.abs(value))
    sum += Math.abs(value)
  }
  return { max, mean: values.length === 0 ? 0 : sum / values.length }
}
