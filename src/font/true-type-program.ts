// Reads a plain TrueType font itself: the few fields needed are quick to find, where fontkit takes whole tables apart
// (30 000 glyph names, the widths of all glyphs) and is slow to load.
import type { FontProgram } from './font-program.ts'
import type { FontTables } from './font-tables.ts'
import { readCmap } from './read-cmap.ts'
import { viewOf } from './view-of.ts'

export interface TrueTypeProgram extends FontProgram {
  /** The bytes of a glyph's outline, as `glyf` has them. */
  outlineOf(glyph: number): Uint8Array
  /** What the build left for this face. */
  readonly leftByBuild: () => unknown
}

/** undefined for other fonts: CFF or variable outlines, no Unicode. */
export function trueTypeProgram(
  tables: FontTables,
  leftByBuild: () => unknown = () => undefined,
): TrueTypeProgram | undefined {
  if (!tables.has('glyf') || tables.has('gvar')) return undefined
  const glyphOf = readCmap(tables.table('cmap'))
  if (!glyphOf) return undefined
  const head = viewOf(tables.table('head'))
  const longOffsets = head.getInt16(50) === 1
  const hmtx = viewOf(tables.table('hmtx'))
  const advances = viewOf(tables.table('hhea')).getUint16(34)
  /** Not read before an outline is asked for that the build has not left. */
  let loca: DataView | undefined
  function offsetOf(glyph: number): number {
    loca ??= viewOf(tables.table('loca'))
    return longOffsets ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph)
  }
  const outlines = new Map<number, Uint8Array>()

  function outlineOf(glyph: number): Uint8Array {
    let outline = outlines.get(glyph)
    if (!outline) {
      outline = tables.part('glyf', offsetOf(glyph), offsetOf(glyph + 1))
      outlines.set(glyph, outline)
    }
    return outline
  }

  return {
    tables,
    unitsPerEm: head.getUint16(18),
    glyphOf,
    // The glyphs at the end of a font may share one advance.
    advanceOf: glyph => hmtx.getUint16(4 * Math.min(glyph, advances - 1)),
    inkOf(glyph) {
      const outline = outlineOf(glyph)
      if (outline.length === 0) return { left: 0, right: 0, bottom: 0, top: 0 }
      const box = viewOf(outline)
      return {
        left: box.getInt16(2),
        bottom: box.getInt16(4),
        right: box.getInt16(6),
        top: box.getInt16(8),
      }
    },
    outlineOf,
    leftByBuild,
  }
}
