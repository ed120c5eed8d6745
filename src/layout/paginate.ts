// Puts lines and table rows on pages, one under the other. A heading never stands last on a page, 署名 and 成文日期 never
// without a line of the text before them; widows are allowed, so that every full page has its 22 lines.
import type { StyledTable } from '../style/styled-document.ts'
import { type Pt, pt } from '../style/units.ts'
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
  /** The unit that was made to begin a page. */
  readonly movedTo: Unit | undefined
}

/** `breakBefore`: index of a unit that begins a new page whatever room there is. */
export function paginate(units: readonly Unit[], setting: Setting, breakBefore?: number): Paginated {
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
    const top = y + unit.before
    placements.push({ unit, page, top: pt(top) })
    y = top + unit.height + unit.after
    empty = false
  }
  for (const [index, unit] of units.entries()) {
    const joined = units[index - 1]?.keepWithNext ?? false
    const needed = joined ? unit.before + unit.height : (groups[index] ?? 0)
    if (!empty && (index === breakBefore || y + needed > bottom + TOLERANCE)) {
      if (unit.kind === 'line' || index === breakBefore) turn()
    }
    let rest = unit
    while (rest.kind === 'row' && y + rest.height > bottom + TOLERANCE) {
      const parts = splitRow(rest.row, pt(bottom - y - REMAINDER), rest.table.style, setting, !empty)
      if (parts) {
        put({ ...rest, row: parts.part, height: bottom - y - REMAINDER })
        if (!rest.row.continued) divided.push(parts.part)
        rest = rowUnit(rest.table, parts.rest)
      } else if (empty) break
      turn()
    }
    put(rest)
  }
  return {
    placements,
    pages: page,
    end: pt(y),
    divided,
    movedTo: breakBefore === undefined ? undefined : units[breakBefore],
  }
}

const TOLERANCE = 0.01

/** A divided row fills its page but for a hair, lest a word processor's rounding push it off. */
const REMAINDER = 1

export function lineUnits(
  set: SetParagraph,
  keep: { readonly whole: boolean; readonly withNext: boolean },
): LineUnit[] {
  const { fitted, lines } = set
  return lines.map((_, index) => ({
    kind: 'line',
    set,
    index,
    height: fitted.paragraph.style.lineHeight,
    before: index === 0 ? fitted.before : 0,
    after: index === lines.length - 1 ? fitted.after : 0,
    keepWithNext: index === lines.length - 1 ? keep.withNext : keep.whole,
  }))
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
