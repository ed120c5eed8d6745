// A row once more, for the page its table goes on on: the names of the columns over rows that stand under them.
import type { TableStyle } from '../../style/style-sheet.ts'
import { fitParagraph, setParagraph } from '../set-paragraph.ts'
import type { Setting } from '../setting.ts'
import { columnOf, type SetRow } from './set-row.ts'

export function repeatRow(row: SetRow, style: TableStyle, { nextId, glyphs }: Setting): SetRow {
  const cells = row.cells.map(cell => ({
    ...cell,
    paragraphs: cell.paragraphs.map(({ fitted }) =>
      setParagraph(fitParagraph(fitted.paragraph, nextId()), columnOf(cell.width, style), glyphs),
    ),
  }))
  return { ...row, cells, continued: true }
}

/** Entry i: the row of names that row i stands under, if any: nothing but names, over cells of the same widths. */
export function headsOf(rows: readonly SetRow[]): readonly (SetRow | undefined)[] {
  let head: SetRow | undefined
  return rows.map(row => {
    if (isHead(row)) {
      head = row
      return undefined
    }
    if (head && !sameEdges(head, row)) head = undefined
    return head
  })
}

function isHead({ cells }: SetRow): boolean {
  return cells.length > 1 && cells.every(({ styled }) => styled.header)
}

function sameEdges(one: SetRow, other: SetRow): boolean {
  return (
    one.cells.length === other.cells.length &&
    one.cells.every(({ firstColumn }, index) => firstColumn === other.cells[index]?.firstColumn)
  )
}
