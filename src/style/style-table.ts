// <表格> → StyledTable: cells hold paragraphs, every row is as wide as the text area.
import { report } from '../diagnostics/diagnostic.ts'
import type { DocumentNode, ElementNode } from '../document/tree.ts'
import { childElements } from './child-elements.ts'
import type { StyleContext } from './find-style.ts'
import { rowWidths } from './row-widths.ts'
import { plainParagraph, styleParagraph } from './style-paragraph.ts'
import type { StyledCell, StyledParagraph, StyledRow, StyledTable } from './styled-document.ts'
import { mm, type Pt, pt, roundToTwip } from './units.ts'

export function styleTable(element: ElementNode, context: StyleContext): StyledTable {
  const { width, margin } = context.page
  const available = roundToTwip(pt(width - margin.left - margin.right))
  const rows = childElements(element).map(row => styleRow(row, available, context))
  return { kind: 'table', style: context.sheet.table, width: available, rows, origin: element.origin }
}

function styleRow(element: ElementNode, available: Pt, context: StyleContext): StyledRow {
  const { attributes, origin } = element
  const cells = childElements(element).map(cell => styleCell(cell, context))
  const widths = rowWidths(attributes.get('widths'), cells.length, available, origin.template)
  if (!widths.ok) context.problems.push(...widths.diagnostics)
  return {
    widths: widths.ok ? widths.value : [],
    cells,
    minHeight: minHeightOf(element, context),
    origin,
  }
}

function minHeightOf({ attributes, origin }: ElementNode, { page, problems }: StyleContext): Pt {
  const text = attributes.get('min-height')
  if (text === undefined) return pt(0)
  const height = /^\d+(\.\d+)?$/.test(text) ? mm(Number(text)) : undefined
  const most = page.height - page.margin.top - page.margin.bottom
  if (height !== undefined && height <= most) return roundToTwip(height)
  problems.push(report('style/bad-row-height', { text }, { span: origin.template }))
  return pt(0)
}

function styleCell(element: ElementNode, context: StyleContext): StyledCell {
  const { attributes, origin } = element
  const paragraphs = cellParagraphs(element, attributes.get('style') ?? '表格文字', context)
  // What a cell holds is what stands under its label.
  const data = paragraphs.find(paragraph => paragraph.role !== 'label' && paragraph.origin.data)?.origin.data
  return {
    paragraphs,
    header: attributes.get('header') === 'yes',
    verticalAlign: attributes.get('vertical') === 'top' ? 'top' : 'center',
    origin: { ...origin, ...(data && { data }) },
  }
}

/** Labels and paragraphs stand as they are, words beside them become paragraphs, an empty cell has an empty one. */
function cellParagraphs(
  element: ElementNode,
  body: string,
  context: StyleContext,
): readonly StyledParagraph[] {
  const paragraphs: StyledParagraph[] = []
  let words: DocumentNode[] = []
  const endParagraph = () => {
    const origin = words.find(isVisible)?.origin
    if (origin) paragraphs.push(plainParagraph(words, body, origin, context))
    words = []
  }
  for (const child of element.children) {
    if (child.kind === 'text' || !HOLDS_TEXT.has(child.name)) {
      words.push(child)
    } else {
      endParagraph()
      paragraphs.push(styleParagraph(child, body, context))
    }
  }
  endParagraph()
  return paragraphs.length > 0 ? paragraphs : [plainParagraph([], body, element.origin, context)]
}

const HOLDS_TEXT: ReadonlySet<string> = new Set(['label', 'paragraph', 'title', 'heading'])

const isVisible = (node: DocumentNode): boolean => node.kind === 'element' || node.text.trim() !== ''
