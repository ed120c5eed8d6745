// Styled blocks → paragraphs and tables with settled measures, divided into lines: titles broken evenly, sign-off and
// attachments turned into plain paragraphs with computed indents.
import type { StyledBlock, StyledParagraph } from '../style/styled-document.ts'
import { pt } from '../style/units.ts'
import { fitAttachments } from './attachments.ts'
import type { FittedParagraph } from './layout.ts'
import { fitParagraph, indentOf, type SetParagraph, setParagraph } from './set-paragraph.ts'
import type { Setting } from './setting.ts'
import { fitSignOff } from './sign-off.ts'
import { type SetTable, setTable } from './table/set-row.ts'
import { breakTitle } from './title-lines.ts'

export interface SetTextBlock {
  readonly kind: 'paragraph'
  readonly set: SetParagraph
  /** 署名, and 附件说明 before it: may not begin a page (7.3.5). */
  readonly clings: boolean
}

export type SetBlock = SetTextBlock | SetTable

export function setBlocks(blocks: readonly StyledBlock[], setting: Setting): readonly SetBlock[] {
  return blocks.flatMap((block): readonly SetBlock[] => {
    if (block.kind === 'table') return [setTable(block, setting)]
    return fitText(block, setting).map((fitted, index) => ({
      kind: 'paragraph',
      set: setParagraph(fitted, setting.area, setting.glyphs),
      clings: block.kind === 'attachments' || (block.kind === 'sign-off' && index === 0),
    }))
  })
}

function fitText(
  block: Exclude<StyledBlock, { readonly kind: 'table' }>,
  setting: Setting,
): readonly FittedParagraph[] {
  switch (block.kind) {
    case 'sign-off':
      return fitSignOff(block, setting)
    case 'attachments':
      return fitAttachments(block, setting)
    case 'paragraph':
      return [fitParagraph(block.role === 'title' ? evenTitle(block, setting) : block, setting.nextId())]
  }
}

function evenTitle(title: StyledParagraph, { area, glyphs }: Setting): StyledParagraph {
  const { left, right, firstLine } = indentOf(title.style)
  const width = pt(area.width - left - right - Math.max(0, firstLine))
  return { ...title, inlines: breakTitle(title.inlines, width, glyphs) }
}
