// The checksum of a zlib stream (RFC 1950, clause 9): the sum of all bytes, and the sum of that sum after each byte.

export const ADLER_BASE = 65521

/** Bytes, after which the sums stay below 31 bits. */
const STRETCH = 2048

export function adler32(bytes: Uint8Array): number {
  let sum = 1
  let sumOfSums = 0
  for (let start = 0; start < bytes.length; start += STRETCH) {
    const end = Math.min(start + STRETCH, bytes.length)
    for (let index = start; index < end; index++) {
      sum += bytes[index] ?? 0
      sumOfSums = (sumOfSums + sum) | 0
    }
    sum %= ADLER_BASE
    sumOfSums %= ADLER_BASE
  }
  return sumOfSums * 0x10000 + sum
}
