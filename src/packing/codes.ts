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

/** Operators and character maps of PDF files. */
export const OPERATORS = code(
  [
    '6cceddecee7eeeeeceeedeeceedeeeee6eeeecde9acec9573555555555bd7e7d',
    'c9a89aabc8eec99a9b988aecccea9aadd6666568c7bd98787e7879adb8dacedc',
    'ecdeceedddecdcddcdeeecedcedeeecedceeeedeeeeeeeeeeeeeeeededdeeeed',
    'eeeeeeeeeeeeeeeeddeeeeeeeeeeeeeeeeeeebeeeeeeeeeddeeceedceeceeeb9',
    'ae455768875677889689beeeeeeeee',
  ],
  'dbd795866765443434444545567add',
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
