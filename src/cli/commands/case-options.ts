// What can be asked of `reply render` and `reply check` besides the cases.
import type { Shard } from '../../batch/coverage.ts'
import type { DocumentId } from '../../pack/pack.ts'
import type { FontChoice, Format, PdfStandard } from '../../pipeline.ts'
import type { ReportOptions } from '../reporters/open-reporters.ts'

export interface CaseOptions extends ReportOptions {
  readonly out?: string
  readonly format?: readonly Format[]
  readonly pdfStandard?: PdfStandard
  readonly document?: readonly DocumentId[]
  readonly fonts?: FontChoice
  readonly checkAgreement?: boolean
  readonly layout?: boolean
  readonly force?: boolean
  readonly prune?: boolean
  readonly debugTree?: boolean
  readonly debugPages?: boolean
  readonly jobs?: number
  /** Seconds that a case may take. */
  readonly timeout?: number
  readonly shard?: Shard
  readonly failFast?: boolean
  readonly maxWarnings?: number
}
