// Text to compile, and where its characters stand: a .hbs file, or a wording inside a pack.yaml.
import { spanWithin } from '../document/markup.ts'
import type { Wording } from '../pack/pack.ts'
import { createSourceFile, type SourceFile, type Span } from '../source/source-file.ts'

export interface TemplateSource {
  readonly text: string
  spanAt(start: number, end: number): Span
  /** Offset of a Handlebars position: line from 1, column from 0. */
  offsetAt(position: { readonly line: number; readonly column: number }): number
}

export function sourceOfFile(file: SourceFile): TemplateSource {
  return sourceOf(file, (start, end) => ({ file, start, end }))
}

/** Places are exact where the wording stands in pack.yaml as it is; in a folded or escaped one they are the whole of it. */
export function sourceOfWording({ text, span }: Wording): TemplateSource {
  const raw = span.file.text.slice(span.start, span.end)
  const at = raw.indexOf(text)
  const exact =
    at < 0 ? span : { file: span.file, start: span.start + at, end: span.start + at + text.length }
  const whole = at < 0 ? -1 : text.length
  return sourceOf(createSourceFile(span.file.path, text), (start, end) =>
    spanWithin(exact, whole, start, end),
  )
}

function sourceOf(file: SourceFile, spanAt: TemplateSource['spanAt']): TemplateSource {
  const offsetAt: TemplateSource['offsetAt'] = ({ line, column }) =>
    Math.min((file.lineStarts[line - 1] ?? file.text.length) + column, file.text.length)
  return { text: file.text, spanAt, offsetAt }
}
