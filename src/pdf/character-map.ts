// Which characters the glyphs of a font stand for, for readers and for copying out (ISO 32000-1, 9.10.3), packed. What
// names a character is packed once.
import { CHARACTER_MAPS } from '../packing/codes.ts'
import { joinLiterals } from '../packing/join-literals.ts'
import { type PackedLiterals, packLiterals } from '../packing/pack-literals.ts'
import type { ZlibStream } from '../packing/zlib-stream.ts'

/** `codePoints`: by the number of the glyph, from 0 on without a gap. */
export function characterMap(codePoints: readonly number[]): ZlibStream {
  const ranges = Math.ceil(codePoints.length / RANGE)
  const pieces = [packedHead(ranges)]
  for (let start = 0; start < codePoints.length; start += RANGE) {
    const end = Math.min(start + RANGE, codePoints.length)
    pieces.push(packed(`<${hex(start)}> <${hex(end - 1)}> [`))
    for (let number = start; number < end; number++) pieces.push(packedName(codePoints[number] ?? 0))
    pieces.push(END_OF_RANGE)
  }
  pieces.push(TAIL)
  return joinLiterals(pieces, CHARACTER_MAPS)
}

/** Glyphs whose numbers have the same first byte. */
const RANGE = 256

const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
`

const packed = (text: string) => packLiterals(Buffer.from(text, 'latin1'), CHARACTER_MAPS)

const END_OF_RANGE = packed(']\n')

const TAIL = packed(`endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`)

/** By the number of ranges: most fonts of a paper have one or two. */
const packedHeads = new Map<number, PackedLiterals>()

function packedHead(ranges: number): PackedLiterals {
  const head = packedHeads.get(ranges) ?? packed(`${HEAD}${ranges} beginbfrange\n`)
  packedHeads.set(ranges, head)
  return head
}

function packedName(codePoint: number): PackedLiterals {
  let name = packedNames.get(codePoint)
  if (!name) {
    const units = String.fromCodePoint(codePoint)
    name = packed(`<${Array.from({ length: units.length }, (_, at) => hex(units.charCodeAt(at))).join('')}>`)
    packedNames.set(codePoint, name)
  }
  return name
}

const packedNames = new Map<number, PackedLiterals>()

const hex = (value: number) => value.toString(16).padStart(4, '0')
