// A paper that is a form (its text leaves most of a page to its table) stays on one page if that can be had; the
// tables of longer papers are divided where the page ends.
import { pt } from '../style/units.ts'
import type { SetBlock } from './set-blocks.ts'
import { heightOf, type SetParagraph } from './set-paragraph.ts'
import type { Setting } from './setting.ts'
import { fitTable } from './table/fit-table.ts'
import { tableHeight } from './table/set-row.ts'

export function fitTables(
  blocks: readonly SetBlock[],
  foot: readonly SetParagraph[],
  setting: Setting,
): readonly SetBlock[] {
  const page = setting.area.bottom - setting.area.firstLine
  const taken = [...blocks.map(blockHeight), ...foot.map(heightOf)].reduce((sum, height) => sum + height, 0)
  return blocks.map(block => {
    if (block.kind !== 'table') return block
    const room = page - (taken - blockHeight(block)) - SAFETY
    return room > page / 2 ? fitTable(block, pt(room), setting) : block
  })
}

/** A word processor rounds every row. */
const SAFETY = 1

function blockHeight(block: SetBlock): number {
  return block.kind === 'table' ? tableHeight(block.rows, block.styled.style) : heightOf(block.set)
}
