// One character to set: how wide it is, which face draws it, and where in its paragraph it comes from.
import type { Face } from '../font/face.ts'
import type { TextStyle } from '../style/style-sheet.ts'
import type { Traits } from './punctuation.ts'
import type { RunKind } from './runs.ts'

/** A place among a paragraph's inlines: UTF-16 offset inside the text of one of them. */
export interface InlinePlace {
  readonly inline: number
  readonly offset: number
}

/** What a code point is in one style wherever it stands: like a printer's sort cast once, set as often as needed. */
export interface Sort {
  /** One code point, and the variation selectors after it. */
  readonly text: string
  readonly traits: Traits
  readonly kind: RunKind
  readonly blank: boolean
  /** Points, without tracking. */
  readonly width: number
  readonly style: TextStyle
  /** undefined for a tick box, which is drawn, and where no face has the character. */
  readonly face: Face | undefined
}

/** Every one has every field, in one order: what measures them by the thousand is fastest where all have one shape. */
export interface Character extends Sort, InlinePlace {
  /** A line of a title may begin here. */
  readonly opportunity: boolean
  /** Word processors are told to break it by the rules for Chinese. */
  readonly asChinese: boolean
  readonly checkbox: { readonly checked: boolean; readonly label: string } | undefined
}

/** Without the character, which would otherwise be kept as long as its place is. */
export const placeOf = ({ inline, offset }: InlinePlace): InlinePlace => ({ inline, offset })

/**
 * Room between a character and the next one on its line. LibreOffice tracks inside a portion (a run of one kind and
 * look) and after its last character only where that widens, and sets 0.2 em between Chinese and a letter or digit.
 */
export function gapBetween(left: Character, right: Character): number {
  const { tracking, size } = left.style
  if (isOnePortion(left, right)) return tracking
  const apart = isChinese(left) !== isChinese(right) && endsAsLetter(left) && right.traits.alphanumeric
  return (apart ? AUTO_SPACE * size : 0) + Math.max(0, tracking)
}

/** LibreOffice looks at the last UTF-16 unit alone: beyond the basic plane it sees no letter. */
function endsAsLetter({ traits, text }: Character): boolean {
  return traits.alphanumeric && text.length === 1
}

/** In the Chinese script as a word processor sees it: a weak sign is so only after a Han character. */
export function isChinese({ kind }: Character): boolean {
  return kind === 'han' || kind === 'space'
}

/** A blank, a full-width one too: takes no room at the end of a line that goes on below. */
export function isHollow({ blank, traits }: Character): boolean {
  return blank || traits.codePoint === FULL_WIDTH_BLANK
}

const FULL_WIDTH_BLANK = 0x3000

/** Set on one line from first to last, blanks at the end left out. */
export function naturalWidth(characters: readonly Character[], start = 0, end = characters.length): number {
  let width = 0
  let last: Character | undefined
  for (let index = start; index < end; index++) {
    const character = characters[index]
    if (!character) break
    width += character.width + (last ? gapBetween(last, character) : 0)
    last = character
  }
  return width
}

const AUTO_SPACE = 0.2

function isOnePortion(left: Character, right: Character): boolean {
  return left.kind === right.kind && left.asChinese === right.asChinese && sameLook(left.style, right.style)
}

function sameLook(a: TextStyle, b: TextStyle): boolean {
  return (
    a === b ||
    (a.role === b.role &&
      a.size === b.size &&
      a.color === b.color &&
      a.bold === b.bold &&
      a.tracking === b.tracking)
  )
}
