// How results are told: each case when it is done, then all of them.
import type { CaseResult } from '../case-result.ts'

export interface Reporter {
  caseDone(result: CaseResult): void
  finish(results: readonly CaseResult[]): void
}
