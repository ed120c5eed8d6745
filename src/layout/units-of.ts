// Blocks → the lines and rows that pages are filled with, and which of them must stay together.
import type { Unit } from './paginate.ts'
import { lineUnits, rowUnit } from './paginate.ts'
import type { SetBlock } from './set-blocks.ts'

export function unitsOf(blocks: readonly SetBlock[]): readonly Unit[] {
  return blocks.flatMap((block): readonly Unit[] => {
    if (block.kind === 'table') return block.rows.map(row => rowUnit(block.styled, row))
    const { role, style } = block.set.fitted.paragraph
    const heads = role === 'title' || role === 'heading'
    return lineUnits(block.set, { whole: heads, withNext: heads || style.keepWithNext })
  })
}
