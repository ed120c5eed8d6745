// Where the n-th character of a value stands in the file. Quotes, escapes, indentation and folded lines may lie
// between value and file, so the character is counted out among its equals.
import type { Span } from '../source/source-file.ts'

/**
 * `index`: UTF-16 offset of the character within `text`; `span`: the place of the whole value, which is the answer
 * where the character cannot be told from YAML's own signs.
 */
export function placeIn(span: Span, text: string, index: number): Span {
  const code = text.codePointAt(index)
  if (code === undefined) return span
  const character = String.fromCodePoint(code)
  const source = withoutSigns(span.file.text.slice(span.start, span.end))
  const inText = offsetsOf(character, text)
  const inSource = offsetsOf(character, source.text)
  const offset = inSource[inText.indexOf(index)]
  if (offset === undefined || inText.length !== inSource.length) return span
  const start = span.start + source.start + offset
  return { file: span.file, start, end: start + character.length }
}

/** Without quotes, or without the `|` line. */
function withoutSigns(source: string): { readonly text: string; readonly start: number } {
  if (/^(["']).*\1$/s.test(source) && source.length > 1) return { text: source.slice(1, -1), start: 1 }
  const start = /^[|>][^\r\n]*(?:\r?\n|$)/.exec(source)?.[0].length ?? 0
  return { text: source.slice(start), start }
}

function offsetsOf(character: string, text: string): readonly number[] {
  const offsets: number[] = []
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + character.length)) {
    offsets.push(at)
  }
  return offsets
}
