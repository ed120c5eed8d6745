// Where a line may begin: before each character of a paragraph, never, at a price, or freely.
import type { Character } from './character.ts'

export const NEVER = 0
/** Parts a number from its unit: only where keeping them together would leave a wide gap. */
export const RELUCTANTLY = 1
export const FREELY = 2

/** Entry i tells whether a line may begin with character i. */
export function breakPlaces(characters: readonly Character[]): Uint8Array {
  const places = new Uint8Array(characters.length)
  let lastInk: Character | undefined
  let wordEnd = 0
  let long = false
  for (let index = 0; index < characters.length; index++) {
    if (index >= wordEnd) {
      wordEnd = endOfWord(characters, index)
      long = wordEnd - index >= LONG_WORD
    }
    const left = characters[index - 1]
    const right = characters[index]
    if (left && right) places[index] = placeBetween(characters[index - 2], left, right, lastInk)
    if (left && right && long && followsSlash(left, right)) places[index] = FREELY
    if (right && isInk(right)) lastInk = right
  }
  return places
}

/** Not a blank, a full-width one neither, and not of zero width. */
function isInk({ blank, width, traits }: Character): boolean {
  return !blank && width > 0 && traits.codePoint !== FULL_WIDTH_BLANK
}

const FULL_WIDTH_BLANK = 0x3000

/** A word so long is an address and may be divided after its slashes; km/h and GB/T may not. */
const LONG_WORD = 20

function endOfWord(characters: readonly Character[], start: number): number {
  let end = start + 1
  if (!isInWord(characters[start])) return end
  while (isInWord(characters[end])) end++
  return end
}

function isInWord(character: Character | undefined): boolean {
  return character?.kind === 'latin' && !character.blank
}

function followsSlash(left: Character, right: Character): boolean {
  return left.traits.codePoint === SLASH && right.kind === 'latin' && right.traits.alphanumeric
}

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
  return partsUnit(before, left, right) || clingsToMark(left, right) ? RELUCTANTLY : FREELY
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

/** LibreOffice ends no line between ）》” and a letter or digit. */
function clingsToMark(mark: Character, right: Character): boolean {
  return mark.traits.neverStarts && !mark.traits.hangs && right.kind === 'latin' && right.traits.alphanumeric
}

/** × ÷ ± § between or before digits. */
function tiesToDigits(sign: Character, neighbour: Character): boolean {
  return neighbour.kind === 'latin' && TYING.has(sign.traits.codePoint)
}

const TYING: ReadonlySet<number> = new Set([0xd7, 0xf7, 0xb1, 0xa7])

/** 2024|年, 1305.9|万元, 1305.9万|元. */
function partsUnit(before: Character | undefined, left: Character, right: Character): boolean {
  const { unit, multiplier } = right.traits
  if (left.traits.digit) return unit || multiplier
  return unit && left.traits.multiplier && (before?.traits.digit ?? false)
}
