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
  const writer = new BitWriter()
  for (const field of fields) writer.put(field)
  return writer.take()
}

export class BitWriter {
  private words = new Uint32Array(1 << 10)
  private at = 0
  private held = 0
  private waiting = 0

  put(field: Field): void {
    const value = field & 0xffff
    const before = this.waiting
    this.held |= value << before
    this.waiting += field >>> 16
    if (this.waiting >= 32) {
      this.words[this.at++] = this.held
      this.held = value >>> (32 - before)
      this.waiting -= 32
      if (this.at === this.words.length) this.grow()
    }
  }

  private grow(): void {
    const { words } = this
    this.words = new Uint32Array(4 * words.length)
    this.words.set(words)
  }

  /** All that was put; the next begins anew. */
  take(): BitString {
    const { words, at, held, waiting } = this
    words[at] = held
    this.at = 0
    this.held = 0
    this.waiting = 0
    return { words: words.slice(0, at + Math.sign(waiting)), length: 32 * at + waiting }
  }
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
