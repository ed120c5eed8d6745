// Bits in a row as deflate counts them, the lowest bit of a byte first (RFC 1951, clause 3.1.1).

export interface BitString {
  /** The lowest bit of a word first; zeros behind the last. */
  readonly words: Uint32Array
  /** Bits. */
  readonly length: number
}

/** A value of up to 16 bits, and from bit 16 on how many bits it takes. */
export type Field = number

export const field = (value: number, width: number): Field => value | (width << 16)

export function bitString(fields: readonly Field[]): BitString {
  const length = fields.reduce((sum, field) => sum + (field >>> 16), 0)
  const bits = fields.reduceRight((all, field) => (all << BigInt(field >>> 16)) | BigInt(field & 0xffff), 0n)
  const words = Uint32Array.from({ length: Math.ceil(length / 32) }, (_, word) =>
    Number(BigInt.asUintN(32, bits >> BigInt(32 * word))),
  )
  return { words, length }
}

/** One behind the other, without gaps. Zeros fill the last byte up. */
export function concatenateBits(strings: readonly BitString[]): Uint8Array<ArrayBuffer> {
  const length = strings.reduce((sum, string) => sum + string.length, 0)
  const all = new Uint32Array(Math.floor(length / 32) + 1)
  let end = 0
  /** The bits before `end` of the word it falls in. */
  let held = 0
  for (const { words, length } of strings) {
    const shift = end & 31
    let at = end >>> 5
    for (let index = 0; index < words.length; index++) {
      const word = words[index] ?? 0
      all[at++] = held | (word << shift)
      held = shift === 0 ? 0 : word >>> (32 - shift)
    }
    end += length
    // The word just written has room left: the zeros behind the string.
    if (end >>> 5 < at) held = all[at - 1] ?? 0
  }
  all[end >>> 5] = held
  const bytes = Buffer.from(all.buffer)
  return (LITTLE_ENDIAN ? bytes : bytes.swap32()).subarray(0, Math.ceil(length / 8))
}

const LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1
