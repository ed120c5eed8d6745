// Puts lines and table rows on pages, one under the other. Under a heading stand two lines at least, rows that go on
// stand under the head of their columns; widows are allowed otherwise, so that every full page has its 22 lines.
import type { StyledTable } from '../style/styled-document.ts'
import { type Pt, pt } from '../style/units.ts'
import type { SetTextBlock } from './set-blocks.ts'
import type { SetParagraph } from './set-paragraph.ts'
import type { Setting } from './setting.ts'
import { repeatRow } from './table/repeat-row.ts'
import { rowHeight, type SetRow } from './table/set-row.ts'
import { QUARTER, splitRow } from './table/split-row.ts'

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
  /** The names of its columns, repeated where it begins a page. */
  readonly head?: SetRow
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
  const groups = groupHeights(units, QUARTER * (bottom - firstLine))
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
  const turnTable = (next: RowUnit): void => {
    const head = next.head && repeatedHead(next.head, next.table, setting)
    const last = placements.at(-1)
    // Lest a word processor find room for what now comes first.
    if (last && follows(next, placements) && y + (head ?? next).height <= bottom) {
      const height = last.unit.height + bottom - y - REMAINDER
      placements[placements.length - 1] = { ...last, unit: { ...last.unit, height } }
    }
    turn()
    if (!head) return
    put(head)
    empty = true
  }
  for (const [index, unit] of units.entries()) {
    const joined = units[index - 1]?.keepWithNext ?? false
    const group = groups[index] ?? NOTHING
    const overflows = (height: number): boolean => y + height > bottom + TOLERANCE
    const full = overflows(joined ? unit.before + unit.height : group.ours)
    const begins = unit.kind === 'line' && !empty && (full || beginsPage(unit))
    // Word processors ask for one line under a heading: where one fits and two do not, they have to be told.
    const told = begins && !joined && !overflows(group.theirs)
    if (begins) turn()
    let rest = told ? beginning(unit) : unit
    const leads = rest.kind === 'row' && rest.keepWithNext && !empty && follows(rest, placements)
    if (rest.kind === 'row' && leads && overflows(group.ours)) turnTable(rest)
    while (rest.kind === 'row' && overflows(rest.height)) {
      const height = bottom - y - REMAINDER
      const parts = splitRow(rest.row, pt(height), rest.table.style, setting, !empty)
      if (!parts && empty) break
      if (parts) {
        put({ ...rest, row: parts.part, height })
        if (!rest.row.continued) divided.push(parts.part)
        rest = rowUnit(rest.table, parts.rest, rest.head && { head: rest.head })
      }
      turnTable(rest)
    }
    put(rest)
  }
  return { placements, pages: page, end: pt(y), divided }
}

/** A row of the same table stands above it. */
function follows({ table }: RowUnit, placements: readonly Placement[]): boolean {
  const above = placements.at(-1)?.unit
  return above?.kind === 'row' && above.table === table
}

/** Names that fill a good part of a page are not repeated. */
function repeatedHead(head: SetRow, table: StyledTable, setting: Setting): RowUnit | undefined {
  const unit = rowUnit(table, repeatRow(head, table.style, setting))
  return unit.height <= QUARTER * (setting.area.bottom - setting.area.firstLine) ? unit : undefined
}

function beginning(unit: LineUnit): LineUnit {
  const { set } = unit
  return { ...unit, set: { ...set, fitted: { ...set.fitted, pageBreakBefore: true } } }
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

export function rowUnit(table: StyledTable, row: SetRow, under: Partial<RowUnit> = {}): RowUnit {
  const height = rowHeight(row, table.style)
  return { kind: 'row', table, row, height, before: 0, after: 0, keepWithNext: false, ...under }
}

/** Room for a unit and all that must stay with it, as we see it and as word processors do. */
interface Group {
  readonly ours: number
  readonly theirs: number
}

const NOTHING: Group = { ours: 0, theirs: 0 }

/** Entry i: the group that unit i begins. Under a row of names a row that can be divided asks for a part of itself. */
function groupHeights(units: readonly Unit[], part: number): readonly Group[] {
  const groups: Group[] = []
  let below = NOTHING
  for (let index = units.length - 1; index >= 0; index--) {
    const unit = units[index]
    if (!unit) continue
    const own = unit.before + unit.height
    const kept = own + unit.after
    const next = unit.kind === 'row' ? Math.min(below.ours, part) : below.ours + secondLine(units, index + 1)
    const ours = unit.keepWithNext ? kept + next : own
    // They keep lines together, but let a row of names end a page.
    const theirs = unit.keepWithNext && unit.kind === 'line' ? kept + below.theirs : own
    below = { ours, theirs }
    groups[index] = below
  }
  return groups
}

/** Where unit `index` is the first line of text under a heading: what the line after it takes. */
function secondLine(units: readonly Unit[], index: number): number {
  const [first, second] = [units[index], units[index + 1]]
  if (first?.kind !== 'line' || first.keepWithNext || second?.kind !== 'line') return 0
  return second.set === first.set ? second.height : 0
}
