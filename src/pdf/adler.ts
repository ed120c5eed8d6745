// The checksum of a zlib stream (RFC 1950, clause 9): the sum of all bytes, and the sum of that sum after each byte.

export const ADLER_BASE = 65521

export function adler32(bytes: Uint8Array): number {
  let sum = 1
  let sumOfSums = 0
  for (let index = 0; index < bytes.length; index++) {
    sum += bytes[index] ?? 0
    sumOfSums += sum
    // Before they outgrow 31 bits.
    if ((index & 2047) === 2047) {
      sum %= ADLER_BASE
      sumOfSums %= ADLER_BASE
    }
  }
  return (sumOfSums % ADLER_BASE) * 0x10000 + (sum % ADLER_BASE)
}
