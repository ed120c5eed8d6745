// Running text → inlines, each piece with the style it is set in.
import type { DocumentNode } from '../document/tree.ts'
import { findStyle, type StyleContext } from './find-style.ts'
import type { ParagraphStyle } from './style-sheet.ts'
import type { StyledInline } from './styled-document.ts'

export function styleInlines(
  nodes: readonly DocumentNode[],
  paragraph: ParagraphStyle,
  context: StyleContext,
  style: ParagraphStyle = paragraph,
): readonly StyledInline[] {
  return nodes.flatMap((node): readonly StyledInline[] => {
    const { origin } = node
    if (node.kind === 'text') {
      if (node.text === '') return []
      const borrowed = style !== paragraph && { styleName: style.name }
      return [{ kind: 'text', text: node.text, style, ...borrowed, origin }]
    }
    switch (node.name) {
      case 'text': {
        const name = node.attributes.get('style')
        const own = name === undefined ? style : findStyle(name, origin, context)
        return styleInlines(node.children, paragraph, context, own)
      }
      case 'break':
      case 'opportunity':
      case 'flush-right':
        return [{ kind: node.name }]
      case 'checkbox': {
        const checked = node.attributes.get('checked') === 'yes'
        return [{ kind: 'checkbox', checked, label: node.attributes.get('label') ?? '', style, origin }]
      }
      default:
        // The parser lets only the above stand in running text; should that change, no word is lost.
        return styleInlines(node.children, paragraph, context, style)
    }
  })
}
