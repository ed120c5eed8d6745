// One child of a document → what stands on the paper: a paragraph, a table, the sign-off, the attachments.
import { ATTACHMENTS_LABEL } from '../document/attachment-marks.ts'
import type { DocumentNode, ElementNode } from '../document/tree.ts'
import { childElements } from './child-elements.ts'
import { findStyle, type StyleContext } from './find-style.ts'
import { styleInlines } from './style-inlines.ts'
import { plainParagraph, styleParagraph } from './style-paragraph.ts'
import { styleTable } from './style-table.ts'
import type { StyledAttachments, StyledBlock, StyledParagraph, StyledSignOff } from './styled-document.ts'

export function styleBlock(node: DocumentNode, context: StyleContext): readonly StyledBlock[] {
  if (node.kind === 'text') {
    return node.text.trim() === '' ? [] : [plainParagraph([node], '正文', node.origin, context)]
  }
  switch (node.name) {
    case 'table':
      return [styleTable(node, context)]
    case 'sign-off':
      return [styleSignOff(node, context)]
    case 'attachments':
      return styleAttachments(node, context)
    default:
      return [styleParagraph(node, '正文', context)]
  }
}

function styleSignOff(element: ElementNode, context: StyleContext): StyledSignOff {
  const part = (name: 'signer' | 'date', style: string): StyledParagraph => {
    const parts = childElements(element, name)
    const words = parts.flatMap(child => child.children)
    return plainParagraph(words, style, parts[0]?.origin ?? element.origin, context)
  }
  return {
    kind: 'sign-off',
    sealed: element.attributes.get('sealed') === 'yes',
    signer: part('signer', '署名'),
    date: part('date', '成文日期'),
  }
}

/** A list without attachments leaves nothing on the paper, not even its label. */
function styleAttachments(element: ElementNode, context: StyleContext): readonly StyledAttachments[] {
  const { origin } = element
  const attachments = childElements(element)
  if (attachments.length === 0) return []
  const style = findStyle('附件说明', origin, context)
  const items = attachments.map(child => ({
    inlines: styleInlines(child.children, style, context),
    origin: child.origin,
  }))
  return [
    { kind: 'attachments', label: { kind: 'text', text: ATTACHMENTS_LABEL, style, origin }, style, items },
  ]
}
