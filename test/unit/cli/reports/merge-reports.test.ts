// Shards put together, and everything that can be wrong with them.
import { describe, expect, test } from 'vitest'
import { createTally } from '../../../../src/cli/case-result.ts'
import { mergeReports, type NamedReport } from '../../../../src/cli/reports/merge-reports.ts'
import type { Report, ReportedCase } from '../../../../src/cli/reports/report.ts'
import { sampleReport } from '../../../support/sample-report.ts'

const whole = sampleReport()

function withCases(cases: readonly ReportedCase[], shard?: { index: number; of: number }): Report {
  const tally = createTally()
  for (const each of cases) tally.add(each)
  return {
    ...whole,
    coverage: { ...whole.coverage, ...(shard && { shard }) },
    cases,
    summary: tally.summary(),
  }
}

/** The cases dealt out one by one. */
const shards = (of: number): readonly NamedReport[] =>
  Array.from({ length: of }, (_, n) => ({
    path: `report-${n + 1}.json`,
    report: withCases(
      whole.cases.filter((_, i) => i % of === n),
      { index: n + 1, of },
    ),
  }))

function merge(...reports: readonly NamedReport[]) {
  const [first, ...others] = reports
  if (!first) throw new Error('nothing to merge')
  const merged = mergeReports([first, ...others])
  return {
    rules: merged.diagnostics.map(({ rule, params }) => [rule, params]),
    report: 'report' in merged ? merged.report : undefined,
  }
}

describe.each([1, 2, 5, 7])('%i shards', of => {
  test('give what one run gives, in any order', () => {
    const sorted = [...whole.cases].sort((one, other) => (one.case < other.case ? -1 : 1))
    expect(merge(...shards(of))).toEqual({ rules: [], report: withCases(sorted) })
    expect(merge(...[...shards(of)].reverse())).toEqual(merge(...shards(of)))
  })
})

test('a joined report can be joined again', () => {
  const { report = whole } = merge(...shards(3))
  expect(merge({ path: 'all.json', report })).toEqual({ rules: [], report })
})

test('shards missing: said which, and the rest is joined', () => {
  const [one, , three, , five] = shards(5) as [
    NamedReport,
    NamedReport,
    NamedReport,
    NamedReport,
    NamedReport,
  ]
  const { rules, report } = merge(five, one, three)
  expect(rules).toEqual([['report/missing-shard', { missing: [2, 4], of: 5 }]])
  expect(report?.cases).toHaveLength(3)
  expect(report?.coverage).toEqual(whole.coverage)
})

test('a shard twice: the first counts', () => {
  const [one, two] = shards(2) as [NamedReport, NamedReport]
  const again = { path: 'again.json', report: withCases([], { index: 1, of: 2 }) }
  const { rules, report } = merge(one, again, two)
  expect(rules).toEqual([
    ['report/shard-twice', { index: 1, of: 2, path: 'again.json', other: 'report-1.json' }],
  ])
  expect(report?.cases).toHaveLength(5)
})

test('a case in two shards', () => {
  const [one, two] = shards(2) as [NamedReport, NamedReport]
  const [first] = one.report.cases as [ReportedCase]
  const more = { ...two, report: { ...two.report, cases: [...two.report.cases, first] } }
  const { rules, report } = merge(one, more)
  expect(rules).toEqual([['report/case-twice', { case: first.case, path: two.path, other: one.path }]])
  expect(report?.cases).toHaveLength(5)
})

test('a case in no shard, though all are there', () => {
  const [one, two] = shards(2) as [NamedReport, NamedReport]
  const fewer = { ...two, report: { ...two.report, cases: two.report.cases.slice(1) } }
  expect(merge(one, fewer).rules).toEqual([['report/other-cases', { expected: 5, found: 4 }]])
})

test('as many cases, but not the same ones', () => {
  const cases = whole.cases.map(each => ({ ...each, case: `x/${each.case}` }))
  expect(merge({ path: 'a.json', report: { ...whole, cases } }).rules).toEqual([
    ['report/other-cases', { expected: 5, found: 5 }],
  ])
})

describe('nothing is joined', () => {
  const [one, two] = shards(2) as [NamedReport, NamedReport]
  const other = (coverage: object): NamedReport => ({
    path: 'other.json',
    report: { ...two.report, coverage: { ...two.report.coverage, ...coverage } },
  })

  test.each([
    ['other cases', { digest: 'f'.repeat(64) }],
    ['another number of cases', { cases: 6 }],
    ['another number of shards', { shard: { index: 2, of: 3 } }],
    ['no shards', { shard: undefined }],
  ])('from a batch with %s', (_, coverage) => {
    expect(merge(one, other(coverage))).toEqual({
      rules: [['report/other-batch', { path: 'other.json', other: 'report-1.json' }]],
      report: undefined,
    })
  })
})
