// Where a line may begin: before each character of a paragraph, never, at a price, or freely.
import { type Character, isHollow } from './character.ts'
import { type Quantity, quantitiesIn } from './quantities.ts'
import { endOfWord } from './words.ts'

export const NEVER = 0
/** Parts a number from its unit: only in a column too narrow for both. */
export const AS_LAST_RESORT = 1
/** Divides a long number from its unit, a range or an address: where keeping it whole would leave a wide gap. */
export const RELUCTANTLY = 2
export const FREELY = 3

/** Entry i tells whether a line may begin with character i. */
export function breakPlaces(characters: readonly Character[]): Uint8Array {
  const places = new Uint8Array(characters.length)
  let before: Character | undefined
  let left: Character | undefined
  let lastInk: Character | undefined
  let wordEnd = 0
  let long = false
  for (let index = 0; index < characters.length; index++) {
    const right = characters[index]
    if (!right) break
    if (index >= wordEnd) {
      wordEnd = endOfWord(characters, index)
      long = wordEnd - index >= LONG_WORD
    }
    if (left) {
      const place = placeBetween(before, left, right, lastInk)
      places[index] = long && isPartOfWord(right) ? placeInAddress(left, place) : place
    }
    if (isInk(right)) lastInk = right
    before = left
    left = right
  }
  for (const quantity of quantitiesIn(characters)) keepTogether(quantity, characters, places)
  return places
}

/** What is Latin on both sides is a word or an address, and settled as such. */
function keepTogether({ start, end, long }: Quantity, characters: readonly Character[], places: Uint8Array) {
  for (let index = start + 1; index < end; index++) {
    const [left, right] = [characters[index - 1], characters[index]]
    if (places[index] === NEVER || (left?.kind === 'latin' && right?.kind === 'latin')) continue
    const price = long ? RELUCTANTLY : AS_LAST_RESORT
    if (left && index > start + 1 && CONNECTING.has(left.traits.codePoint)) places[index] = RELUCTANTLY
    else places[index] = left?.traits.digit ? price : NEVER
  }
}

/** ～ — – － may end a line (GB/T 15834 5.1), though a range reads better whole. */
const CONNECTING: ReadonlySet<number> = new Set([0xff5e, 0x2014, 0x2013, 0xff0d])

/** Not a blank, a full-width one neither, and not of zero width. */
function isInk(character: Character): boolean {
  return !isHollow(character) && character.width > 0
}

/** A word so long is an address and may be divided after its slashes; km/h and GB/T may not. */
const LONG_WORD = 20

function isPartOfWord({ kind, traits }: Character): boolean {
  return kind === 'latin' && traits.alphanumeric
}

/** After a slash freely; after a full stop or hyphen where much would be left empty otherwise. */
function placeInAddress({ traits }: Character, otherwise: number): number {
  if (traits.codePoint === SLASH) return FREELY
  return traits.codePoint === FULL_STOP || traits.codePoint === HYPHEN ? RELUCTANTLY : otherwise
}

const FULL_STOP = 0x2e

export const SLASH = 0x2f

function placeBetween(
  before: Character | undefined,
  left: Character,
  right: Character,
  lastInk: Character | undefined,
): number {
  if (right.blank || right.traits.neverStarts || lastInk?.traits.neverEnds) return NEVER
  if (left.blank) {
    if (left.traits.codePoint === NO_BREAK_SPACE) return NEVER
    return before?.traits.digit && (right.traits.digit || isLatinUnit(right)) ? RELUCTANTLY : FREELY
  }
  if (left.kind === 'latin' && right.kind === 'latin')
    return endsHyphenated(before, left, right) ? FREELY : NEVER
  if (tiesToDigits(left, right) || tiesToDigits(right, left)) return NEVER
  return isLone(before, left) && right.traits.neverEnds ? RELUCTANTLY : FREELY
}

const NO_BREAK_SPACE = 0xa0

/** 0.05 mg/L, 120 ㎡: a unit that stands behind a blank, as do the thousands of 12 680. */
function isLatinUnit({ kind, traits }: Character): boolean {
  return (kind === 'latin' && traits.letter) || (traits.codePoint >= 0x3380 && traits.codePoint <= 0x33df)
}

function endsHyphenated(before: Character | undefined, left: Character, right: Character): boolean {
  return left.traits.codePoint === HYPHEN && (before?.traits.letter ?? false) && right.traits.letter
}

export const HYPHEN = 0x2d

/** A word of one letter: before an opening mark LibreOffice takes it down to the next line. */
function isLone(before: Character | undefined, word: Character): boolean {
  return word.kind === 'latin' && before?.kind !== 'latin'
}

/** × ÷ ± § between or before digits. */
function tiesToDigits(sign: Character, neighbour: Character): boolean {
  return neighbour.kind === 'latin' && TYING.has(sign.traits.codePoint)
}

const TYING: ReadonlySet<number> = new Set([0xd7, 0xf7, 0xb1, 0xa7])
