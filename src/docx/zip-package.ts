// The same parts always become the same bytes: entries in one order, one date for all.
import { createHash } from 'node:crypto'
import { packedParts } from './packed-parts.ts'
import { type Packed, packQuickly, writeZip } from './write-zip.ts'

/** `known` keeps by its text what was packed, but for the parts that are one paper's own. */
export async function zipPackage(parts: readonly Part[], known: Map<string, Packed>): Promise<Uint8Array> {
  const entries: [path: string, content: Packed][] = []
  for (const [path, text] of parts.toSorted(byPath)) {
    const own = OWN.has(path) ? packQuickly(Buffer.from(text)) : undefined
    const content = own ?? known.get(text) ?? packedBefore(text) ?? (await packNow(text))
    if (!own) known.set(text, content)
    entries.push([path, content])
  }
  return writeZip(entries)
}

async function packNow(text: string): Promise<Packed> {
  return (await import('./pack-tightly.ts')).packTightly(Buffer.from(text))
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
