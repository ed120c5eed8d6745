// How results are told: each case when it is done, then all of them.
import type { CaseResult, RunSummary } from '../case-result.ts'

export interface Reporter {
  caseDone(result: CaseResult): void
  finish(run: RunSummary): void
}
