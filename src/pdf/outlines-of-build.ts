// Outlines that the build has packed, of the glyphs that the examples use (src/build/outlines-packed.mjs): to read and pack
// them takes a twentieth of a short run. All in a few rows of numbers, which are read back at once.
import type { TrueTypeProgram } from '../font/true-type-program.ts'
import type { PackedPart } from './true-type-subset.ts'

/** Row by row, one entry a glyph. */
export interface OutlinesOfBuild {
  /** `head`, in which a font has the sum of all its bytes. */
  readonly font: Uint8Array
  readonly glyphs: Uint32Array
  /** Where in `words` its packed outline ends. */
  readonly ends: Uint32Array
  readonly lengths: Uint32Array
  readonly bytes: Uint32Array
  readonly sums: Uint32Array
  readonly sumsOfSums: Uint32Array
  readonly checksums: Int32Array
  readonly words: Uint32Array
}

/** Finds the packed outline of a glyph. */
export type FindOutline = (glyph: number) => PackedPart | undefined

export function outlinesOfBuild(font: TrueTypeProgram): FindOutline {
  const left = font.leftByBuild() as OutlinesOfBuild | undefined
  if (!left || Buffer.compare(left.font, font.tables.table('head')) !== 0) return () => undefined
  return glyph => {
    const index = placeOf(glyph, left.glyphs)
    if (index < 0) return undefined
    return {
      words: left.words.subarray(left.ends[index - 1] ?? 0, left.ends[index]),
      length: left.lengths[index] ?? 0,
      bytes: left.bytes[index] ?? 0,
      sum: left.sums[index] ?? 0,
      sumOfSums: left.sumsOfSums[index] ?? 0,
      checksum: left.checksums[index] ?? 0,
    }
  }
}

/** By halving: they are in ascending order. -1 where it is none of them. */
function placeOf(glyph: number, glyphs: Uint32Array): number {
  let low = 0
  let high = glyphs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((glyphs[middle] ?? 0) < glyph) low = middle + 1
    else high = middle
  }
  return glyphs[low] === glyph ? low : -1
}

/** For the build. */
export function keepOutlines(
  font: TrueTypeProgram,
  outlines: ReadonlyMap<number, PackedPart>,
): OutlinesOfBuild {
  const entries = [...outlines].sort(([one], [other]) => one - other)
  const parts = entries.map(([, part]) => part)
  let end = 0
  return {
    font: Uint8Array.from(font.tables.table('head')),
    glyphs: Uint32Array.from(entries, ([glyph]) => glyph),
    ends: Uint32Array.from(parts, ({ words }) => {
      end += words.length
      return end
    }),
    lengths: Uint32Array.from(parts, ({ length }) => length),
    bytes: Uint32Array.from(parts, ({ bytes }) => bytes),
    sums: Uint32Array.from(parts, ({ sum }) => sum),
    sumsOfSums: Uint32Array.from(parts, ({ sumOfSums }) => sumOfSums),
    checksums: Int32Array.from(parts, ({ checksum }) => checksum),
    words: Uint32Array.from(parts.flatMap(({ words }) => [...words])),
  }
}
