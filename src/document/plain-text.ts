// The document's words in reading order: a line for every paragraph, a tab between the cells of a row.
import { isCellBlock } from './content.ts'
import type { DocumentNode, DocumentTree, ElementNode } from './tree.ts'

export function plainText({ root }: DocumentTree): string {
  return textOf(root)
}

function textOf(node: DocumentNode): string {
  if (node.kind === 'text') return node.text
  switch (node.name) {
    case 'break':
      return '\n'
    case 'opportunity':
      return ''
    case 'flush-right':
      return '\t'
    case 'checkbox':
      return node.attributes.get('checked') === 'yes' ? '☑' : '☐'
    case 'row':
      return join(node, '\t')
    case 'document':
    case 'table':
    case 'sign-off':
    case 'attachments':
    case 'foot':
      return join(node, '\n')
    case 'cell':
      return join(node, node.children.some(isBlock) ? '\n' : '')
    default:
      return join(node, '')
  }
}

function join({ children }: ElementNode, separator: string): string {
  return children.map(textOf).join(separator)
}

function isBlock(node: DocumentNode): boolean {
  return node.kind === 'element' && isCellBlock(node.name)
}
