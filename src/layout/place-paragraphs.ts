// Paragraphs one under the other, in a cell or in a place of their own: room before, lines, room after.
import type { PlacedItem } from './layout.ts'
import { placeLine } from './place-items.ts'
import type { SetParagraph } from './set-paragraph.ts'

export function placeParagraphs(
  paragraphs: readonly SetParagraph[],
  x: number,
  top: number,
): readonly PlacedItem[] {
  const items: PlacedItem[] = []
  let y = top
  for (const set of paragraphs) {
    y += set.fitted.before
    for (const line of set.lines) {
      items.push(...placeLine(set, line, x, y))
      y += set.fitted.paragraph.style.lineHeight
    }
    y += set.fitted.after
  }
  return items
}
