// The verdict of `npm run agree`: each bound, broken alone, is enough to fail, and is named.
import { expect, test } from 'vitest'
import type { Agreement } from '../../src/agreement/agreement.ts'
import type { CaseGroup } from './case-groups.ts'
import { judgeGroup } from './judge-group.ts'

const group: CaseGroup = { title: 'corpus', lineFor: 'kind', identical: 0.999, cases: [] }

const good: Agreement = {
  ours: { pages: 4, lines: 1000 },
  theirs: { pages: 4, lines: 1000 },
  identical: 1000,
  glyphs: 20_000,
  dx: { max: 0.5, mean: 0.1 },
  dy: { max: 0.1, mean: 0.01 },
  rules: 4,
  ruleDistance: { max: 0.1, mean: 0.02 },
  disagreements: [],
}

const judge = (change: Partial<Agreement>) =>
  judgeGroup(group, [{ name: 'a', kind: 'letter', agreement: { ...good, ...change } }])

test('at the bounds is within them', () => {
  expect(judge({})).toEqual({ within: true, text: 'corpus: within the bounds' })
  expect(judge({ identical: 999 }).within).toBe(true)
})

test.each<[string, Partial<Agreement>]>([
  ['99.800 % of lines', { identical: 998 }],
  // A line too many is one that is not identical, too.
  ['99.602 % of lines', { theirs: { pages: 4, lines: 1004 } }],
  ['numbers of pages', { theirs: { pages: 5, lines: 1000 } }],
  ['dx 0.51', { dx: { max: 0.51, mean: 0 } }],
  ['dy 0.11', { dy: { max: 0.11, mean: 0 } }],
  ['rules 0.20', { ruleDistance: { max: 0.2, mean: 0 } }],
  [
    'only one format has',
    {
      disagreements: [
        { kind: 'rule', page: 1, direction: 'vertical', at: 20, side: 'ours', distance: undefined },
      ],
    },
  ],
  ['no character', { disagreements: [{ kind: 'unreadable', page: 1, side: 'ours', text: '\uFFFD' }] }],
])('%s: beyond', (named, change) => {
  const { within, text } = judge(change)
  expect(within).toBe(false)
  expect(text).toContain(named)
})

test('a paper that could not be compared, and no papers at all, are no agreement', () => {
  expect(judgeGroup(group, [{ name: 'a', kind: 'letter', failure: 'LibreOffice: crashed' }]).within).toBe(
    false,
  )
  expect(judgeGroup(group, []).within).toBe(false)
})
