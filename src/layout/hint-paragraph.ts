// Writes the hints of a paragraph's lines into its inlines: texts are divided where a hinted line begins and ends, and
// within it into Chinese, which is tracked wider, and Latin, which is left alone as justified lines leave it. Where what
// was to stand flush right came down to a line of its own, a break says so.
import type { StyledInline } from '../style/styled-document.ts'
import { pt } from '../style/units.ts'
import type { InlinePlace } from './character.ts'
import type { FittedParagraph } from './layout.ts'
import { splitRuns } from './runs.ts'
import type { SetParagraph } from './set-paragraph.ts'

export function hintParagraph({ fitted, lines }: SetParagraph): FittedParagraph {
  if (lines.every(({ hint, broughtDown }) => hint === undefined && !broughtDown)) return fitted
  const { inlines } = fitted.paragraph
  const end: InlinePlace = { inline: inlines.length, offset: 0 }
  const hinted = lines.flatMap(({ begin, hint = 0 }, index) => {
    const next = lines[index + 1]
    const pieces = piecesBetween(inlines, begin, next?.begin ?? end).flatMap(inline => track(inline, hint))
    return next?.broughtDown ? pieces.toSpliced(-1, 0, { kind: 'break' }) : pieces
  })
  return { ...fitted, paragraph: { ...fitted.paragraph, inlines: hinted } }
}

function piecesBetween(inlines: readonly StyledInline[], from: InlinePlace, to: InlinePlace): StyledInline[] {
  return inlines.slice(from.inline, to.inline + 1).flatMap((inline, index): StyledInline[] => {
    const at = from.inline + index
    if (inline.kind !== 'text') return at < to.inline ? [inline] : []
    const text = inline.text.slice(
      at === from.inline ? from.offset : 0,
      at === to.inline ? to.offset : undefined,
    )
    return text === '' ? [] : [{ ...inline, text }]
  })
}

function track(inline: StyledInline, hint: number): StyledInline[] {
  if (inline.kind !== 'text' || hint === 0) return [inline]
  const tracking = pt(inline.style.tracking + hint)
  return splitRuns(inline.text).map(({ text, kind }) =>
    kind === 'latin' ? { ...inline, text } : { ...inline, text, style: { ...inline.style, tracking } },
  )
}
