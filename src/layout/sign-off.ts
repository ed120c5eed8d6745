// 署名 over 成文日期 as two right-aligned paragraphs with settled indents.
// GB/T 9704-2012 7.3.5.1 (sealed): the date four characters from the right, the name centred over it.
// 7.3.5.2 (not sealed): the name two characters from the right, the date's first character two to the right of the
// name's; a date longer than the name takes the two characters itself, and the name moves in.
import type { StyledParagraph, StyledSignOff } from '../style/styled-document.ts'
import { pt } from '../style/units.ts'
import { naturalWidth } from './character.ts'
import type { FittedParagraph } from './layout.ts'
import { readInlines } from './read-inlines.ts'
import { fitParagraph } from './set-paragraph.ts'
import type { Setting } from './setting.ts'

export function fitSignOff(
  { sealed, signer, date }: StyledSignOff,
  setting: Setting,
): readonly FittedParagraph[] {
  const name = widthOf(signer, setting)
  const day = widthOf(date, setting)
  const em = date.style.size
  const rights = sealed ? rightsUnderSeal(name, day, em) : rightsWithoutSeal(name, day, em)
  const { before, lineHeight } = signer.style
  return [
    fitParagraph(flushRight(signer, true), setting.nextId(), {
      indent: { firstLine: pt(0), left: pt(0), right: pt(rights.name) },
      before: sealed ? pt(Math.max(before, LINES_OVER_SEALED_NAME * lineHeight)) : before,
    }),
    fitParagraph(flushRight(date, date.style.keepWithNext), setting.nextId(), {
      indent: { firstLine: pt(0), left: pt(0), right: pt(rights.date) },
    }),
  ]
}

/** Room for a seal of 42 mm whose centre lies a little above both lines and whose top is within a line of the text. */
const LINES_OVER_SEALED_NAME = 2

interface Rights {
  readonly name: number
  readonly date: number
}

/** A name too long to be centred over the date ends at the edge of the text. */
function rightsUnderSeal(name: number, date: number, em: number): Rights {
  return { name: Math.max(0, 4 * em + (date - name) / 2), date: 4 * em }
}

function rightsWithoutSeal(name: number, date: number, em: number): Rights {
  return date > name ? { name: 4 * em + date - name, date: 2 * em } : { name: 2 * em, date: name - date }
}

function widthOf(paragraph: StyledParagraph, { glyphs, area }: Setting): number {
  const widths = readInlines(paragraph.inlines, glyphs).map(({ left }) => naturalWidth(left))
  return Math.min(Math.max(...widths), area.width - 2 * paragraph.style.size)
}

function flushRight(paragraph: StyledParagraph, keepWithNext: boolean): StyledParagraph {
  return { ...paragraph, style: { ...paragraph.style, align: 'right', keepWithNext } }
}
