// Bytes → the codes that stand for them one by one, to be joined with others into a stream.
import { ADLER_BASE } from './adler.ts'
import { type BitString, roomFor } from './bit-string.ts'
import type { Code } from './codes.ts'

export interface PackedLiterals extends BitString {
  /** How many bytes they stand for, and the two sums of Adler-32 over these (RFC 1950, clause 9), both begun at 0. */
  readonly bytes: number
  readonly sum: number
  readonly sumOfSums: number
}

/** All in one loop: the first paper of a run spends most of its time here. */
export function packLiterals(bytes: Uint8Array, { symbols }: Code): PackedLiterals {
  const words = roomFor(bytes.length)
  let at = 0
  let held = 0
  let waiting = 0
  let sum = 0
  let sumOfSums = 0
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0
    const code = symbols[byte] ?? 0
    const value = code & 0xffff
    const before = waiting
    held |= value << waiting
    waiting += code >>> 16
    if (waiting >= 32) {
      words[at++] = held
      held = value >>> (32 - before)
      waiting -= 32
    }
    sum += byte
    sumOfSums += sum
    // Before they outgrow 31 bits.
    if ((index & 2047) === 2047) {
      sum %= ADLER_BASE
      sumOfSums %= ADLER_BASE
    }
  }
  words[at] = held
  return {
    words: words.slice(0, at + Math.sign(waiting)),
    length: 32 * at + waiting,
    bytes: bytes.length,
    sum: sum % ADLER_BASE,
    sumOfSums: sumOfSums % ADLER_BASE,
  }
}
