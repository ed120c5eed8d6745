// The same parts always become the same bytes: entries in one order, one date for all, and the numbers of drawings
// counted anew in each part (docx counts them over all documents of the process).
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

export function zipPackage(packed: Uint8Array): Uint8Array {
  const parts = unzipSync(packed)
  const zipped: Zippable = {}
  for (const path of Object.keys(parts).sort(byPath)) {
    const bytes = parts[path] ?? new Uint8Array()
    zipped[path] = path.endsWith('.xml') ? strToU8(renumberDrawings(strFromU8(bytes))) : bytes
  }
  return zipSync(zipped, { mtime: EARLIEST })
}

/** The list of content types opens a package; the rest in the order of their names. */
function byPath(one: string, other: string): number {
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

const CONTENT_TYPES = '[Content_Types].xml'

/** A zip cannot say earlier. fflate writes local time, so this is midnight wherever the program runs. */
const EARLIEST = new Date(1980, 0, 1)
