// A face that has everything, styles and paragraphs in a line: what the tests of the layout are built from.
import type { Origin } from '../../../src/document/tree.ts'
import type { Face, FontSet } from '../../../src/font/face.ts'
import type { FittedParagraph, Layout, PlacedItem } from '../../../src/layout/layout.ts'
import { layoutPages } from '../../../src/layout/layout-pages.ts'
import { createSourceFile } from '../../../src/source/source-file.ts'
import type { PageSetup, ParagraphStyle, StyleSheet, TableStyle } from '../../../src/style/style-sheet.ts'
import type {
  ParagraphRole,
  StyledBlock,
  StyledCell,
  StyledDocument,
  StyledInline,
  StyledParagraph,
  StyledRow,
  StyledText,
} from '../../../src/style/styled-document.ts'
import { mm, pt } from '../../../src/style/units.ts'
import { bodyStyle as body } from '../../support/body-style.ts'

const face = (name: string, advance: (codePoint: number) => number): Face => ({
  name,
  family: name,
  source: 'bundled',
  path: name,
  licence: '',
  has: () => true,
  advance,
  program: undefined as never,
})

const han = face('Han', () => 1)
/** Times New Roman in its rough outlines: digits and most letters half an em. */
const latin = face('Latin', codePoint => (/[A-Z]/.test(String.fromCodePoint(codePoint)) ? 0.7 : 0.5))

/** Draws everything but 𰻝. */
export const fonts: FontSet = {
  faceFor: (_, codePoint) => (codePoint === 0x30edd ? undefined : codePoint < 0x2000 ? latin : han),
}

export const flush: ParagraphStyle = { ...body, name: '主送', indent: { firstLine: 0, left: 0, right: 0 } }

export const cellStyle: ParagraphStyle = {
  ...flush,
  name: '表格文字',
  size: pt(14),
  tracking: pt(0),
  lineHeight: pt(20),
  align: 'left',
}

export const tableStyle: TableStyle = {
  border: pt(0.5),
  cellMargin: { horizontal: pt(5.4), vertical: pt(0) },
  smallestSize: pt(12),
  smallestRowHeight: mm(9),
}

export const page: PageSetup = {
  name: '白头',
  width: pt(595.3),
  height: pt(841.9),
  margin: { top: pt(104.9), right: pt(73.7), bottom: pt(99.2), left: pt(79.4) },
  pageNumber: { style: '页码', below: mm(7), onFirstPage: false },
}

/** Where the text ends at the right. */
export const measure = page.width - page.margin.left - page.margin.right

const number: ParagraphStyle = { ...flush, name: '页码', role: 'songti', size: pt(14), tracking: pt(0) }

export const sheet: StyleSheet = {
  pages: { [page.name]: page },
  paragraphs: { 正文: body, 页码: number },
  table: tableStyle,
}

export const text = (content: string, style: ParagraphStyle = body, origin: Origin = {}): StyledText => ({
  kind: 'text',
  text: content,
  style,
  origin,
})

export function paragraph(
  content: string | readonly StyledInline[],
  style: ParagraphStyle = body,
  role: ParagraphRole = 'body',
): StyledParagraph {
  const inlines = typeof content === 'string' ? [text(content, style)] : content
  return { kind: 'paragraph', role, style, inlines, origin: {} }
}

/** A value as it stands in a case file. */
export function originOf(source: string, value = source): Origin {
  const file = createSourceFile('case.yaml', source)
  const start = source.indexOf(value)
  return { data: { file, start, end: start + value.length } }
}

export function cell(...contents: readonly (string | StyledParagraph)[]): StyledCell {
  const paragraphs = contents.map(content =>
    typeof content === 'string' ? paragraph(content, cellStyle) : content,
  )
  return { paragraphs, header: false, verticalAlign: 'top', origin: {} }
}

export const label = (content: string): StyledParagraph => paragraph(content, cellStyle, 'label')

export function row(minHeight: number, ...cells: readonly StyledCell[]): StyledRow {
  const widths = cells.map(() => pt(measure / cells.length))
  return { widths, cells, minHeight: pt(minHeight), origin: {} }
}

export function table(...rows: readonly StyledRow[]): StyledBlock {
  return { kind: 'table', style: tableStyle, width: pt(measure), rows, origin: {} }
}

export function documentOf(
  blocks: readonly StyledBlock[],
  more: Partial<StyledDocument> = {},
): StyledDocument {
  return { sheet, page, blocks, foot: [], ...more }
}

export function layOut(blocks: readonly StyledBlock[], more: Partial<StyledDocument> = {}): Layout {
  const result = layoutPages(documentOf(blocks, more), fonts)
  if (!result.ok) throw new Error(result.diagnostics.map(({ rule }) => rule).join())
  return result.value
}

/** Text of each line of each page, furniture left out. */
export function linesOf({ pages }: Layout): readonly (readonly string[])[] {
  return pages.map(({ items }) => textLines(items).map(({ text }) => text))
}

export interface TextLine {
  text: string
  readonly x: number
  readonly baseline: number
  readonly owner: number
  end: number
}

export function textLines(items: readonly PlacedItem[]): readonly TextLine[] {
  const lines: TextLine[] = []
  for (const item of items) {
    if (item.kind === 'rule' || item.owner === undefined) continue
    const { x, baseline, owner } = item
    const content = item.kind === 'text' ? item.text : item.checked ? '☑' : '☐'
    const width = item.kind === 'text' ? item.advances.reduce((sum, step) => sum + step, 0) : item.size
    const last = lines.at(-1)
    if (last?.baseline === baseline && last.owner === owner) {
      last.text += content
      last.end = x + width
    } else lines.push({ text: content, x, baseline, owner, end: x + width })
  }
  return lines
}

/** Every paragraph of the fitted document, those in cells too, in reading order. */
export function paragraphsOf({ document }: Layout): readonly FittedParagraph[] {
  return document.blocks.flatMap(block =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)),
  )
}

export { body }
