// A fitted table as a Word table with a fixed grid. Rows are as high as the layout made them, or higher when a
// colleague types more; the layout has divided rows that go over a page, so Word need not.
import {
  HeightRule,
  type ITableLookOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { FittedCell, FittedParagraph, FittedRow, FittedTable } from '../layout/layout.ts'
import { type Pt, pt } from '../style/units.ts'
import { twips } from './measures.ts'
import type { StyleBook } from './style-book.ts'
import { TABLE_STYLE_ID } from './styles-part.ts'
import { writeParagraph } from './write-paragraph.ts'

export function writeTable(table: FittedTable, book: StyleBook): Table {
  const columns = gridInTwips(table.columns)
  return new Table({
    style: TABLE_STYLE_ID,
    layout: TableLayoutType.FIXED,
    width: { size: sum(columns), type: WidthType.DXA },
    columnWidths: columns,
    tableLook: headersOf(table),
    rows: table.rows.map(row => writeRow(row, table, columns, book)),
  })
}

/**
 * Labels as Word can mark them, a whole first row or first column (full-width rows have no columns). No row is one to
 * repeat on each page: the labels of a form speak of their own row only.
 */
function headersOf({ rows }: FittedTable): ITableLookOptions {
  const divided = rows.filter(({ cells }) => cells.length > 1)
  return {
    firstRow: rows[0]?.cells.every(({ header }) => header) === true,
    lastRow: false,
    firstColumn: divided.length > 0 && divided.every(({ cells }) => cells[0]?.header),
    lastColumn: false,
    noHBand: true,
    noVBand: true,
  }
}

function writeRow(row: FittedRow, table: FittedTable, columns: readonly number[], book: StyleBook): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: twips(row.height), rule: HeightRule.ATLEAST },
    children: row.cells.map(cell => writeCell(cell, table, columns, book)),
  })
}

function writeCell(
  cell: FittedCell,
  { style, columns: grid }: FittedTable,
  columns: readonly number[],
  book: StyleBook,
): TableCell {
  const { firstColumn, columnSpan, paragraphs, verticalAlign } = cell
  const end = firstColumn + columnSpan
  const width = pt(sum(grid.slice(firstColumn, end)) - 2 * style.cellMargin.horizontal)
  return new TableCell({
    width: { size: sum(columns.slice(firstColumn, end)), type: WidthType.DXA },
    ...(columnSpan > 1 && { columnSpan }),
    ...(verticalAlign === 'center' && { verticalAlign: VerticalAlign.CENTER }),
    children: paragraphs.map(paragraph => writeParagraph(notKept(paragraph), { book, width })),
  })
}

/** In a cell Word would keep the whole row with the next, and row after row would move to another page. */
function notKept(fitted: FittedParagraph): FittedParagraph {
  const { paragraph } = fitted
  return { ...fitted, paragraph: { ...paragraph, style: { ...paragraph.style, keepWithNext: false } } }
}

/** Rounds the edges, not the widths, so that the whole keeps its width. */
function gridInTwips(columns: readonly Pt[]): number[] {
  let edge = 0
  return columns.map(width => {
    const left = twips(edge)
    edge += width
    return twips(edge) - left
  })
}

const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0)
