// Divides characters into lines the way LibreOffice and Word do: as many as fit, one closing mark may hang over the
// end; and strictly, as GB/T 15834 asks: no forbidden starts or ends, …… and —— whole, numbers and words whole.
// A word longer than a line is broken anywhere: nothing is ever lost.
import { AS_LAST_RESORT, breakPlaces, FREELY, HYPHEN, RELUCTANTLY, SLASH } from './break-places.ts'
import { type Character, gapBetween, isHollow, naturalWidth } from './character.ts'

export interface Line {
  readonly start: number
  readonly end: number
  /** Its last mark stands beyond the measure. */
  readonly hangs: boolean
}

export interface Room {
  readonly first: number
  readonly rest: number
  readonly hanging: boolean
}

export function breakLines(characters: readonly Character[], room: Room): readonly Line[] {
  if (characters.length === 0) return [{ start: 0, end: 0, hangs: false }]
  const places = breakPlaces(characters)
  const lines: Line[] = []
  for (let start = 0; start < characters.length; ) {
    const line = nextLine(
      characters,
      places,
      start,
      lines.length === 0 ? room.first : room.rest,
      room.hanging,
    )
    lines.push(line)
    start = line.end
  }
  return lines
}

function nextLine(
  characters: readonly Character[],
  places: Uint8Array,
  start: number,
  width: number,
  hanging: boolean,
): Line {
  const cut = firstThatDoesNotFit(characters, start, width)
  const inked = skipBlanks(characters, cut)
  if (inked === characters.length) return { start, end: inked, hangs: false }
  if (hanging && inked === cut && characters[cut]?.traits.hangs) {
    const end = skipBlanks(characters, cut + 1)
    const ends = end === characters.length || places[end] === FREELY
    if (ends && mayHang(characters, start, end)) return { start, end, hangs: true }
    if (ends && mayTighten(characters, start, cut + 1, width)) return { start, end, hangs: false }
  }
  return { start, end: lastPlace(characters, places, start, inked), hangs: false }
}

function firstThatDoesNotFit(characters: readonly Character[], start: number, width: number): number {
  let used = 0
  let last: Character | undefined
  for (let index = start; index < characters.length; index++) {
    const character = characters[index]
    if (!character) break
    used += character.width + (last ? gapBetween(last, character) : 0)
    if (index > start && used > width + TOLERANCE) return index
    last = character
  }
  return characters.length
}

/** Word processors compare unrounded widths; rounding them made one line in a hundred differ. */
const TOLERANCE = 0.004

/** Blanks at the end of a line take no room. */
function skipBlanks(characters: readonly Character[], from: number): number {
  for (let index = from; index < characters.length; index++) {
    const character = characters[index]
    if (character && !isHollow(character)) return index
  }
  return characters.length
}

/** Beside words LibreOffice 7.4 may swallow a mark that hangs, so one hangs only where there are none. */
function mayHang(characters: readonly Character[], start: number, end: number): boolean {
  return characters.slice(start, end + 1).every(({ kind }) => kind !== 'latin')
}

/** Whether the mark can be drawn in by tighter tracking that no reader sees. */
function mayTighten(characters: readonly Character[], start: number, end: number, width: number): boolean {
  const line = characters.slice(start, end)
  const chinese = line.filter(({ kind }) => kind !== 'latin')
  const size = chinese[0]?.style.size ?? 0
  return naturalWidth(line) - width <= TIGHTEST * size * chinese.length
}

/** In em. */
const TIGHTEST = 0.035

function lastPlace(characters: readonly Character[], places: Uint8Array, start: number, cut: number): number {
  let reluctant = 0
  let lastResort = 0
  let given = 0
  for (let index = cut; index > start; index--) {
    // LibreOffice divides an address after an earlier slash, never after one that just fits.
    if (index === cut && characters[index - 1]?.traits.codePoint === SLASH) continue
    if (places[index] === FREELY) return reluctant && given > dearest(characters, cut) ? reluctant : index
    if (places[index] === RELUCTANTLY && !reluctant) reluctant = index
    if (places[index] === AS_LAST_RESORT && !lastResort) lastResort = index
    given += characters[index - 1]?.width ?? 0
  }
  return reluctant || lastResort || tear(characters, start, cut)
}

/** To keep a number with its unit may cost as much as five Han characters. */
function dearest(characters: readonly Character[], cut: number): number {
  return 5 * (characters[cut]?.style.size ?? 0)
}

/** No legal place: in the midst of a word, after a hyphen or still not before a closing mark if that can be helped. */
function tear(characters: readonly Character[], start: number, cut: number): number {
  for (let index = cut; index > start + 1; index--) {
    if (characters[index - 1]?.traits.codePoint === HYPHEN) return index
  }
  for (let index = cut; index > start; index--) {
    if (characters[index]?.traits.neverStarts || characters[index - 1]?.traits.neverEnds) continue
    if (!characters[index]?.blank) return index
  }
  return Math.max(cut, start + 1)
}
