// Reading order and roles of everything on the pages, for tags: letterhead, text, foot.
import type {
  FittedBlock,
  FittedDocument,
  FittedParagraph,
  FittedRow,
  FittedTable,
  StructureNode,
} from './layout.ts'
import { partsOf } from './parts.ts'
import { runInHeading } from './run-in-heading.ts'

export function structureOf({ letterhead, blocks, foot }: FittedDocument): StructureNode {
  const levelOf = headingLevels()
  const all = [...(letterhead ? [letterhead.paragraph] : []), ...blocks, ...(foot?.paragraphs ?? [])]
  return { role: 'document', children: blockNodes(all, levelOf) }
}

/** A heading's rank → its level. */
type LevelOf = (rank: Level) => Level
type Level = NonNullable<StructureNode['level']>

/** 1. may stand right under 一、 (GB/T 9704-2012 7.3.3), but levels of tags must not skip one (ISO 14289-1, 7.4.2). */
function headingLevels(): LevelOf {
  const open: Level[] = []
  return rank => {
    while ((open.at(-1) ?? 0) >= rank) open.pop()
    return open.push(rank) as Level
  }
}

function blockNodes(blocks: readonly FittedBlock[], levelOf: LevelOf): readonly StructureNode[] {
  const nodes: StructureNode[] = []
  let list: StructureNode[] | undefined
  for (const block of blocks) {
    const parts = block.kind === 'paragraph' ? partsOf(block.paragraph) : []
    if (block.kind === 'paragraph' && parts.includes('number')) {
      if (!list || parts.includes('caption')) {
        list = []
        nodes.push({ role: 'list', children: list })
      }
      list.push(...itemNodes(block, parts.includes('caption')))
    } else {
      list = undefined
      nodes.push(...(block.kind === 'table' ? [tableNode(block, levelOf)] : paragraphNodes(block, levelOf)))
    }
  }
  return nodes
}

function itemNodes({ id }: FittedParagraph, captioned: boolean): readonly StructureNode[] {
  const number: StructureNode = { role: 'number', id, part: 'number', children: [] }
  const item: StructureNode = { role: 'item', children: [number, { role: 'item-text', id, children: [] }] }
  return captioned ? [{ role: 'caption', id, part: 'caption', children: [] }, item] : [item]
}

/** A heading that stands at the head of its paragraph comes before it. */
function paragraphNodes({ paragraph, id }: FittedParagraph, levelOf: LevelOf): readonly StructureNode[] {
  const { role, inlines } = paragraph
  if (role === 'title') return [{ role, id, children: [] }]
  if (role === 'heading') return [{ role, level: levelOf(paragraph.level ?? 1), id, children: [] }]
  const text: StructureNode = { role: 'paragraph', id, children: [] }
  const runIn = runInHeading(inlines)
  if (!runIn) return [text]
  const heading: StructureNode = {
    role: 'heading',
    level: levelOf(runIn.level),
    id,
    part: 'heading',
    children: [],
  }
  return runIn.end < inlines.length ? [heading, text] : [heading]
}

function tableNode({ rows }: FittedTable, levelOf: LevelOf): StructureNode {
  return { role: 'table', children: rows.map(row => rowNode(row, levelOf)) }
}

/** In these forms a header cell names what stands to its right; a row of nothing else names the columns below. */
function rowNode({ cells }: FittedRow, levelOf: LevelOf): StructureNode {
  const scope = cells.every(({ header }) => header) ? 'column' : 'row'
  const children = cells.map(({ header, columnSpan, paragraphs }): StructureNode => {
    const content = { columnSpan, children: blockNodes(paragraphs, levelOf) }
    return header ? { role: 'header-cell', scope, ...content } : { role: 'cell', ...content }
  })
  return { role: 'row', children }
}
