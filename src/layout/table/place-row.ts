// A row on its page: its borders as filled rectangles, and the text of its cells. Text begins under the row's upper
// border and between the middles of those beside it; what is centred stands in the middle of what is left. Matches
// LibreOffice's tables to 0.1 pt.

import { pt } from '../../style/units.ts'
import type { PlacedItem, PlacedRule } from '../layout.ts'
import type { RowUnit } from '../paginate.ts'
import { placeParagraphs } from '../place-paragraphs.ts'
import { contentHeight, type SetCell } from './set-row.ts'

/** `last`: the row ends the table, or its part on this page. */
export function placeRow(unit: RowUnit, left: number, top: number, last: boolean): readonly PlacedItem[] {
  return [
    ...borders(unit, left, top, last),
    ...unit.row.cells.flatMap(cell => placeCell(cell, unit, left, top)),
  ]
}

function placeCell(
  cell: SetCell,
  { table, height }: RowUnit,
  left: number,
  top: number,
): readonly PlacedItem[] {
  const { border, cellMargin } = table.style
  const spare = height - border - 2 * cellMargin.vertical - contentHeight(cell)
  const lowered = cell.styled.verticalAlign === 'center' ? Math.max(0, spare / 2) : 0
  const y = top + border + cellMargin.vertical + lowered
  return placeParagraphs(cell.paragraphs, left + cell.x + border / 2 + cellMargin.horizontal, y)
}

function borders({ table, row, height }: RowUnit, left: number, top: number, last: boolean): PlacedRule[] {
  const { border } = table.style
  const rule = (x: number, y: number, width: number, high: number): PlacedRule => ({
    kind: 'rule',
    x: pt(x),
    y: pt(y),
    width: pt(width),
    height: pt(high),
    color: '000000',
  })
  const edges = [...row.cells.map(({ x }) => x), rightEdge(row.cells)]
  const [first = 0] = edges
  const width = rightEdge(row.cells) - first + border
  return [
    rule(left + first, top, width, border),
    ...edges.map(edge => rule(left + edge, top, border, height + border)),
    ...(last ? [rule(left + first, top + height, width, border)] : []),
  ]
}

function rightEdge(cells: readonly SetCell[]): number {
  return Math.max(0, ...cells.map(({ x, width }) => x + width))
}
