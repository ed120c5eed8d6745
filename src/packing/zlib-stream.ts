// A deflate block and a checksum → a zlib stream (RFC 1950), the same under every Node: Node's own zlib is whichever Node
// was built with.
import { type BitString, bitString, concatenateBits, field } from './bit-string.ts'

/** Bytes that are packed. */
export class ZlibStream extends Uint8Array {}

/** Deflate, window of 32 KB, packed fast. */
const HEADER = bitString([field(0x78, 8), field(0x01, 8)])

/** `block`: from its header to its end, in any number of pieces. */
export function zlibStream(block: readonly BitString[], checksum: number): ZlibStream {
  const bits = block.reduce((sum, { length }) => sum + length, HEADER.length)
  const toFullByte = field(0, -bits & 7)
  const checksumBytes = [24, 16, 8, 0].map(shift => field((checksum >>> shift) & 255, 8))
  const { buffer, byteOffset, length } = concatenateBits([
    HEADER,
    ...block,
    bitString([toFullByte, ...checksumBytes]),
  ])
  return new ZlibStream(buffer, byteOffset, length)
}
