// Divides a paragraph between two of its lines into two that read on: the second is not indented, and the last line of
// the first keeps its natural width, as it does in a word processor.
import type { StyledInline } from '../style/styled-document.ts'
import { pt } from '../style/units.ts'
import type { InlinePlace } from './character.ts'
import type { FittedParagraph } from './layout.ts'
import { type Column, type SetParagraph, setParagraph } from './set-paragraph.ts'
import type { Setting } from './setting.ts'

/** The first `count` lines, and the rest. */
export function splitParagraph(
  { fitted, lines }: SetParagraph,
  count: number,
  column: Column,
  { glyphs, nextId }: Setting,
): [SetParagraph, SetParagraph] {
  const begin = lines[count]?.begin ?? { inline: 0, offset: 0 }
  const [first, second] = splitInlines(fitted.paragraph.inlines, begin)
  const head: FittedParagraph = {
    ...fitted,
    paragraph: { ...fitted.paragraph, inlines: first },
    after: pt(0),
  }
  const tail: FittedParagraph = {
    ...fitted,
    id: nextId(),
    paragraph: { ...fitted.paragraph, inlines: second },
    indent: { ...fitted.indent, firstLine: pt(0) },
    before: pt(0),
  }
  return [setParagraph(head, column, glyphs), setParagraph(tail, column, glyphs)]
}

function splitInlines(
  inlines: readonly StyledInline[],
  { inline, offset }: InlinePlace,
): [readonly StyledInline[], readonly StyledInline[]] {
  const divided = inlines[inline]
  const first = inlines.slice(0, inline)
  if (divided?.kind !== 'text' || offset === 0) return [withoutLastBreak(first), inlines.slice(inline)]
  return [
    [...first, { ...divided, text: divided.text.slice(0, offset) }],
    [{ ...divided, text: divided.text.slice(offset) }, ...inlines.slice(inline + 1)],
  ]
}

function withoutLastBreak(inlines: readonly StyledInline[]): readonly StyledInline[] {
  return inlines.at(-1)?.kind === 'break' ? inlines.slice(0, -1) : inlines
}
