// Makes a table fit into the room that is left for it: first rows give up spare height, then the fullest cell's type
// steps down. What still does not fit is divided over pages (split-row.ts). Practice; the standard has no such tables.
import { report } from '../../diagnostics/diagnostic.ts'
import type { Span } from '../../source/source-file.ts'
import type { ParagraphStyle, TableStyle, TextStyle } from '../../style/style-sheet.ts'
import type { StyledInline, StyledParagraph } from '../../style/styled-document.ts'
import { type Pt, pt, TYPE_SIZES } from '../../style/units.ts'
import type { Setting } from '../setting.ts'
import { labelOf, spanOf } from './cell-label.ts'
import {
  contentHeight,
  neededHeight,
  rowHeight,
  type SetCell,
  type SetRow,
  type SetTable,
  setCellText,
  tableHeight,
} from './set-row.ts'

export function fitTable(table: SetTable, room: Pt, setting: Setting): SetTable {
  const { style } = table.styled
  if (tableHeight(table.rows, style) <= room) return table
  const smaller = hasTooManyRows(table.rows, style, room)
    ? table.rows.map(row => smallestCells(row, style, room, setting))
    : smallerCells(table.rows, style, room, setting)
  const lowest = lowestHeight(smaller, style)
  // Where several pages are needed anyway, low rows serve nothing, nor does small type in short cells.
  const rows =
    lowest <= room ? smaller : smaller.map((row, index) => restoreShort(row, table.rows[index], room))
  reportSmaller(table.rows, rows, setting)
  const natural = tableHeight(rows, style)
  if (lowest > room) return { ...table, rows: lowerFirstPage(rows, style, room) }
  if (natural <= room) return { ...table, rows }
  const share = (natural - room) / (natural - lowest)
  setting.noticed.push(report('layout/rows-lowered', {}, { span: spanOfFullest(rows) }))
  return { ...table, rows: rows.map(row => lowered(row, style, share)) }
}

/** Of what the clerk wrote, what takes most room: one would shorten that. */
function spanOfFullest(rows: readonly SetRow[]): Span | undefined {
  const all = rows.flatMap(row => row.cells)
  const written = all.filter(({ styled }) => styled.origin.data && !styled.header)
  const cells = written.length > 0 ? written : all
  const most = Math.max(...cells.map(contentHeight))
  const fullest = cells.find(cell => contentHeight(cell) === most)
  return fullest && spanOf(fullest.styled.origin)
}

/** Gives up `share` of what a row is higher than its content and the lowest height allowed. */
function lowered(row: SetRow, style: TableStyle, share: number): SetRow {
  const height = rowHeight(row, style)
  const least = Math.min(height, Math.max(neededHeight(row, style), style.smallestRowHeight))
  return { ...row, minHeight: pt(height - share * (height - least)) }
}

/** Where the table goes on on another page anyway, its first one is not filled with blank room. */
function lowerFirstPage(rows: readonly SetRow[], style: TableStyle, room: Pt): readonly SetRow[] {
  let used = 0
  return rows.map(row => {
    const low = lowered(row, style, 1)
    used += rowHeight(low, style)
    return used <= room ? low : row
  })
}

function lowestHeight(rows: readonly SetRow[], style: TableStyle): Pt {
  const lowest = rows.map(row => lowered(row, style, 1))
  return tableHeight(lowest, style)
}

/** Whether the table needs several pages however small its type. */
function hasTooManyRows(rows: readonly SetRow[], style: TableStyle, room: Pt): boolean {
  const least = rows.reduce((sum, row) => sum + Math.min(rowHeight(row, style), style.smallestRowHeight), 0)
  return least > room
}

/** All that `smallerCells` would come to in a row of a table that never fits; nothing in a row of short cells. */
function smallestCells(row: SetRow, style: TableStyle, room: Pt, setting: Setting): SetRow {
  if (row.cells.every(cell => isShort(cell, room))) return row
  const [smallest = row] = smallerCells([row], style, pt(0), setting)
  return smallest
}

/** Until the table would fit with its rows at their lowest, or nothing can be set smaller. */
function smallerCells(
  all: readonly SetRow[],
  style: TableStyle,
  room: Pt,
  setting: Setting,
): readonly SetRow[] {
  const rows = [...all]
  while (lowestHeight(rows, style) > room) {
    const fullest = fullestCell(rows, style)
    if (!fullest) break
    const row = rows[fullest.row]
    const cell = row?.cells[fullest.column]
    if (!row || !cell) break
    const cells = row.cells.with(fullest.column, setSmaller(cell, fullest.size, style, setting))
    rows[fullest.row] = { ...row, cells }
  }
  return rows
}

function restoreShort(row: SetRow, before: SetRow | undefined, room: Pt): SetRow {
  const cells = row.cells.map((cell, column) => {
    const was = before?.cells[column]
    return was && isShort(was, room) ? was : cell
  })
  return { ...row, cells }
}

function isShort(cell: SetCell, room: Pt): boolean {
  return contentHeight(cell) < room / 4
}

function reportSmaller(before: readonly SetRow[], after: readonly SetRow[], { noticed }: Setting): void {
  for (const [index, { cells }] of after.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell === before[index]?.cells[column]) continue
      const params = { cell: labelOf(cell), size: nameOf(largestSize(cell)) }
      noticed.push(report('layout/type-reduced', params, { span: spanOf(cell.styled.origin) }))
    }
  }
}

interface Step {
  readonly row: number
  readonly column: number
  readonly size: Pt
}

/** The cell with most text among those that make their row as high as it is, and the next size down for it. */
function fullestCell(rows: readonly SetRow[], style: TableStyle): Step | undefined {
  let best: (Step & { readonly height: number }) | undefined
  for (const [row, { cells }] of rows.entries()) {
    const highest = Math.max(0, ...cells.map(contentHeight))
    const least = style.smallestRowHeight - 2 * style.cellMargin.vertical - style.border
    if (highest <= least) continue
    for (const [column, cell] of cells.entries()) {
      const height = contentHeight(cell)
      const size = height === highest ? nextSize(cell, style) : undefined
      if (size && (!best || height > best.height)) best = { row, column, size, height }
    }
  }
  return best
}

function nextSize(cell: SetCell, { smallestSize }: TableStyle): Pt | undefined {
  const size = largestSize(cell)
  const smaller = LADDER.filter(step => step < size && step >= smallestSize)
  return smaller.length > 0 ? pt(Math.max(...smaller)) : undefined
}

function largestSize({ styled }: SetCell): number {
  return Math.max(0, ...styled.paragraphs.map(paragraph => paragraph.style.size))
}

/** 小一 and 小二 are not for running text; 小三 is left out, one step from 三号 is to 四号. */
const LADDER = ['二号', '三号', '四号', '小四', '五号', '小五'].flatMap(name => TYPE_SIZES[name] ?? [])

function nameOf(size: number): string {
  return Object.keys(TYPE_SIZES).find(name => TYPE_SIZES[name] === size) ?? `${size}磅`
}

function setSmaller(cell: SetCell, size: Pt, style: TableStyle, setting: Setting): SetCell {
  const paragraphs = cell.styled.paragraphs.map(paragraph => capSize(paragraph, size))
  return {
    ...cell,
    styled: { ...cell.styled, paragraphs },
    paragraphs: setCellText(paragraphs, cell.width, style, setting),
  }
}

/** Nothing in the paragraph larger than `size`; its lines move closer in the same measure. */
function capSize(paragraph: StyledParagraph, size: Pt): StyledParagraph {
  const cap = <T extends TextStyle>(style: T): T => (style.size > size ? { ...style, size } : style)
  const { style } = paragraph
  const capped: ParagraphStyle =
    style.size > size
      ? { ...style, size, lineHeight: pt(Math.ceil((style.lineHeight * size * 2) / style.size) / 2) }
      : style
  return {
    ...paragraph,
    style: capped,
    inlines: paragraph.inlines.map(
      (inline): StyledInline => ('style' in inline ? { ...inline, style: cap(inline.style) } : inline),
    ),
  }
}
