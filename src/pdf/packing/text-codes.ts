// The Huffman code that operators and character maps are packed with (RFC 1951, clauses 3.2.5 to 3.2.7): one for all, so
// that no stream has to be counted first. It suits the pages of the examples and the corpus; a code made for each stream
// would save a tenth of a tenth of a file.
import { type BitWriter, type Field, field } from './bit-string.ts'
import { blockHeader, lengthsOf, prefixCodes } from './prefix-codes.ts'

/** How many bits stand for each byte, for the end of the block, and for repetitions by their length. */
const LITERALS = lengthsOf(
  [
    '6cceddecee7eeeeeceeedeeceedeeeee6eeeecde9acec9573555555555bd7e7d',
    'c9a89aabc8eec99a9b988aecccea9aadd6666568c7bd98787e7879adb8dacedc',
    'ecdeceedddecdcddcdeeecedcedeeecedceeeedeeeeeeeeeeeeeeeededdeeeed',
    'eeeeeeeeeeeeeeeeddeeeeeeeeeeeeeeeeeeebeeeeeeeeeddeeceedceeceeeb9',
    'ae455768875677889689beeeeeeeee',
  ].join(''),
)
/** And for how far back these begin. */
const DISTANCES = lengthsOf('dbd795866765443434444545567add')

export const TEXT_HEADER: readonly Field[] = blockHeader(LITERALS, DISTANCES)

/** By byte, and at 256 for the end. */
export const TEXT_CODES: Uint32Array = prefixCodes(LITERALS)

const DISTANCE_CODES = prefixCodes(DISTANCES)

/** Repetitions are this long. */
const SHORTEST = 3
export const LONGEST = 258
export const FARTHEST = 32768

/** Of `length` repeated bytes: the code of a few neighbouring lengths, and which of them it is. */
export function writeLength(writer: BitWriter, length: number): void {
  const index = length - SHORTEST
  if (index < 8 || length === LONGEST) {
    writer.put(TEXT_CODES[length === LONGEST ? 285 : 257 + index] ?? 0)
  } else {
    const more = 29 - Math.clz32(index)
    writer.put(TEXT_CODES[257 + 4 * more + (index >> more)] ?? 0)
    writer.put(field(index & ((1 << more) - 1), more))
  }
}

/** And how many bytes back they begin. */
export function writeDistance(writer: BitWriter, distance: number): void {
  const index = distance - 1
  if (index < 4) {
    writer.put(DISTANCE_CODES[index] ?? 0)
  } else {
    const more = 30 - Math.clz32(index)
    writer.put(DISTANCE_CODES[2 * more + (index >> more)] ?? 0)
    writer.put(field(index & ((1 << more) - 1), more))
  }
}
