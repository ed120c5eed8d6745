// The same parts always become the same bytes: entries in one order, one date for all, and the numbers of drawings
// counted anew in each part (docx counts them over all documents of the process).
import { readZip } from './read-zip.ts'
import { packEntry, writeZip, type ZipEntry } from './write-zip.ts'

/** `packed` is docx's package, with `parts` of ours in place of its own. */
export function zipPackage(packed: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array {
  const texts = new Map<string, string>()
  for (const [path, bytes] of readZip(packed)) texts.set(path, renumberDrawings(bytes.toString()))
  for (const [path, text] of Object.entries(parts)) texts.set(path, text)
  return writeZip([...texts].sort(byPath).map(([path, text]) => packOnce(path, text)))
}

/** The list of content types opens a package; the rest in the order of their names. */
function byPath([one]: Part, [other]: Part): number {
  if (one === CONTENT_TYPES) return -1
  if (other === CONTENT_TYPES) return 1
  return one < other ? -1 : 1
}

function renumberDrawings(xml: string): string {
  let next = 0
  return xml.replaceAll(/<wp:docPr id="\d+"/g, () => {
    next += 1
    return `<wp:docPr id="${next}"`
  })
}

type Part = readonly [path: string, text: string]

const CONTENT_TYPES = '[Content_Types].xml'

/** Most parts are those of the file before. */
function packOnce(path: string, text: string): ZipEntry {
  const last = lastPacked.get(path)
  if (last?.text === text) return last.entry
  const entry = packEntry(path, Buffer.from(text))
  lastPacked.set(path, { text, entry })
  return entry
}

const lastPacked = new Map<string, { readonly text: string; readonly entry: ZipEntry }>()
