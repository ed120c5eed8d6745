// Packed bytes, piece after piece → one zlib stream of a single block without repetitions. Bits are only moved, so that what
// was packed before costs next to nothing; the stream is what it would be if all were packed at once.

import { ADLER_BASE } from './adler.ts'
import { BLOCK_HEADER, END_OF_BLOCK } from './literal-codes.ts'
import type { PackedLiterals } from './pack-literals.ts'
import { streamHeader, type ZlibStream, zlibStream } from './zlib-stream.ts'

export function joinLiterals(pieces: readonly PackedLiterals[]): ZlibStream {
  return zlibStream([HEADER, ...pieces, END_OF_BLOCK], adler32(pieces))
}

const HEADER = streamHeader(BLOCK_HEADER)

/** RFC 1950, clause 9. */
function adler32(pieces: readonly PackedLiterals[]): number {
  let sum = 1
  let sumOfSums = 0
  for (const piece of pieces) {
    sumOfSums = (sumOfSums + piece.bytes * sum + piece.sumOfSums) % ADLER_BASE
    sum = (sum + piece.sum) % ADLER_BASE
  }
  return sumOfSums * 0x10000 + sum
}
