// Markup as one string to scan: literals as they are, every value a single character that no template may hold.
import type { Span } from '../source/source-file.ts'
import { type Markup, type MarkupPiece, spanWithin } from './markup.ts'

/** Stands for a value; a noncharacter, so it cannot be mistaken for text. */
export const HOLE = '\uffff'

export interface Skeleton {
  readonly text: string
  /** Index of the piece that the character at `offset` belongs to. */
  pieceAt(offset: number): number
  /** Offset after the last character of a piece. */
  endOf(piece: number): number
  spanAt(start: number, end: number): Span
}

export function buildSkeleton({ file, pieces }: Markup): Skeleton {
  const texts = pieces.map(piece => (piece.kind === 'value' ? HOLE : piece.text.replaceAll(HOLE, '\ufffd')))
  const starts: number[] = []
  let length = 0
  for (const text of texts) {
    starts.push(length)
    length += text.length
  }

  const endOf = (piece: number): number => starts[piece + 1] ?? length

  let near = 0
  const pieceAt = (offset: number): number => {
    if (offset < (starts[near] ?? 0) || offset >= endOf(near)) near = find(offset)
    return near
  }

  const find = (offset: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  /** From the first character to the last of the same file; two partials have no common place. */
  const spanAt = (start: number, end: number): Span => {
    const first = pieceAt(start)
    const last = pieceAt(Math.max(start, end - 1))
    const from = placeOf(pieces[first], start - (starts[first] ?? 0), end - (starts[first] ?? 0))
    if (!from) return { file, start: 0, end: 0 }
    if (first === last) return from
    const to = placeOf(pieces[last], 0, end - (starts[last] ?? 0))
    return to && to.file === from.file && to.end >= from.start ? { ...from, end: to.end } : from
  }

  return { text: texts.join(''), pieceAt, endOf, spanAt }
}

function placeOf(piece: MarkupPiece | undefined, start: number, end: number): Span | undefined {
  if (piece?.kind !== 'literal') return piece?.origin.template ?? piece?.origin.data
  const { text, span } = piece
  return spanWithin(span, text.length, start, Math.min(end, text.length))
}
