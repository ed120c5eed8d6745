// The Huffman code that font programs are packed with (RFC 1951, clauses 3.2.2 and 3.2.7): one for all, so that a glyph
// packed once can go into any file. It suits the outlines of the 3755 commonest characters in the bundled faces; a code
// made for each file would save three thousandths.
import { type BitString, bitString, type Field, field } from './bit-string.ts'

/** How many bits stand for each byte, in hexadecimal. */
const LENGTHS = [
  '5555664566666766667666657777776886758765888888787877867689989979',
  '9899999999999999999999999999aaaaaaaaa9aaaaaaaaaaaaaaaaaaaaaaaaaa',
  'aaaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbabbbbbbbbbbabbbbbbbbbbbbb',
  'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccbbccccbcbbbbbbccbccbccdcccc9868',
].join('')

/** And for the end of the block. */
const END_LENGTH = 13

/** By byte, and last the end of the block: deflate takes codes from their highest bit on, all else from the lowest. */
export const LITERAL_CODES: Uint32Array = codesOf([
  ...[...LENGTHS].map(digit => Number.parseInt(digit, 16)),
  END_LENGTH,
])

export const END_OF_BLOCK: BitString = bitString([...LITERAL_CODES.subarray(256)])

/** What stands before the codes: that this is the last block, and how long each code is. */
export const BLOCK_HEADER: readonly Field[] = headerOf(LITERAL_CODES)

/** Ascending, shorter ones first, those of one length in the order of the symbols. */
function codesOf(lengths: readonly number[]): Uint32Array {
  const codes = new Uint32Array(lengths.length)
  let next = 0
  for (let width = 1; width <= Math.max(...lengths); width++, next <<= 1) {
    lengths.forEach((own, symbol) => {
      if (own === width) codes[symbol] = mirrored(next++, width)
    })
  }
  return codes
}

/** A length is told in 4 bits, whatever it is. Two distances are named though none comes, as zlib has it for old readers. */
function headerOf(codes: Uint32Array): readonly Field[] {
  const lengthsOfLengths = [0, 0, 0, ...Array<number>(16).fill(4)]
  const lengths = [...[...codes].map(code => code >>> 16), ...[1, 1]]
  return [
    field(1, 1),
    field(2, 2),
    field(codes.length - 257, 5),
    field(2 - 1, 5),
    field(lengthsOfLengths.length - 4, 4),
    ...lengthsOfLengths.map(length => field(length, 3)),
    ...lengths.map(length => mirrored(length, 4)),
  ]
}

function mirrored(code: number, width: number): Field {
  let value = 0
  for (let bit = 0; bit < width; bit++) value |= ((code >> bit) & 1) << (width - 1 - bit)
  return field(value, width)
}
