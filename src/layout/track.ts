// Wider or tighter tracking of anything that has a look: a character of a line, a text of a paragraph.
import type { TextStyle } from '../style/style-sheet.ts'
import { pt } from '../style/units.ts'

/** The same with its tracking changed by so many points. */
export function track<T extends { readonly style: TextStyle }>(styled: T, change: number): T {
  const { style } = styled
  return { ...styled, style: { ...style, tracking: pt(style.tracking + change) } }
}
