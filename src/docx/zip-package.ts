// The same parts always become the same bytes: entries in one order, one date for all, and the numbers of drawings
// counted anew in each part (docx counts them over all documents of the process).
import { packEntry, writeZip, type ZipEntry } from './write-zip.ts'

export function zipPackage(parts: ReadonlyMap<string, string>): Uint8Array {
  const entries = [...parts].sort(byPath).map(([path, text]) => packOnce(path, renumberDrawings(text)))
  return writeZip(entries)
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
