// What a template expands to: its own words, which are markup, and values between them, which never are. Because
// the two are kept apart, no value needs escaping and none can become an element.
import type { SourceFile, Span } from '../source/source-file.ts'
import type { Origin } from './tree.ts'

export type MarkupPiece =
  /** The template's own words; `span` is as long as `text` wherever the file holds the words as they are. */
  | { readonly kind: 'literal'; readonly text: string; readonly span: Span }
  /** What a field gave. */
  | { readonly kind: 'value'; readonly text: string; readonly origin: Origin }

export interface Markup {
  /** The document's template. */
  readonly file: SourceFile
  readonly pieces: readonly MarkupPiece[]
}

/** A stretch of a literal as a place in its file. */
export function spanWithin(span: Span, length: number, start: number, end: number): Span {
  if (span.end - span.start !== length) return span
  return { file: span.file, start: span.start + start, end: span.start + end }
}
