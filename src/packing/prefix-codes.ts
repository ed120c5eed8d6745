// Lengths of codes → the codes, and how a deflate block tells them (RFC 1951, clauses 3.2.2 and 3.2.7).
import { type Field, field } from './bit-string.ts'

/** Shorter ones first, those of one length in the order of the symbols; taken from their highest bit on. */
export function prefixCodes(lengths: readonly number[]): Uint32Array {
  const codes = new Uint32Array(lengths.length)
  const next = firstCodes(lengths)
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const width = lengths[symbol] ?? 0
    if (width === 0) continue
    const code = next[width] ?? 0
    codes[symbol] = mirrored(code, width)
    next[width] = code + 1
  }
  return codes
}

/** By length, which code comes first; none is longer than 15 bits. */
function firstCodes(lengths: readonly number[]): Uint32Array {
  const counts = new Uint32Array(16)
  for (const width of lengths) if (width > 0) counts[width] = (counts[width] ?? 0) + 1
  const first = new Uint32Array(16)
  for (let width = 1; width < 16; width++) {
    first[width] = ((first[width - 1] ?? 0) + (counts[width - 1] ?? 0)) << 1
  }
  return first
}

/** What stands before the codes of a stream's only block. `literals`: bytes, the end of the block, and repetitions. */
export function blockHeader(literals: readonly number[], distances: readonly number[]): readonly Field[] {
  // A length is told in 4 bits, whatever it is.
  const lengthsOfLengths = [0, 0, 0, ...Array<number>(16).fill(4)]
  return [
    field(1, 1),
    field(2, 2),
    field(literals.length - 257, 5),
    field(distances.length - 1, 5),
    field(lengthsOfLengths.length - 4, 4),
    ...lengthsOfLengths.map(length => field(length, 3)),
    ...[...literals, ...distances].map(length => mirrored(length, 4)),
  ]
}

/** Of digits that count to 35. */
export const lengthsOf = (digits: string): readonly number[] =>
  [...digits].map(digit => Number.parseInt(digit, 36))

function mirrored(code: number, width: number): Field {
  let value = 0
  for (let bit = 0; bit < width; bit++) value |= ((code >> bit) & 1) << (width - 1 - bit)
  return field(value, width)
}
