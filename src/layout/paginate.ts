// Puts lines and table rows on pages, one under the other. A heading never stands last on a page, 署名 and 成文日期 never
// without a line of the text before them; widows are allowed, so that every full page has its 22 lines.
import type { StyledTable } from '../style/styled-document.ts'
import { type Pt, pt } from '../style/units.ts'
import type { SetTextBlock } from './set-blocks.ts'
import type { SetParagraph } from './set-paragraph.ts'
import type { Setting } from './setting.ts'
import { rowHeight, type SetRow } from './table/set-row.ts'
import { splitRow } from './table/split-row.ts'

/** What goes on a page whole, or (a row) is divided. */
export type Unit = LineUnit | RowUnit

interface Spacing {
  readonly height: number
  readonly before: number
  readonly after: number
  /** Must stand on the same page as the next unit. */
  readonly keepWithNext: boolean
}

export interface LineUnit extends Spacing {
  readonly kind: 'line'
  readonly set: SetParagraph
  readonly index: number
  /** May not begin a page. */
  readonly clings: boolean
}

export interface RowUnit extends Spacing {
  readonly kind: 'row'
  readonly table: StyledTable
  readonly row: SetRow
}

export interface Placement {
  readonly unit: Unit
  /** From 1. */
  readonly page: number
  /** Of the line or row itself, its `before` left out. */
  readonly top: Pt
}

export interface Paginated {
  readonly placements: readonly Placement[]
  readonly pages: number
  /** Under the last line on the last page. */
  readonly end: Pt
  /** The first parts of the rows that went over a page. */
  readonly divided: readonly SetRow[]
}

export function paginate(units: readonly Unit[], setting: Setting): Paginated {
  const { firstLine, bottom } = setting.area
  const groups = groupHeights(units)
  const placements: Placement[] = []
  const divided: SetRow[] = []
  let page = 1
  let y: number = firstLine
  let empty = true
  const turn = (): void => {
    page++
    y = firstLine
    empty = true
  }
  const put = (unit: Unit): void => {
    // Word and LibreOffice drop the room before a paragraph that begins a page, but not at the document's head.
    const top = y + (empty && page > 1 ? 0 : unit.before)
    placements.push({ unit, page, top: pt(top) })
    y = top + unit.height + unit.after
    empty = false
  }
  for (const [index, unit] of units.entries()) {
    const joined = units[index - 1]?.keepWithNext ?? false
    const needed = joined ? unit.before + unit.height : (groups[index] ?? 0)
    const full = y + needed > bottom + TOLERANCE
    if (unit.kind === 'line' && !empty && (full || beginsPage(unit))) turn()
    let rest = unit
    while (rest.kind === 'row' && y + rest.height > bottom + TOLERANCE) {
      const height = bottom - y - REMAINDER
      const parts = splitRow(rest.row, pt(height), rest.table.style, setting, !empty)
      if (!parts && empty) break
      if (parts) {
        put({ ...rest, row: parts.part, height })
        if (!rest.row.continued) divided.push(parts.part)
        rest = rowUnit(rest.table, parts.rest)
      }
      turn()
    }
    put(rest)
  }
  return { placements, pages: page, end: pt(y), divided }
}

const TOLERANCE = 0.01

/** A divided row fills its page but for a hair, lest a word processor's rounding push it off. */
const REMAINDER = 1

/** A paragraph that stays with the next one is not divided itself: LibreOffice's way. */
export function lineUnits({ set, clings }: SetTextBlock): readonly LineUnit[] {
  const { before, after, paragraph } = set.fitted
  const keeps = paragraph.style.keepWithNext || paragraph.role === 'title' || paragraph.role === 'heading'
  return set.lines.map((_, index) => ({
    kind: 'line',
    set,
    index,
    height: paragraph.style.lineHeight,
    before: index === 0 ? before : 0,
    after: index === set.lines.length - 1 ? after : 0,
    keepWithNext: keeps,
    clings: clings && index === 0,
  }))
}

function beginsPage({ set, index }: LineUnit): boolean {
  return index === 0 && (set.fitted.pageBreakBefore ?? false)
}

export function rowUnit(table: StyledTable, row: SetRow): RowUnit {
  const height = rowHeight(row, table.style)
  return { kind: 'row', table, row, height, before: 0, after: 0, keepWithNext: false }
}

/** Entry i: room for unit i and all that must stay with it. A row can be divided, so it asks for a part of itself. */
function groupHeights(units: readonly Unit[]): readonly number[] {
  const heights: number[] = []
  let below = 0
  for (let index = units.length - 1; index >= 0; index--) {
    const unit = units[index]
    if (!unit) continue
    const own = unit.before + unit.height
    below = unit.keepWithNext ? own + unit.after + below : own
    heights[index] = below
  }
  return heights
}
