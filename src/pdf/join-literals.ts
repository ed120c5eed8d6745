// Packed bytes, piece after piece → one zlib stream (RFC 1950) of a single block without repetitions. Bits are only moved,
// so that what was packed before costs next to nothing; the stream is what it would be if all were packed at once.
import { bitString, concatenateBits, field } from './bit-string.ts'
import { BLOCK_HEADER, END_OF_BLOCK } from './literal-codes.ts'
import { ADLER_BASE, type PackedLiterals } from './pack-literals.ts'

/** Bytes that are packed. */
export class ZlibStream extends Uint8Array {}

export function joinLiterals(pieces: readonly PackedLiterals[]): ZlibStream {
  const strings = [HEADER, ...pieces, END_OF_BLOCK]
  const bits = strings.reduce((sum, { length }) => sum + length, 0)
  const sums = adler32(pieces)
  const toFullByte = field(0, -bits & 7)
  const checksum = bitString([toFullByte, ...[24, 16, 8, 0].map(shift => field((sums >>> shift) & 255, 8))])
  const { buffer, byteOffset, length } = concatenateBits([...strings, checksum])
  return new ZlibStream(buffer, byteOffset, length)
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
