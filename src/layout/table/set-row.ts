// A row whose cells are divided into lines, and how high it must be (fixed widths; it grows, it never cuts).
import type { TableStyle } from '../../style/style-sheet.ts'
import type { StyledCell, StyledParagraph, StyledRow, StyledTable } from '../../style/styled-document.ts'
import { type Pt, pt } from '../../style/units.ts'
import { type Column, fitParagraph, heightOf, type SetParagraph, setParagraph } from '../set-paragraph.ts'
import type { Setting } from '../setting.ts'
import { gridOf } from './grid.ts'

export interface SetTable {
  readonly kind: 'table'
  readonly styled: StyledTable
  readonly columns: readonly Pt[]
  readonly rows: readonly SetRow[]
}

export interface SetRow {
  readonly styled: StyledRow
  readonly cells: readonly SetCell[]
  readonly minHeight: Pt
  readonly continued: boolean
}

export interface SetCell {
  readonly styled: StyledCell
  readonly firstColumn: number
  readonly columnSpan: number
  /** From the table's left edge. */
  readonly x: Pt
  readonly width: Pt
  readonly paragraphs: readonly SetParagraph[]
}

export function setTable(styled: StyledTable, setting: Setting): SetTable {
  const { columns, edges } = gridOf(styled.rows)
  const rows = styled.rows.map((row, index) =>
    setRow(row, styled.style, columns, edges[index] ?? [], setting),
  )
  return { kind: 'table', styled, columns, rows }
}

function setRow(
  row: StyledRow,
  style: TableStyle,
  columns: readonly Pt[],
  edges: readonly number[],
  setting: Setting,
): SetRow {
  const cells = row.cells.map((styled, index): SetCell => {
    const firstColumn = edges[index] ?? 0
    const end = edges[index + 1] ?? firstColumn + 1
    const width = sum(columns.slice(firstColumn, end))
    const paragraphs = setCellText(styled.paragraphs, width, style, setting)
    const x = sum(columns.slice(0, firstColumn))
    return { styled, firstColumn, columnSpan: end - firstColumn, x, width, paragraphs }
  })
  return { styled: row, cells, minHeight: row.minHeight, continued: false }
}

export function setCellText(
  paragraphs: readonly StyledParagraph[],
  width: Pt,
  style: TableStyle,
  setting: Setting,
): readonly SetParagraph[] {
  const inside = columnOf(width, style)
  return paragraphs.map(paragraph =>
    setParagraph(fitParagraph(paragraph, setting.nextId()), inside, setting.glyphs),
  )
}

export function columnOf(width: Pt, { cellMargin }: TableStyle): Column {
  return { width: width - 2 * cellMargin.horizontal, hanging: false }
}

/** With the border that the row shares with the one above it. */
export function rowHeight(row: SetRow, style: TableStyle): Pt {
  return pt(Math.max(row.minHeight, neededHeight(row, style)))
}

export function neededHeight({ cells }: SetRow, style: TableStyle): Pt {
  const content = Math.max(0, ...cells.map(contentHeight))
  return pt(content + 2 * style.cellMargin.vertical + style.border)
}

export function contentHeight({ paragraphs }: SetCell): Pt {
  return sum(paragraphs.map(heightOf))
}

export function tableHeight(rows: readonly SetRow[], style: TableStyle): Pt {
  return pt(sum(rows.map(row => rowHeight(row, style))) + style.border)
}

function sum(lengths: readonly Pt[]): Pt {
  return pt(lengths.reduce((total, length) => total + length, 0))
}
