// Gives every character of a line its x: flush, centred, or stretched to the measure as Word and LibreOffice do.
import type { Alignment } from '../style/style-sheet.ts'
import { TWIP } from '../style/units.ts'
import type { Line } from './break-lines.ts'
import { type Character, gapBetween, isChinese, isHollow, naturalWidth } from './character.ts'

export interface SetCharacter {
  readonly character: Character
  readonly x: number
  /** To where the next character stands, or would. */
  readonly advance: number
}

export interface Measure {
  /** From the column's left edge. */
  readonly x: number
  readonly width: number
}

/** `last`: the text itself ends this line, so that it keeps its natural width. */
export function setLine(
  characters: readonly Character[],
  line: Line,
  measure: Measure,
  align: Alignment,
  last: boolean,
): readonly SetCharacter[] {
  const whole = endOfInk(characters, line, last)
  const natural = naturalWidth(characters, line.start, whole)
  const end = natural > measure.width ? endOfInk(characters, line) : whole
  const inside = line.hangs ? end - 1 : end
  const spare = measure.width - (inside === whole ? natural : naturalWidth(characters, line.start, inside))
  const stretch = align === 'justify' && !last ? stretchOf(characters, line.start, inside, spare) : 0
  const set: SetCharacter[] = []
  let x = measure.x + spareBefore(align, spare)
  for (let index = line.start; index < line.end; index++) {
    const character = characters[index]
    if (!character) break
    const next = index + 1 < end ? characters[index + 1] : undefined
    const gap = next
      ? gapBetween(character, next) + (index + 1 < inside && stretches(character, next) ? stretch : 0)
      : 0
    const advance = index < end ? character.width + gap : 0
    set.push({ character, x, advance })
    x += advance
  }
  return set
}

/** Blanks at the end of a line take no room; full-width ones do where the text ends: they may be meant for a pen. */
export function endOfInk(characters: readonly Character[], { start, end }: Line, last = false): number {
  let ink = end
  while (ink > start && takesNoRoom(characters[ink - 1], last)) ink--
  return ink
}

function takesNoRoom(character: Character | undefined, last: boolean): boolean {
  return character !== undefined && (last ? character.blank : isHollow(character))
}

function spareBefore(align: Alignment, spare: number): number {
  if (align === 'center') return Math.max(0, spare / 2)
  return align === 'right' ? Math.max(0, spare) : 0
}

function stretchOf(characters: readonly Character[], start: number, end: number, spare: number): number {
  let [places, portion, longest] = [0, 0, 0]
  for (let index = start; index + 1 < end; index++) {
    const [left, right] = [characters[index], characters[index + 1]]
    if (!left || !right || !stretches(left, right)) continue
    places++
    portion = left.kind === right.kind ? portion + 1 : 0
    longest = Math.max(longest, portion)
  }
  if (places === 0) return 0
  const stretch = spare / places
  const takenBack = Math.min(0, characters[end - 1]?.style.tracking ?? 0)
  const theirs = TWIP * Math.floor((spare + takenBack) / places / TWIP)
  const astray = (theirs > 0 ? longest : places) * (stretch - theirs)
  return stretch - Math.max(0, astray - FARTHEST) / places
}

/**
 * LibreOffice takes tighter tracking back after the last character, and stretches by whole twips, so that its longest
 * portion ends short of its place. Where that is more than 0.3 mm, our line ends short of the measure.
 */
const FARTHEST = 0.85

/** Beside a Chinese character, and at a blank between Latin words. */
function stretches(left: Character, right: Character): boolean {
  return left.blank || isChinese(left) || isChinese(right)
}
