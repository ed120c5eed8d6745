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
  const words = new Uint32Array(Math.ceil(length / 32))
  let end = 0
  for (const field of fields) {
    const value = field & 0xffff
    const shift = end & 31
    const at = end >>> 5
    words[at] = (words[at] ?? 0) | (value << shift)
    if (shift > 16) words[at + 1] = value >>> (32 - shift)
    end += field >>> 16
  }
  return { words, length }
}

/** For the codes of so many bytes, none of them of more than 16 bits; kept, for it is needed some hundred times a file. */
export function roomFor(bytes: number): Uint32Array {
  if (room.length <= bytes / 2 + 1) room = new Uint32Array(bytes)
  return room
}

let room = new Uint32Array(1 << 12)

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
    if (shift === 0) {
      all.set(words, at)
      at += words.length
    } else {
      const rest = 32 - shift
      for (let index = 0; index < words.length; index++) {
        const word = words[index] ?? 0
        all[at++] = held | (word << shift)
        held = word >>> rest
      }
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
