// What pdfkit asks of a font to describe it in the file, under the names fontkit has for it.
import type { FontProgram } from '../font/font-program.ts'
import { viewOf } from '../font/view-of.ts'

export interface FontMetrics {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly lineGap: number
  readonly xHeight: number
  readonly capHeight: number
  readonly italicAngle: number
  readonly bbox: {
    readonly minX: number
    readonly minY: number
    readonly maxX: number
    readonly maxY: number
  }
  readonly head: { readonly macStyle: { readonly italic: boolean } }
  readonly post: { readonly isFixedPitch: boolean }
  readonly 'OS/2': { readonly sFamilyClass: number }
}

export function readMetrics({ tables, unitsPerEm }: FontProgram): FontMetrics {
  const head = viewOf(tables.table('head'))
  const hhea = viewOf(tables.table('hhea'))
  const post = viewOf(tables.part('post', 0, 16))
  const os2 = viewOf(tables.table('OS/2'))
  const ascent = hhea.getInt16(4)
  // The first versions of OS/2 are shorter.
  const os2Field = (at: number) => (os2.byteLength >= at + 2 ? os2.getInt16(at) : 0)
  return {
    unitsPerEm,
    ascent,
    descent: hhea.getInt16(6),
    lineGap: hhea.getInt16(8),
    xHeight: os2Field(86),
    capHeight: os2Field(88) || ascent,
    italicAngle: post.getInt32(4) / 0x10000,
    bbox: {
      minX: head.getInt16(36),
      minY: head.getInt16(38),
      maxX: head.getInt16(40),
      maxY: head.getInt16(42),
    },
    head: { macStyle: { italic: (head.getUint16(44) & 2) !== 0 } },
    post: { isFixedPitch: post.getUint32(12) !== 0 },
    'OS/2': { sFamilyClass: os2Field(30) },
  }
}
