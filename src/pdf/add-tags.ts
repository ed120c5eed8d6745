// The structure tree: what each piece of text is, in reading order, for screen readers and for copying out.
import type { StructureNode } from '../layout/layout.ts'

/** A tag that takes page content, and its PDF type. */
export interface Tag {
  readonly type: string
  readonly element: PDFKit.PDFStructureElement
}

/** The tags by the owner id of their text. */
export type Tags = ReadonlyMap<number, Tag>

export function addTags(pdf: PDFKit.PDFDocument, structure: StructureNode): Tags {
  const tags = new Map<number, Tag>()
  pdf.addStructure(createElement(pdf, structure, tags))
  return tags
}

function createElement(
  pdf: PDFKit.PDFDocument,
  node: StructureNode,
  tags: Map<number, Tag>,
): PDFKit.PDFStructureElement {
  const type = tagType(node)
  const element = pdf.struct(type)
  const attributes = tableAttributes(node)
  // pdfkit has no option for ColSpan.
  if (attributes) (element as unknown as WithDictionary).dictionary.data.A = attributes
  if (node.id !== undefined) tags.set(node.id, { type, element })
  for (const child of node.children) element.add(createElement(pdf, child, tags))
  return element
}

interface WithDictionary {
  readonly dictionary: { readonly data: Record<string, unknown> }
}

function tagType({ role, level }: StructureNode): string {
  return role === 'heading' ? `H${level ?? 1}` : TYPES[role]
}

const TYPES: Readonly<Record<Exclude<StructureNode['role'], 'heading'>, string>> = {
  document: 'Document',
  title: 'P',
  paragraph: 'P',
  table: 'Table',
  row: 'TR',
  'header-cell': 'TH',
  cell: 'TD',
}

/** Header cells of these forms name what stands to their right. */
function tableAttributes({ role, columnSpan = 1 }: StructureNode): object | undefined {
  const span = columnSpan > 1 ? { ColSpan: columnSpan } : {}
  if (role === 'header-cell') return { O: 'Table', Scope: 'Row', ...span }
  return role === 'cell' && columnSpan > 1 ? { O: 'Table', ...span } : undefined
}
