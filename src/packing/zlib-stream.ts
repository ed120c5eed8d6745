// Codes of a deflate block and a checksum → a zlib stream (RFC 1950), the same under every Node: Node's own zlib is
// whichever Node was built with.
import { type BitString, bitString, concatenateBits, type Field, field } from './bit-string.ts'

/** Bytes that are packed. */
export class ZlibStream extends Uint8Array {}

/** Deflate, window of 32 KB, packed fast. */
const ZLIB_HEADER = [field(0x78, 8), field(0x01, 8)]

export const streamHeader = (blockHeader: readonly Field[]): BitString =>
  bitString([...ZLIB_HEADER, ...blockHeader])

/** `strings`: from the header to the end of the block. */
export function zlibStream(strings: readonly BitString[], checksum: number): ZlibStream {
  const bits = strings.reduce((sum, { length }) => sum + length, 0)
  const toFullByte = field(0, -bits & 7)
  const checksumBytes = [24, 16, 8, 0].map(shift => field((checksum >>> shift) & 255, 8))
  const { buffer, byteOffset, length } = concatenateBits([
    ...strings,
    bitString([toFullByte, ...checksumBytes]),
  ])
  return new ZlibStream(buffer, byteOffset, length)
}
