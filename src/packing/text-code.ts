// Huffman codes for text that repeats itself (RFC 1951, clauses 3.2.5 to 3.2.7): one for all texts of a kind, so that none
// has to be counted first. They suit the papers of the examples and of typical cases; a code made for each text would
// save a tenth of a tenth of a file.
import { type BitWriter, type Field, field } from './bit-string.ts'
import { blockHeader, lengthsOf, prefixCodes } from './prefix-codes.ts'

export interface TextCode {
  /** What stands before the text. */
  readonly header: readonly Field[]
  /** By byte, at 256 for the end, and from 257 on for repetitions by their length. */
  readonly symbols: Uint32Array
  /** For how far back these begin. */
  readonly distances: Uint32Array
}

/** `literals`: how many bits stand for each of the `symbols`. */
function textCode(literals: readonly string[], distances: string): TextCode {
  const [symbolLengths, distanceLengths] = [lengthsOf(literals.join('')), lengthsOf(distances)]
  return {
    header: blockHeader(symbolLengths, distanceLengths),
    symbols: prefixCodes(symbolLengths),
    distances: prefixCodes(distanceLengths),
  }
}

/** Operators and character maps of PDF files. */
export const OPERATORS = textCode(
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
export const MARKUP = textCode(
  [
    'ffffffffffcfffffffffffffffffffff7f6ffcefffbdc88776778878787e978a',
    'eaa9afaabaefaaaf9fa99bdbcfcffffcf696768876c977667f66688788afffff',
    '78898788887878878899789899888898879988888999887878a8899878677888',
    'ffcdffffffffffffffffffffffffffffff98656667fffff8efffffffffffffff',
    'bf4656777887777888778879b9accb',
  ],
  'bcac58666645354445444545555679',
)

/** Repetitions are this long. */
const SHORTEST = 3
export const LONGEST = 258
export const FARTHEST = 32768

/** Of `length` repeated bytes: the code of a few neighbouring lengths, and which of them it is. */
export function writeLength(writer: BitWriter, { symbols }: TextCode, length: number): void {
  const index = length - SHORTEST
  if (index < 8 || length === LONGEST) {
    writer.put(symbols[length === LONGEST ? 285 : 257 + index] ?? 0)
  } else {
    const more = 29 - Math.clz32(index)
    writer.put(symbols[257 + 4 * more + (index >> more)] ?? 0)
    writer.put(field(index & ((1 << more) - 1), more))
  }
}

/** And how many bytes back they begin. */
export function writeDistance(writer: BitWriter, { distances }: TextCode, distance: number): void {
  const index = distance - 1
  if (index < 4) {
    writer.put(distances[index] ?? 0)
  } else {
    const more = 30 - Math.clz32(index)
    writer.put(distances[2 * more + (index >> more)] ?? 0)
    writer.put(field(index & ((1 << more) - 1), more))
  }
}
