// The same parts always become the same bytes: entries in one order, one date for all.
import { createHash } from 'node:crypto'
import { packedParts } from './packed-parts.ts'
import { type Packed, pack, writeZip } from './write-zip.ts'

/** `known` keeps by its text what was packed, but for the parts that are one paper's own. */
export function zipPackage(parts: readonly Part[], known: Map<string, Packed>): Uint8Array {
  const packed = (path: string, text: string): Packed => {
    if (OWN.has(path)) return pack(Buffer.from(text))
    const content = known.get(text) ?? packedBefore(text) ?? pack(Buffer.from(text))
    known.set(text, content)
    return content
  }
  return writeZip(parts.toSorted(byPath).map(([path, text]) => [path, packed(path, text)]))
}

function packedBefore(text: string): Packed | undefined {
  const part = packedParts[createHash('sha256').update(text).digest('hex')]
  return part && { ...part, bytes: Buffer.from(part.base64, 'base64') }
}

/** The list of content types opens a package; the rest in the order of their names. */
function byPath([one]: Part, [other]: Part): number {
  if (one === CONTENT_TYPES) return -1
  if (other === CONTENT_TYPES) return 1
  return one < other ? -1 : 1
}

type Part = readonly [path: string, text: string]

const CONTENT_TYPES = '[Content_Types].xml'

const OWN: ReadonlySet<string> = new Set(['word/document.xml', 'docProps/core.xml'])
