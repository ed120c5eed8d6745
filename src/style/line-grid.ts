// The grid of a page: 22 lines that fill the text area (GB/T 9704-2012 5.2.3). Styles set their own exact lines and keep
// off it, but word processors centre it in the text area, and LibreOffice cuts the area to whole lines of it.
import type { PageSetup } from './style-sheet.ts'
import { floorToTwip, type Pt, pt } from './units.ts'

const LINES = 22

/** In whole twips, as Word keeps it: 28.95 pt on the page of the standard. */
export function linePitch({ height, margin }: PageSetup): Pt {
  return floorToTwip(pt((height - margin.top - margin.bottom) / LINES))
}

/** Where a page's first line begins: the grid stands in the middle of the text area. */
export function gridTop(page: PageSetup): Pt {
  const { height, margin } = page
  return pt(margin.top + ((height - margin.top - margin.bottom) % linePitch(page)) / 2)
}
