// Blocks → the lines and rows that pages are filled with, and which of them must stay together.
import { lineUnits, type RowUnit, rowUnit, type Unit } from './paginate.ts'
import type { SetBlock } from './set-blocks.ts'
import { headsOf } from './table/repeat-row.ts'
import type { SetTable } from './table/set-row.ts'

export function unitsOf(blocks: readonly SetBlock[]): readonly Unit[] {
  return blocks.flatMap((block): readonly Unit[] =>
    block.kind === 'table' ? rowUnits(block) : lineUnits(block),
  )
}

function rowUnits({ styled, rows }: SetTable): readonly RowUnit[] {
  const heads = headsOf(rows)
  return rows.map((row, index) => {
    const head = heads[index]
    return rowUnit(styled, row, head ? { head } : { keepWithNext: heads[index + 1] === row })
  })
}
