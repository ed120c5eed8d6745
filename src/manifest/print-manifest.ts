// A manifest → the bytes of reply-manifest.json: sorted by UTF-16 code unit, so that the order of rendering leaves no
// trace and version control shows only what changed.
import type { Manifest, OutputRecord } from './manifest.ts'

export function printManifest(manifest: Manifest): Uint8Array {
  const cases = sorted(manifest, ({ outputs }) => ({ outputs: sorted(outputs, printOutput) }))
  return new TextEncoder().encode(`${JSON.stringify({ version: VERSION, cases }, undefined, 2)}\n`)
}

const VERSION = '1'

/** In one order of fields, wherever the record came from. */
const printOutput = ({ document, format, fonts, pdfStandard, sourceDateEpoch, sha256 }: OutputRecord) => ({
  document,
  format,
  fonts,
  ...(pdfStandard !== undefined && { pdfStandard }),
  ...(sourceDateEpoch !== undefined && { sourceDateEpoch }),
  sha256,
})

function sorted<T, U>(map: ReadonlyMap<string, T>, print: (value: T) => U): Readonly<Record<string, U>> {
  const entries = [...map].sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, value]) => [key, print(value)]))
}
