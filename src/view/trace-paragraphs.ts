// A text of several lines as paragraphs, each with its own place: the clerk's line, not the whole field.
import type { Span } from '../source/source-file.ts'
import { TracedText } from './view.ts'

export function traceParagraphs(text: string | undefined, span: Span): readonly TracedText[] {
  const lines = (text ?? '').split(/[\r\n\u2028\u2029]+/u).map(line => line.trim())
  const locate = createLocator(span)
  return lines.filter(line => line !== '').map(line => new TracedText(line, locate(line)))
}

/** Finds pieces of a text in the order in which they stand; a piece that YAML folded or escaped gets the whole. */
export function createLocator({ file, start, end }: Span): (piece: string) => Span {
  let from = start
  return piece => {
    const found = file.text.indexOf(piece, from)
    if (found < 0 || found + piece.length > end) return { file, start, end }
    from = found + piece.length
    return { file, start: found, end: from }
  }
}
