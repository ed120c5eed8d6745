// Text → the codes that stand for it: what stood before is named by how far back it begins and how long it is. Where four
// bytes stood before is looked up once; the last place is taken, whichever would be the longest.
import { type BitString, BitWriter, field } from './bit-string.ts'
import type { Code } from './codes.ts'

export function packText(bytes: Uint8Array, code: Code): BitString {
  places.fill(0)
  for (let at = 0; at < bytes.length; ) {
    const from = lastPlace(bytes, at)
    const length = from < 0 ? 0 : commonLength(bytes, from, at)
    if (length < FOUND_BY) {
      writer.put(code.symbols[bytes[at] ?? 0] ?? 0)
      at++
    } else {
      writeLength(code, length)
      writeDistance(code, at - from)
      const end = at + length
      if (length <= REMEMBERED) while (++at < end) lastPlace(bytes, at)
      at = end
    }
  }
  return writer.take()
}

/** Kept, for it is needed some ten times a file. */
const writer = new BitWriter()

/** Where bytes of this hash stood last, from 1; 0 where they never did. */
const places = new Int32Array(1 << 12)

/** How many bytes are hashed. */
const FOUND_BY = 4

/** The places inside a longer repetition are hardly ever needed: the one that it repeats will do. */
const REMEMBERED = 16

/** Where the four bytes at `at` may have stood before, below 0 where nowhere near. */
function lastPlace(bytes: Uint8Array, at: number): number {
  if (at + FOUND_BY > bytes.length) return -1
  const four =
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  // Knuth's multiplier, 2^32 by the golden ratio: its highest bits depend on all four bytes.
  const hash = Math.imul(four, 0x9e3779b1) >>> 20
  const place = (places[hash] ?? 0) - 1
  places[hash] = at + 1
  return at - place > FARTHEST ? -1 : place
}

function commonLength(bytes: Uint8Array, from: number, at: number): number {
  const most = Math.min(LONGEST, bytes.length - at)
  let length = 0
  while (length < most && bytes[from + length] === bytes[at + length]) length++
  return length
}

/** Repetitions are this long. */
const SHORTEST = 3
const LONGEST = 258
const FARTHEST = 32768

/** Of `length` repeated bytes: the code of a few neighbouring lengths, and which of them it is. */
function writeLength({ symbols }: Code, length: number): void {
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
function writeDistance({ distances }: Code, distance: number): void {
  const index = distance - 1
  if (index < 4) {
    writer.put(distances[index] ?? 0)
  } else {
    const more = 30 - Math.clz32(index)
    writer.put(distances[2 * more + (index >> more)] ?? 0)
    writer.put(field(index & ((1 << more) - 1), more))
  }
}
