// How results are told: each case when it is done, then the run as a whole.
import type { CaseResult, RunSummary } from '../case-result.ts'

export interface Reporter {
  caseDone(result: CaseResult): void
  /** Whether everything could be told; what was in the way has then been said. */
  finish(run: RunSummary): boolean
}
