// 附件说明 as hanging paragraphs: `附件：` and the names, numbered where there are several, wraps aligned with a name's
// first character, nothing after the names (GB/T 9704-2012 7.3.4). The first stays with the second, and the last
// with the sign-off below it.
import { attachmentNumber } from '../document/attachment-marks.ts'
import type { StyledAttachments, StyledText } from '../style/styled-document.ts'
import { pt } from '../style/units.ts'
import { naturalWidth } from './character.ts'
import type { FittedParagraph } from './layout.ts'
import { readInlines } from './read-inlines.ts'
import { fitParagraph } from './set-paragraph.ts'
import type { Setting } from './setting.ts'

export function fitAttachments(
  { label, style, items }: StyledAttachments,
  setting: Setting,
): readonly FittedParagraph[] {
  const edge = (style.indent.left + style.indent.firstLine) * style.size
  const labelWidth = widthOf([label], setting)
  // A single name is no list.
  const caption: StyledText = items.length > 1 ? { ...label, part: 'caption' } : label
  return items.map(({ inlines, origin }, index) => {
    const text = attachmentNumber(index, items.length)
    const number: StyledText[] = text ? [{ kind: 'text', text, style, part: 'number', origin }] : []
    const hanging = index === 0 ? [caption, ...number] : number
    const start = index === 0 ? edge : edge + labelWidth
    const left = start + widthOf(hanging, setting)
    const last = index === items.length - 1
    const kept = { ...style, keepWithNext: style.keepWithNext && (index === 0 || last) }
    return fitParagraph(
      { kind: 'paragraph', role: 'body', style: kept, inlines: [...hanging, ...inlines], origin },
      setting.nextId(),
      {
        indent: { left: pt(left), firstLine: pt(start - left), right: pt(style.indent.right * style.size) },
        before: index === 0 ? style.before : pt(0),
        after: last ? style.after : pt(0),
      },
    )
  })
}

/** Tracking also follows the last character, where a name comes after it. */
function widthOf(inlines: readonly StyledText[], { glyphs }: Setting): number {
  const characters = readInlines(inlines, glyphs).flatMap(({ left }) => left)
  const last = characters.at(-1)
  return naturalWidth(characters) + (last?.kind === 'han' ? last.style.tracking : 0)
}
