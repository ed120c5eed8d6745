// The document's words in reading order: a line for every paragraph, a tab between the cells of a row. What the program
// adds to them by itself (the numbers of attachments) is there too.
import { ATTACHMENTS_LABEL, attachmentNumber } from './attachment-marks.ts'
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
    case 'foot':
      return join(node, '\n')
    case 'attachments':
      return attachments(node)
    case 'cell':
      return join(node, node.children.some(isBlock) ? '\n' : '')
    default:
      return join(node, '')
  }
}

function join({ children }: ElementNode, separator: string): string {
  return children.map(textOf).join(separator)
}

function attachments({ children }: ElementNode): string {
  const names = children.filter(child => child.kind === 'element')
  const lines = names.map((name, index) => attachmentNumber(index, names.length) + textOf(name))
  return names.length > 0 ? ATTACHMENTS_LABEL + lines.join('\n') : ''
}

function isBlock(node: DocumentNode): boolean {
  return node.kind === 'element' && isCellBlock(node.name)
}
