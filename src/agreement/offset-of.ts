// How far right a glyph stands in the other file, by its box.
import { type Glyph, middleOf } from './pdf-page.ts'

/** Points. */
export function offsetOf(our: Glyph, their: Glyph): number {
  if (isStretched(our)) return -outside(their, our)
  if (isStretched(their)) return outside(our, their)
  return middleOf(their) - middleOf(our)
}

/** The strokes of —— may be drawn out until they meet; how far apart they stand in a justified line. */
const isStretched = ({ text, width, size }: Glyph) => text === '—' && width > 1.05 * size

/** A stroke that was not drawn out stands somewhere in the room of one that was: how far it sticks out to the left. */
function outside(plain: Glyph, stretched: Glyph): number {
  const left = stretched.x - plain.x
  const right = plain.x + plain.width - (stretched.x + stretched.width)
  return left > 0 ? left : right > 0 ? -right : 0
}
