// Every line and row at its place on its page, then the foot, the letterhead and the page numbers.
import type { Parts } from './fit-document.ts'
import type { Page, PlacedItem } from './layout.ts'
import { placePageNumber } from './page-number.ts'
import type { Placement } from './paginate.ts'
import { footHeight } from './paginate-document.ts'
import { placeLine } from './place-items.ts'
import { placeParagraphs } from './place-paragraphs.ts'
import type { Setting } from './setting.ts'
import { placeRow } from './table/place-row.ts'

export function placePages({ letterhead, paginated, foot }: Parts, setting: Setting): readonly Page[] {
  const { area, page } = setting
  const items: PlacedItem[][] = Array.from({ length: paginated.pages }, () => [])
  if (letterhead) {
    items[0]?.push(...letterhead.rules, ...placeParagraphs([letterhead.set], area.left, letterhead.top))
  }
  for (const [index, placement] of paginated.placements.entries()) {
    const next = paginated.placements[index + 1]
    items[placement.page - 1]?.push(...placeUnit(placement, next, setting))
  }
  items.at(-1)?.push(...placeParagraphs(foot, area.left, area.bottom - footHeight(foot)))
  return items.map((placed, index) => ({
    number: index + 1,
    width: page.width,
    height: page.height,
    items: [...placed, ...placePageNumber(index + 1, setting)],
  }))
}

function placeUnit(
  { unit, top, page }: Placement,
  next: Placement | undefined,
  { area }: Setting,
): readonly PlacedItem[] {
  if (unit.kind === 'row') {
    const last = next?.unit.kind !== 'row' || next.unit.table !== unit.table || next.page !== page
    return placeRow(unit, area.left, top, last)
  }
  const line = unit.set.lines[unit.index]
  return line ? placeLine(unit.set, line, area.left, top) : []
}
