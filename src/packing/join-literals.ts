// Packed bytes, piece after piece → one zlib stream of a single block without repetitions. Bits are only moved, so that what
// was packed before costs next to nothing; the stream is what it would be if all were packed at once.

import { ADLER_BASE } from './adler.ts'
import type { Code } from './codes.ts'
import type { PackedLiterals } from './pack-literals.ts'
import { type ZlibStream, zlibStream } from './zlib-stream.ts'

/** All packed with that code. */
export function joinLiterals(pieces: readonly PackedLiterals[], code: Code): ZlibStream {
  return zlibStream(code, pieces, adler32(pieces))
}

/** RFC 1950, clause 9. In whole numbers of 32 bits: the remainder of larger ones takes V8 ten times as long. */
function adler32(pieces: readonly PackedLiterals[]): number {
  let sum = 1
  let sumOfSums = 0
  for (const piece of pieces) {
    const grown = (Math.imul(piece.bytes % ADLER_BASE, sum) >>> 0) % ADLER_BASE
    sumOfSums = (sumOfSums + grown + piece.sumOfSums) % ADLER_BASE
    sum = (sum + piece.sum) % ADLER_BASE
  }
  return sumOfSums * 0x10000 + sum
}
