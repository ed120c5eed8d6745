// Where our rules end a line earlier than a word processor would (12|号, 时段|——), the DOCX needs a hint: the line's
// tracking is widened until nothing more fits on it. The text stays as it is, and stays editable.
import { floorToTwip, type Pt, pt } from '../style/units.ts'
import type { Line } from './break-lines.ts'
import { type Character, naturalWidth } from './character.ts'
import type { Measure } from './set-line.ts'

/**
 * What to add to the tracking of the Chinese in a line that is not the last; undefined where the line ends there by
 * itself. LibreOffice, when it looks for the end of a line, counts the tracking after every character.
 */
export function hintLine(characters: readonly Character[], line: Line, { width }: Measure): Pt | undefined {
  if (line.hangs) return undefined
  let ink = line.end
  while (ink > line.start && characters[ink - 1]?.blank) ink--
  const spare = width - naturalWidth(characters, line.start, ink)
  if (spare < naturalWidth(characters, line.end, endOfNext(characters, ink, line.end))) return undefined
  const chinese = characters.slice(line.start, ink).filter(({ kind }) => kind !== 'latin').length
  return chinese > 0 ? floorToTwip(pt((spare - RESERVE) / chinese)) : undefined
}

/** The same for our own pages: the characters of the line, with the hint in the tracking of the Chinese. */
export function trackLine(
  characters: readonly Character[],
  { start, end }: Line,
  hint: Pt,
): readonly Character[] {
  return characters.slice(start, end).map(character => {
    if (character.kind === 'latin') return character
    const { style } = character
    return { ...character, style: { ...style, tracking: pt(style.tracking + hint) } }
  })
}

/** So that no rounding of a word processor makes the line too long. */
const RESERVE = 0.5

/**
 * What would have to fit: a Han character, or a word or number as a whole; after a mark that may hang only its first
 * letter, for LibreOffice 7.4 swallows the mark where a part of the word fits.
 */
function endOfNext(characters: readonly Character[], ink: number, start: number): number {
  let end = start + 1
  if (characters[ink - 1]?.traits.hangs) return end
  while (
    characters[end - 1]?.kind === 'latin' &&
    characters[end]?.kind === 'latin' &&
    !characters[end]?.blank
  )
    end++
  return end
}
