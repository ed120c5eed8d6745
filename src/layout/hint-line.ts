// Where our rules end a line elsewhere than a word processor would (12|号, 时段|——), the DOCX needs a hint: the line's
// tracking is widened until nothing more fits on it, or tightened until a mark that was drawn in does. Our pages follow it.
import type { TextStyle } from '../style/style-sheet.ts'
import { floorToTwip, type Pt, pt, TWIP } from '../style/units.ts'
import type { Line } from './break-lines.ts'
import { type Character, naturalWidth } from './character.ts'
import { endOfInk, type Measure } from './set-line.ts'
import { track } from './track.ts'
import { endOfWord } from './words.ts'

/** The characters of a line with what its tracking needs; undefined where the line ends there by itself. */
export function hintLine(
  characters: readonly Character[],
  line: Line,
  { width }: Measure,
): readonly Character[] | undefined {
  if (line.hangs) return undefined
  const ink = endOfInk(characters, line)
  const spare = width - naturalWidth(characters, line.start, ink)
  if (endsByItself(characters, line, spare)) return undefined
  const whole = characters.slice(line.start, line.end)
  const tracked = trackedIn(whole, spare)
  const inked = whole.slice(0, ink - line.start)
  const widest = (hint: Pt) => filledWidth(widen(inked, tracked, hint))
  const filled = roomToFill(characters, line, spare)
  let hint = floorToTwip(pt(filled / Math.max(1, tracked.filter(Boolean).length)))
  while (hint > TIGHTEST && widest(hint) > width - RESERVE) hint = pt(hint - TWIP)
  return widen(whole, tracked, hint)
}

/** All of it; before a plain word only enough to keep that out: what is tracked wide looks odd once it is edited. */
function roomToFill(characters: readonly Character[], { end }: Line, spare: number): number {
  const next = characters[end]
  if (next?.kind !== 'latin' || next.asChinese) return spare
  const word = naturalWidth(characters, end, endOfNext(characters, end))
  return Math.min(spare, Math.max(0, spare - word) + MARGIN)
}

const MARGIN = 4

function endsByItself(characters: readonly Character[], { end }: Line, spare: number): boolean {
  if (end === characters.length) return spare >= 0
  return spare >= TIE && spare < naturalWidth(characters, end, endOfNext(characters, end)) - TIE
}

/** Closer than this, the rounding of a word processor decides. */
const TIE = 0.3

/** What would have to fit: a Han character, or a word as a whole; only its first letter where it may be divided. */
function endOfNext(characters: readonly Character[], start: number): number {
  return characters[start]?.asChinese ? start + 1 : endOfWord(characters, start)
}

/**
 * As justified lines do, words are left alone, unless there is too little Chinese beside them; and the strokes of ——
 * stay together.
 */
function trackedIn(characters: readonly Character[], spare: number): readonly boolean[] {
  const chinese = characters.filter(({ kind }) => kind !== 'latin')
  const size = characters.reduce((most, { style }) => Math.max(most, style.size), 0)
  const words = Math.abs(spare) / chinese.length > size / 2
  return characters.map((character, index) => {
    const joined = isDash(character) && isDash(characters[index + 1])
    return !joined && (words || character.kind !== 'latin')
  })
}

function isDash(character: Character | undefined): boolean {
  return character?.traits.codePoint === 0x2014
}

function widen(
  characters: readonly Character[],
  tracked: readonly boolean[],
  hint: Pt,
): readonly Character[] {
  const looks = new Map<TextStyle, TextStyle>()
  return characters.map((character, index) => {
    if (!tracked[index]) return character
    const look = looks.get(character.style) ?? track(character, hint).style
    looks.set(character.style, look)
    return { ...character, style: look }
  })
}

/** A character wider than its cell fits at no tracking. */
const TIGHTEST = pt(-2)

/** LibreOffice, when it looks for the end of a line, counts the tracking after its last character too. */
function filledWidth(characters: readonly Character[]): number {
  return naturalWidth(characters) + Math.max(0, characters.at(-1)?.style.tracking ?? 0)
}

/** So that no rounding of a word processor makes the line too long. */
const RESERVE = 0.5
