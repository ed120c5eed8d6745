// Pages with 抄送 at the foot of the last one (GB/T 9704-2012 10.1). Where there is no room for it the last lines of
// the text go over with it: a page with nothing but the foot is no page of a letter (practice).
import { report } from '../diagnostics/diagnostic.ts'
import { type Paginated, paginate, type Unit } from './paginate.ts'
import { heightOf, type SetParagraph } from './set-paragraph.ts'
import type { Setting } from './setting.ts'

export function paginateWithFoot(
  units: readonly Unit[],
  foot: readonly SetParagraph[],
  setting: Setting,
): Paginated {
  const pages = paginate(units, setting)
  const height = footHeight(foot)
  const fits = ({ end }: Paginated): boolean => end + height <= setting.area.bottom
  if (foot.length === 0 || fits(pages)) return pages
  const tail = tailToMove(units, setting.area.bottom - setting.area.firstLine - height)
  const moved = tail === undefined ? undefined : paginate(units, setting, tail)
  if (moved && fits(moved)) return moved
  setting.noticed.push(report('layout/foot-alone', {}))
  return { ...pages, pages: pages.pages + 1, end: setting.area.firstLine }
}

export function footHeight(foot: readonly SetParagraph[]): number {
  return foot.reduce((sum, set) => sum + heightOf(set), 0)
}

/** The shortest end of the text that may begin a page: whole paragraphs where they fit, else lines. */
function tailToMove(units: readonly Unit[], room: number): number | undefined {
  let height = 0
  let between: number | undefined
  for (let index = units.length - 1; index > 0; index--) {
    const unit = units[index]
    if (unit?.kind !== 'line') break
    height += unit.before + unit.height + unit.after
    if (height > room) break
    if (units[index - 1]?.keepWithNext || index > units.length - LEAST_LINES) continue
    if (unit.index === 0) return index
    between ??= index
  }
  return between
}

const LEAST_LINES = 2
