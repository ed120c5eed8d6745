// Packed bytes, piece after piece → one zlib stream (RFC 1950) of a single block without repetitions. Bits are only moved,
// so that what was packed before costs next to nothing; the stream is what it would be if all were packed at once.
import { bitString, concatenateBits, field } from './bit-string.ts'
import { BLOCK_HEADER, END_OF_BLOCK } from './literal-codes.ts'
import { ADLER_BASE, type PackedLiterals } from './pack-literals.ts'

/** Bytes that are packed. */
export class ZlibStream extends Uint8Array {}

export function joinLiterals(pieces: readonly PackedLiterals[]): ZlibStream {
  const bytes = concatenateBits([HEADER, ...pieces, END_OF_BLOCK])
  const stream = new ZlibStream(bytes.length + 4)
  stream.set(bytes)
  new DataView(stream.buffer).setUint32(bytes.length, adler32(pieces))
  return stream
}

/** Deflate, window of 32 KB, packed fast; then the block. */
const HEADER = bitString([field(0x78, 8), field(0x01, 8), ...BLOCK_HEADER])

function adler32(pieces: readonly PackedLiterals[]): number {
  let sum = 1
  let sumOfSums = 0
  for (const piece of pieces) {
    sumOfSums = (sumOfSums + piece.bytes * sum + piece.sumOfSums) % ADLER_BASE
    sum = (sum + piece.sum) % ADLER_BASE
  }
  return sumOfSums * 0x10000 + sum
}
