// The Huffman code that font programs are packed with (RFC 1951, clauses 3.2.2 and 3.2.7): one for all, so that a glyph
// packed once can go into any file. It suits the outlines of the 3755 commonest characters in the bundled faces; a code
// made for each file would save three thousandths.
import { type BitString, bitString, type Field } from './bit-string.ts'
import { blockHeader, lengthsOf, prefixCodes } from './prefix-codes.ts'

/** How many bits stand for each byte, and last for the end of the block. */
const LENGTHS = lengthsOf(
  [
    '5555664566666766667666657777776886758765888888787877867689989979',
    '9899999999999999999999999999aaaaaaaaa9aaaaaaaaaaaaaaaaaaaaaaaaaa',
    'aaaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbabbbbbbbbbbabbbbbbbbbbbbb',
    'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccbbccccbcbbbbbbccbccbccdcccc9868',
    'd',
  ].join(''),
)

export const LITERAL_CODES: Uint32Array = prefixCodes(LENGTHS)

export const END_OF_BLOCK: BitString = bitString([...LITERAL_CODES.subarray(256)])

/** Two distances are named though none comes, as zlib does it: old readers want some. */
export const BLOCK_HEADER: readonly Field[] = blockHeader(LENGTHS, [1, 1])
