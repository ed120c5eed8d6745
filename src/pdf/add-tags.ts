// The structure tree: what each piece of text is, in reading order, for screen readers and for copying out.
import type { Part, StructureNode } from '../layout/layout.ts'

/** A tag that takes page content, and its PDF type. */
export interface Tag {
  readonly type: string
  readonly element: PDFKit.PDFStructureElement
}

export interface Tags {
  /** The tag of a paragraph's text, or of a part of it. */
  tagOf(owner: number, part: Part | undefined): Tag | undefined
}

export function addTags(pdf: PDFKit.PDFDocument, structure: StructureNode): Tags {
  const tags = new Map<string, Tag>()
  pdf.addStructure(createElement(pdf, structure, tags))
  return { tagOf: (owner, part) => tags.get(keyOf(owner, part)) }
}

const keyOf = (owner: number, part: Part | undefined) => `${owner} ${part ?? ''}`

function createElement(
  pdf: PDFKit.PDFDocument,
  node: StructureNode,
  tags: Map<string, Tag>,
): PDFKit.PDFStructureElement {
  const type = tagType(node)
  const element = pdf.struct(type)
  const attributes = attributesOf(node)
  // pdfkit has no option for these.
  if (attributes) (element as unknown as WithDictionary).dictionary.data.A = attributes
  if (node.id !== undefined) tags.set(keyOf(node.id, node.part), { type, element })
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
  list: 'L',
  caption: 'Caption',
  item: 'LI',
  number: 'Lbl',
  'item-text': 'LBody',
  table: 'Table',
  row: 'TR',
  'header-cell': 'TH',
  cell: 'TD',
}

function attributesOf({ role, scope, columnSpan = 1 }: StructureNode): object | undefined {
  if (role === 'list') return { O: 'List', ListNumbering: 'Decimal' }
  if (!scope && columnSpan === 1) return undefined
  return {
    O: 'Table',
    ...(scope && { Scope: scope === 'row' ? 'Row' : 'Column' }),
    ...(columnSpan > 1 && { ColSpan: columnSpan }),
  }
}
