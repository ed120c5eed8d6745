// `— 1 —` under the text area, one character in from its outer edge: right on odd pages, left on even ones; the
// dashes stand 7 mm below the text area, and the digits are those of its Chinese font (GB/T 9704-2012 7.5).
import type { Face } from '../font/face.ts'
import type { Character } from './character.ts'
import type { PlacedItem } from './layout.ts'
import { placeCharacters } from './place-items.ts'
import { readInlines } from './read-inlines.ts'
import { setLine } from './set-line.ts'
import type { Setting } from './setting.ts'

export function placePageNumber(
  number: number,
  { page, sheet, area, glyphs }: Setting,
): readonly PlacedItem[] {
  const setup = page.pageNumber
  const style = setup && sheet.paragraphs[setup.style]
  if (!style || (number === 1 && !setup.onFirstPage)) return []
  const segments = readInlines([{ kind: 'text', text: `— ${number} —`, style, origin: {} }], glyphs)
  const face = glyphs.find(style.role, HAN)?.face
  const characters = segments.flatMap(({ left }) => left.map(character => inOwnFace(character, face)))
  const line = { start: 0, end: characters.length, hangs: false }
  const inside = { x: style.size, width: area.width - 2 * style.size }
  const set = setLine(characters, line, inside, number % 2 === 1 ? 'right' : 'left', true)
  return placeCharacters(set, area.left, area.bottom + setup.below + DASH_HEIGHT * style.size)
}

/** Digits elsewhere are set in the Latin face. */
function inOwnFace(character: Character, face: Face | undefined): Character {
  const { codePoint, digit } = character.traits
  if (!digit || !face?.has(codePoint)) return character
  return { ...character, face, width: face.advance(codePoint) * character.style.size }
}

const HAN = 0x4e00

/** A dash stands in the middle of its square: so far over the baseline, in em. */
export const DASH_HEIGHT = 0.383
