// A bundled font → a copy under a name of ours (the Open Font License reserves some of the originals), in which every
// sign is as wide as our layout sets it.
import { LATIN_SIGNS } from '../latin-signs.ts'
import { readDirectories } from '../sfnt-directory.ts'
import { viewOf } from '../view-of.ts'
import { nameTable } from './name-table.ts'
import { writeSfnt } from './write-sfnt.ts'

export interface ExportedFace {
  readonly family: string
  /** Set signs that are not one em wide in the middle of one em. */
  readonly signsFillCell: boolean
}

/**
 * Ligatures (—— becomes one glyph, fi another) and kerning, which our layout does not know, and a signature that
 * would no longer be true.
 */
const DROPPED = ['GSUB', 'GPOS', 'kern', 'DSIG']

type Tables = Map<string, Uint8Array>

export async function exportFace(
  sfnt: Uint8Array,
  { family, signsFillCell }: ExportedFace,
): Promise<Uint8Array> {
  const tables = copyTables(sfnt)
  const name = tables.get('name')
  if (name) tables.set('name', nameTable(name, family))
  markAsRegular(tables)
  if (signsFillCell) widenSigns(tables, await signGlyphs(sfnt))
  for (const tag of DROPPED) tables.delete(tag)
  return writeSfnt(viewOf(sfnt).getUint32(0), tables)
}

function copyTables(sfnt: Uint8Array): Tables {
  const [directory = new Map()] = readDirectories((start, length) => sfnt.subarray(start, start + length))
  return new Map(
    [...directory].map(([tag, { offset, length }]) => [tag, sfnt.slice(offset, offset + length)]),
  )
}

/** A family of one face; were it called bold, a program would look for the regular one, or make another bolder. */
function markAsRegular(tables: Tables): void {
  const REGULAR = 0x40
  const os2 = tables.get('OS/2')
  if (os2) {
    viewOf(os2).setUint16(4, 400)
    viewOf(os2).setUint16(62, REGULAR)
  }
  const head = tables.get('head')
  if (head) viewOf(head).setUint16(44, 0)
}

/** Glyphs of all characters that the layout sets one em wide, whatever the face says. */
async function signGlyphs(sfnt: Uint8Array): Promise<ReadonlySet<number>> {
  const { create } = await import('fontkit')
  const font = create(Buffer.from(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength))
  if ('fonts' in font) return new Set()
  return new Set(font.characterSet.filter(isSign).map(codePoint => font.glyphForCodePoint(codePoint).id))
}

const isSign = (codePoint: number) =>
  LATIN_SIGNS.has(codePoint) ||
  (codePoint >= 0x2010 && codePoint <= 0x2bff) ||
  (codePoint >= 0x2e00 && codePoint <= 0xffef)

/** hmtx with an own entry for every glyph; a wider glyph moves to the middle. Marks of no width stay so. */
function widenSigns(tables: Tables, signs: ReadonlySet<number>): void {
  const [head, hhea, maxp, hmtx] = ['head', 'hhea', 'maxp', 'hmtx'].map(tag => tables.get(tag))
  if (!head || !hhea || !maxp || !hmtx) return
  const em = viewOf(head).getUint16(18)
  const glyphs = viewOf(maxp).getUint16(4)
  const long = viewOf(hhea).getUint16(34)
  const from = viewOf(hmtx)
  const widened = new Uint8Array(4 * glyphs)
  const to = viewOf(widened)
  for (let id = 0; id < glyphs; id++) {
    const advance = from.getUint16(4 * Math.min(id, long - 1))
    const bearing = from.getInt16(id < long ? 4 * id + 2 : 4 * long + 2 * (id - long))
    const widen = signs.has(id) && advance !== 0 && advance !== em
    to.setUint16(4 * id, widen ? em : advance)
    to.setInt16(4 * id + 2, bearing + (widen ? Math.round((em - advance) / 2) : 0))
  }
  tables.set('hmtx', widened)
  viewOf(hhea).setUint16(34, glyphs)
}
