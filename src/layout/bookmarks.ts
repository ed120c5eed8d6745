// The outline of the paper: its title, and its headings with the place of their first line.
import type { Bookmark } from './layout.ts'
import type { Paginated } from './paginate.ts'
import { headingOf, textOf } from './run-in-heading.ts'

export function bookmarksOf({ placements }: Paginated): readonly Bookmark[] {
  return placements.flatMap(({ unit, page, top }): readonly Bookmark[] => {
    if (unit.kind !== 'line' || unit.index > 0) return []
    const { paragraph } = unit.set.fitted
    if (paragraph.role === 'title') return [{ title: textOf(paragraph.inlines), level: 0, page, y: top }]
    const heading = headingOf(paragraph)
    return heading ? [{ ...heading, page, y: top }] : []
  })
}
