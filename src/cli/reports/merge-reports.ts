// The reports of a batch's shards → one, as a single run over all cases would have given it, and everything that keeps
// it from being that: a shard missing or given twice, a case in two of them, a report of another batch.
import { type Coverage, digestOf, type Shard } from '../../batch/coverage.ts'
import { hasErrors } from '../../diagnostics/checked.ts'
import { type Diagnostic, report } from '../../diagnostics/diagnostic.ts'
import { createTally, type Tally } from '../case-result.ts'
import type { Report, ReportedCase } from './report.ts'

export interface NamedReport {
  readonly path: string
  readonly report: Report
}

export interface Merged {
  readonly report: Report
  /** Of all cases in it. */
  readonly tally: Tally
  readonly diagnostics: readonly Diagnostic[]
}

/** None where the reports are not of one batch. */
export function mergeReports(
  reports: readonly [NamedReport, ...NamedReport[]],
): Merged | { readonly diagnostics: readonly Diagnostic[] } {
  const [first, ...others] = reports
  const { coverage } = first.report
  const strangers = others
    .filter(({ report }) => !isSameBatch(report.coverage, coverage))
    .map(({ path }) => report('report/other-batch', { path, other: first.path }))
  if (strangers.length > 0) return { diagnostics: strangers }

  const shards = takeShards(reports)
  const joined = joinCases(shards.taken)
  const diagnostics = [...shards.diagnostics, ...joined.diagnostics]
  const paths = joined.cases.map(({ case: path }) => path)
  if (!hasErrors(diagnostics) && digestOf(paths) !== coverage.digest) {
    diagnostics.push(report('report/other-cases', { expected: coverage.cases, found: paths.length }))
  }
  const tally = createTally()
  for (const each of joined.cases) tally.add(each)
  const ofRuns = shards.taken.flatMap(({ report }) => report.diagnostics ?? [])
  const { cases, digest } = coverage
  const { version } = first.report
  return {
    report: {
      version,
      coverage: { cases, digest },
      cases: joined.cases,
      ...(ofRuns.length > 0 && { diagnostics: ofRuns }),
      summary: tally.summary(ofRuns),
    },
    tally,
    diagnostics,
  }
}

/** A run that was not divided is the first shard of one. */
const shardOf = ({ shard = { index: 1, of: 1 } }: Coverage): Shard => shard

const isSameBatch = (one: Coverage, other: Coverage) =>
  one.digest === other.digest && one.cases === other.cases && shardOf(one).of === shardOf(other).of

function takeShards(reports: readonly [NamedReport, ...NamedReport[]]) {
  const diagnostics: Diagnostic[] = []
  const taken = new Map<number, NamedReport>()
  for (const named of reports) {
    const { index, of } = shardOf(named.report.coverage)
    const other = taken.get(index)
    if (other)
      diagnostics.push(report('report/shard-twice', { index, of, path: named.path, other: other.path }))
    else taken.set(index, named)
  }
  const { of } = shardOf(reports[0].report.coverage)
  const missing = Array.from({ length: of }, (_, n) => n + 1).filter(index => !taken.has(index))
  if (missing.length > 0) diagnostics.push(report('report/missing-shard', { missing, of }))
  return { taken: [...taken.values()], diagnostics }
}

/** Sorted by path: the order of typing is nobody's knowledge any more. */
function joinCases(reports: readonly NamedReport[]) {
  const diagnostics: Diagnostic[] = []
  const found = new Map<string, { readonly from: string; readonly told: ReportedCase }>()
  for (const {
    path,
    report: { cases },
  } of reports) {
    for (const told of cases) {
      const other = found.get(told.case)
      if (other) diagnostics.push(report('report/case-twice', { case: told.case, path, other: other.from }))
      else found.set(told.case, { from: path, told })
    }
  }
  const sorted = [...found].sort(([one], [other]) => (one < other ? -1 : 1))
  return { cases: sorted.map(([, { told }]) => told), diagnostics }
}
