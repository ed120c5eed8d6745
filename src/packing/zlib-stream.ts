// Packed bytes → a deflate stream, as ZIP files have it, or a zlib stream (RFC 1950), as PDF files have it; the same under
// every Node: Node's own zlib is whichever Node was built with.
import { type BitString, bitString, concatenateBits, field } from './bit-string.ts'
import type { Code } from './codes.ts'

/** Bytes that are packed. */
export class ZlibStream extends Uint8Array {}

/** `packed`: all with that code, in any number of pieces. */
export function deflateStream({ header, end }: Code, packed: BitString): Uint8Array {
  return concatenateBits([header, packed, end])
}

/** `checksum`: Adler-32 of the bytes. */
export function zlibStream(
  { header, end }: Code,
  packed: readonly BitString[],
  checksum: number,
): ZlibStream {
  const strings = [ZLIB_HEADER, header, ...packed, end]
  const bits = strings.reduce((sum, { length }) => sum + length, 0)
  const toFullByte = field(0, -bits & 7)
  const checksumBytes = [24, 16, 8, 0].map(shift => field((checksum >>> shift) & 255, 8))
  const { buffer, byteOffset, length } = concatenateBits([
    ...strings,
    bitString([toFullByte, ...checksumBytes]),
  ])
  return new ZlibStream(buffer, byteOffset, length)
}

/** Deflate, window of 32 KB, packed fast. */
const ZLIB_HEADER = bitString([field(0x78, 8), field(0x01, 8)])
