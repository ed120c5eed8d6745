// A manifest → the bytes of reply-manifest.json: sorted by UTF-16 code unit, so that the order of rendering leaves no
// trace and version control shows only what changed.
import type { CaseRecord, Manifest, OutputRecord } from './manifest.ts'

export function printManifest(manifest: Manifest): Uint8Array {
  const file = { version: VERSION, cases: sorted(manifest, printCase) }
  return new TextEncoder().encode(`${JSON.stringify(file, undefined, 2)}\n`)
}

const VERSION = '1'

/** In one order of fields, wherever the record came from. */
export const printCase = ({ packs, outputs, remarks }: CaseRecord) => ({
  ...(packs && { packs }),
  outputs: sorted(outputs, printOutput),
  ...(remarks && { remarks: sorted(remarks, each => each) }),
})

export const printOutput = (output: OutputRecord) => {
  const { document, format, fonts, pdfStandard, sourceDateEpoch, pages, sha256, shapedBy, obsolete } = output
  return {
    document,
    format,
    fonts,
    ...(pdfStandard !== undefined && { pdfStandard }),
    ...(sourceDateEpoch !== undefined && { sourceDateEpoch }),
    ...(pages !== undefined && { pages }),
    sha256,
    ...(shapedBy !== undefined && { shapedBy }),
    ...(obsolete && { obsolete }),
  }
}

/** Without a prototype: V8 would make and keep a class for every name of a file that it meets as a field. */
function sorted<T, U>(map: ReadonlyMap<string, T>, print: (value: T) => U): Readonly<Record<string, U>> {
  const record: Record<string, U> = Object.create(null)
  for (const [key, value] of [...map].sort(([one], [other]) => (one < other ? -1 : 1)))
    record[key] = print(value)
  return record
}
