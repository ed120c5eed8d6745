// The name of a report file → the form it is written in.
import { basename } from 'node:path'
import { MANIFEST_NAME } from '../../manifest/manifest.ts'

export type ReportForm = 'json' | 'ndjson' | 'junit' | 'sarif'

export const REPORT_ENDINGS = ['.json', '.ndjson', '.xml', '.sarif'] as const

/** undefined where the ending says nothing. */
export function reportForm(path: string): ReportForm | undefined {
  // The standard of SARIF allows either of its endings.
  if (/\.sarif(\.json)?$/i.test(path)) return 'sarif'
  if (/\.ndjson$/i.test(path)) return 'ndjson'
  if (/\.json$/i.test(path)) return 'json'
  return /\.xml$/i.test(path) ? 'junit' : undefined
}

/** A form is known by the ending, and the file is not one that the papers need. */
export const isReportName = (path: string) =>
  reportForm(path) !== undefined && basename(path) !== MANIFEST_NAME
