// Blocks → the lines and rows that pages are filled with, and which of them must stay together.
import { lineUnits, rowUnit, type Unit } from './paginate.ts'
import type { SetBlock } from './set-blocks.ts'

export function unitsOf(blocks: readonly SetBlock[]): readonly Unit[] {
  return blocks.flatMap((block): readonly Unit[] =>
    block.kind === 'table' ? block.rows.map(row => rowUnit(block.styled, row)) : lineUnits(block),
  )
}
