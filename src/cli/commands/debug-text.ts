// What `--debug-tree` and `--debug-pages` print: a stage's result as lines, for whoever writes templates or this program.
import type { DocumentNode } from '../../document/tree.ts'
import type { Page, PlacedItem } from '../../layout/layout.ts'
import type { Paper } from '../../pipeline.ts'

export const debugText = {
  tree: ({ title, tree }: Paper): string => `# ${title}\n${nodeLines(tree.root, '').join('\n')}\n`,
  pages: ({ title, layout }: Paper): string => `# ${title}\n${layout.pages.flatMap(pageLines).join('\n')}\n`,
}

function nodeLines(node: DocumentNode, indent: string): string[] {
  if (node.kind === 'text') return [`${indent}${JSON.stringify(node.text)}`]
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
  return [
    `${indent}${node.name}${attributes.join('')}`,
    ...node.children.flatMap(child => nodeLines(child, `${indent}  `)),
  ]
}

function pageLines({ number, width, height, items }: Page): string[] {
  return [`page ${number}  ${n(width)} × ${n(height)} pt`, ...items.map(item => `  ${itemLine(item)}`)]
}

function itemLine(item: PlacedItem): string {
  switch (item.kind) {
    case 'text':
      return `${n(item.x)} ${n(item.baseline)}  ${item.face.name} ${n(item.size)}  ${JSON.stringify(item.text)}`
    case 'rule':
      return `${n(item.x)} ${n(item.y)}  rule ${n(item.width)} × ${n(item.height)} #${item.color}`
    case 'checkbox':
      return `${n(item.x)} ${n(item.baseline)}  ${item.checked ? '☑' : '☐'} ${item.label}`
    default:
      return item satisfies never
  }
}

/** To a hundredth of a point: less cannot be seen, and more would differ without a difference. */
const n = (points: number) => String(Math.round(points * 100) / 100)
