// SOURCE_DATE_EPOCH → the date of the files, as https://reproducible-builds.org/specs/source-date-epoch/ has it: whole
// seconds since 1970. An empty variable counts as none.
import { type Checked, checked, failed } from '../diagnostics/checked.ts'
import { report } from '../diagnostics/diagnostic.ts'

export function readEpoch(epoch: string | undefined): Checked<string | undefined> {
  if (!epoch) return checked(undefined)
  // Eleven digits reach the year 5138; dates of more than four digits fit no file format.
  if (!/^\d{1,11}$/.test(epoch)) return failed(report('output/bad-source-date-epoch', { value: epoch }))
  return checked(new Date(Number(epoch) * 1000).toISOString().replace(/\.\d+Z$/, 'Z'))
}
