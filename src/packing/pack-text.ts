// Text → the codes that stand for it: what stood before is named by how far back it begins and how long it is. Where four
// bytes stood before is looked up once; the last place is taken, whichever would be the longest.
import { type BitString, roomFor } from './bit-string.ts'
import type { Code } from './codes.ts'

/** All in one loop, like `packLiterals`. */
export function packText(bytes: Uint8Array, { symbols, distances }: Code): BitString {
  const words = roomFor(bytes.length)
  let written = 0
  let held = 0
  let waiting = 0
  /** How far back the repetition begins whose length was just written. */
  let distance = 0
  places.fill(0)
  for (let at = 0; at < bytes.length || distance > 0; ) {
    let code = 0
    let rest = 0
    let more = 0
    if (distance > 0) {
      rest = distance - 1
      more = rest < 4 ? 0 : 30 - Math.clz32(rest)
      code = distances[2 * more + (rest >> more)] ?? 0
      distance = 0
    } else {
      let length = 0
      let from = -1
      if (at + FOUND_BY <= bytes.length) {
        const hash = hashOf(bytes, at)
        from = (places[hash] ?? 0) - 1
        places[hash] = at + 1
        if (from >= 0 && at - from <= FARTHEST) {
          const most = Math.min(LONGEST, bytes.length - at)
          while (length < most && bytes[from + length] === bytes[at + length]) length++
        }
      }
      if (length < FOUND_BY) {
        code = symbols[bytes[at++] ?? 0] ?? 0
      } else {
        rest = length - SHORTEST
        more = rest < 8 || length === LONGEST ? 0 : 29 - Math.clz32(rest)
        code = symbols[length === LONGEST ? 285 : 257 + 4 * more + (rest >> more)] ?? 0
        distance = at - from
        const remembered = length <= REMEMBERED ? Math.min(at + length, bytes.length - FOUND_BY + 1) : 0
        for (let inside = at + 1; inside < remembered; inside++) places[hashOf(bytes, inside)] = inside + 1
        at += length
      }
    }
    // A code, and which of its neighbours is meant.
    const width = code >>> 16
    const value = (code & 0xffff) | ((rest & ((1 << more) - 1)) << width)
    const before = waiting
    held |= value << before
    waiting += width + more
    if (waiting >= 32) {
      words[written++] = held
      held = value >>> (32 - before)
      waiting -= 32
    }
  }
  words[written] = held
  return { words: words.slice(0, written + Math.sign(waiting)), length: 32 * written + waiting }
}

/** Where bytes of this hash stood last, from 1; 0 where they never did. */
const places = new Int32Array(1 << 12)

/** How many bytes are hashed. */
const FOUND_BY = 4

/** The places inside a longer repetition are hardly ever needed: the one that it repeats will do. */
const REMEMBERED = 16

/** Of the four bytes at `at`. Knuth's multiplier, 2^32 by the golden ratio: its highest bits depend on all of them. */
function hashOf(bytes: Uint8Array, at: number): number {
  const four =
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  return Math.imul(four, 0x9e3779b1) >>> 20
}

/** Repetitions are this long. */
const SHORTEST = 3
const LONGEST = 258
const FARTHEST = 32768
