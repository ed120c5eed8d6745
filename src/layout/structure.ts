// Reading order and roles of everything on the pages, for tags: letterhead, text, foot.
import type { FittedBlock, FittedCell, FittedDocument, FittedParagraph, StructureNode } from './layout.ts'

export function structureOf({ letterhead, blocks, foot }: FittedDocument): StructureNode {
  const children = [
    ...(letterhead ? [paragraphNode(letterhead.paragraph)] : []),
    ...blocks.map(blockNode),
    ...(foot?.paragraphs ?? []).map(paragraphNode),
  ]
  return { role: 'document', children }
}

function blockNode(block: FittedBlock): StructureNode {
  if (block.kind === 'paragraph') return paragraphNode(block)
  const rows = block.rows.map(({ cells }): StructureNode => ({ role: 'row', children: cells.map(cellNode) }))
  return { role: 'table', children: rows }
}

function cellNode({ header, columnSpan, paragraphs }: FittedCell): StructureNode {
  return { role: header ? 'header-cell' : 'cell', columnSpan, children: paragraphs.map(paragraphNode) }
}

function paragraphNode({ paragraph, id }: FittedParagraph): StructureNode {
  const { role, level } = paragraph
  if (role === 'title') return { role, id, children: [] }
  if (role === 'heading') return { role, level: level ?? 1, id, children: [] }
  return { role: 'paragraph', id, children: [] }
}
