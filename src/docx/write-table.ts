// A fitted table as a Word table with a fixed grid. Rows are as high as the layout made them, or higher when a
// colleague types more; the layout has divided rows that go over a page, so Word need not.
import type { FittedCell, FittedParagraph, FittedRow, FittedTable } from '../layout/layout.ts'
import { type Pt, pt } from '../style/units.ts'
import { twips } from './measures.ts'
import type { StyleBook } from './style-book.ts'
import { TABLE_STYLE_ID } from './styles-part.ts'
import { writeParagraph } from './write-paragraph.ts'
import { element, value } from './xml.ts'

export function writeTable(table: FittedTable, book: StyleBook): string {
  const columns = gridInTwips(table.columns)
  return element('w:tbl', {}, [
    element('w:tblPr', {}, [
      value('w:tblStyle', TABLE_STYLE_ID),
      width('w:tblW', sum(columns)),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      headersOf(table),
    ]),
    element(
      'w:tblGrid',
      {},
      columns.map(column => element('w:gridCol', { 'w:w': column })),
    ),
    ...table.rows.map(row => writeRow(row, table, columns, book)),
  ])
}

/**
 * Labels as Word can mark them, a whole first row or first column (full-width rows have no columns). No row is one to
 * repeat on each page: the labels of a form speak of their own row only.
 */
function headersOf({ rows }: FittedTable): string {
  const divided = rows.filter(({ cells }) => cells.length > 1)
  const row = rows[0]?.cells.every(({ header }) => header) === true
  const column = divided.length > 0 && divided.every(({ cells }) => cells[0]?.header)
  return element('w:tblLook', {
    'w:firstRow': String(row),
    'w:lastRow': 'false',
    'w:firstColumn': String(column),
    'w:lastColumn': 'false',
    'w:noHBand': 'true',
    'w:noVBand': 'true',
  })
}

function writeRow(row: FittedRow, table: FittedTable, columns: readonly number[], book: StyleBook): string {
  return element('w:tr', {}, [
    element('w:trPr', {}, [
      element('w:cantSplit'),
      element('w:trHeight', { 'w:val': twips(row.height), 'w:hRule': 'atLeast' }),
    ]),
    ...row.cells.map(cell => writeCell(cell, table, columns, book)),
  ])
}

/** A cell without any paragraph is damage to Word. */
function writeCell(
  { firstColumn, columnSpan, paragraphs, verticalAlign }: FittedCell,
  { style, columns: grid }: FittedTable,
  columns: readonly number[],
  book: StyleBook,
): string {
  const end = firstColumn + columnSpan
  const inside = pt(sum(grid.slice(firstColumn, end)) - 2 * style.cellMargin.horizontal)
  return element('w:tc', {}, [
    element('w:tcPr', {}, [
      width('w:tcW', sum(columns.slice(firstColumn, end))),
      columnSpan > 1 ? value('w:gridSpan', columnSpan) : '',
      verticalAlign === 'center' ? value('w:vAlign', 'center') : '',
    ]),
    ...(paragraphs.length > 0
      ? paragraphs.map(paragraph => writeParagraph(notKept(paragraph), { book, width: inside }))
      : [element('w:p')]),
  ])
}

const width = (name: string, length: number): string => element(name, { 'w:type': 'dxa', 'w:w': length })

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
