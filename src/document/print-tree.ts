// The tree as indented text, for --debug-tree and for goldens: an element a line, text in quotes.
import type { DocumentNode, DocumentTree } from './tree.ts'

export function printTree({ root }: DocumentTree): string {
  return print(root, 0)
}

function print(node: DocumentNode, depth: number): string {
  const indent = '  '.repeat(depth)
  if (node.kind === 'text') return `${indent}${JSON.stringify(node.text)}\n`
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}=${JSON.stringify(value)}`).join('')
  return `${indent}${node.name}${attributes}\n${node.children.map(child => print(child, depth + 1)).join('')}`
}
