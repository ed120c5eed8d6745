// Huffman codes to pack with (RFC 1951, clauses 3.2.2 to 3.2.7): one for all bytes of a kind, so that none has to be counted
// first, and what was packed once can go into any file. They suit the papers of the examples and of typical cases in the
// bundled faces; a code made for each file would save a tenth of a tenth of it.
import { type BitString, bitString } from './bit-string.ts'
import { blockHeader, lengthsOf, prefixCodes } from './prefix-codes.ts'

export interface Code {
  /** What stands before the packed bytes, and what behind them. */
  readonly header: BitString
  readonly end: BitString
  /** By byte, at 256 for the end, and from 257 on for repetitions by their length. */
  readonly symbols: Uint32Array
  /** For how far back these begin. */
  readonly distances: Uint32Array
}

/** Each digit is how many bits stand for one of the symbols, for one of the distances. */
function code(literals: readonly string[], repetitions: string): Code {
  const [symbolLengths, distanceLengths] = [lengthsOf(literals.join('')), lengthsOf(repetitions)]
  const symbols = prefixCodes(symbolLengths)
  return {
    header: bitString(blockHeader(symbolLengths, distanceLengths)),
    end: bitString([symbols[END_OF_BLOCK] ?? 0]),
    symbols,
    distances: prefixCodes(distanceLengths),
  }
}

const END_OF_BLOCK = 256

/** Outlines of Chinese characters. Two distances are named though none comes, as zlib does it: old readers want some. */
export const OUTLINES = code(
  [
    '5555664566666766667666657777776886758765888888787877867689989979',
    '9899999999999999999999999999aaaaaaaaa9aaaaaaaaaaaaaaaaaaaaaaaaaa',
    'aaaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbabbbbbbbbbbabbbbbbbbbbbbb',
    'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccbbccccbcbbbbbbccbccbccdcccc9868',
    'd',
  ],
  '11',
)

/** Operators of PDF files, with numbers of glyphs between them. */
export const OPERATORS = code(
  [
    '3579999998799f9999a99aa9aaaaaaaa6aa9a99a99aaa85855555555659a9a9a',
    'a998999aa9aaa99a99987aaaaaba7a9aa898a899a9aa999a9a8a89aa99a9abaa',
    'babbabbabbbaaabaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbcbbbbbbbcbbb',
    'ccbbbbbbcbcccccbbbccbcccccccccccbccccacccccdcccbbccbccbbccbccca9',
    'bf557669865677788678aeffffffff',
  ],
  'e8ca98898965334434454445567bed',
)

/** What names the characters of a PDF file. */
export const CHARACTER_MAPS = code(
  [
    'ffffffffff6fffffffffffffffffffff5fffffff99fff9f74566555556ff3f3f',
    'f9f79ffff8fff89bafa8a9fffffafafff5555456f6ffa7576f6778fff8ffffff',
    'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
    'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee',
    'a',
  ],
  '11',
)

/** WordprocessingML in UTF-8, most of its words Chinese. */
export const MARKUP = code(
  [
    'ffffffffffcfffffffffffffffffffff7f6ffcefffbdc88776778878787e978a',
    'eaa9afaabaefaaaf9fa99bdbcfcffffcf696768876c977667f66688788afffff',
    '78898788887878878899789899888898879988888999887878a8899878677888',
    'ffcdffffffffffffffffffffffffffffff98656667fffff8efffffffffffffff',
    'bf4656777887777888778879b9accb',
  ],
  'bcac58666645354445444545555679',
)
