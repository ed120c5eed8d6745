// Where a line ends beside a word or number, word processors judge by the rules for English and find ends that ours
// allow forbidden: ，|2024, 12%|《, https://|a.example. There the word is marked as Chinese, whose rules are ours.
import type { Line } from './break-lines.ts'
import type { Character } from './character.ts'
import { isInWord } from './words.ts'

/** The characters of a paragraph with its marked words; the very same where none needs a mark. */
export function hintLanguage(characters: readonly Character[], lines: readonly Line[]): readonly Character[] {
  const ends = endsToMark(characters, lines)
  if (ends.length === 0) return characters
  const marked = [...characters]
  for (const { letter, end } of ends) {
    for (const at of [letter, end]) markWords(marked, at)
  }
  return marked
}

interface LineEnd {
  readonly end: number
  /** The letter or digit by which word processors judge what language the line ends in; -1 where there is none. */
  readonly letter: number
}

/** In one pass: a paragraph may be one long word, or have no letter at all. */
function endsToMark(characters: readonly Character[], lines: readonly Line[]): readonly LineEnd[] {
  const ends: LineEnd[] = []
  const address = addressFinder(characters)
  let letter = -1
  let seen = 0
  for (const { end } of lines.slice(0, -1)) {
    let index = end - 1
    while (index >= seen && !characters[index]?.traits.alphanumeric) index--
    if (index >= seen) letter = index
    seen = end
    if (!isPlainEnd(characters, end, letter, address)) ends.push({ end, letter })
  }
  return ends
}

/** Both rules allow a line to end at a blank, and between a letter and a Han character; not between ① and a digit. */
function isPlainEnd(
  characters: readonly Character[],
  end: number,
  letter: number,
  isAddress: (start: number) => boolean,
): boolean {
  const [left, right] = [characters[end - 1], characters[end]]
  if (!left || !right || left.blank) return true
  if (left.traits.alphanumeric && right.traits.alphanumeric) {
    return left.kind === 'latin' ? right.kind === 'han' : left.traits.letter && !isAddress(end)
  }
  return right.kind !== 'latin' && characters[letter]?.kind !== 'latin'
}

/**
 * Tells whether what is left of a word from one place on has signs inside: LibreOffice may divide it anywhere. Places
 * are asked for from first to last.
 */
function addressFinder(characters: readonly Character[]): (start: number) => boolean {
  let next = 0
  return start => {
    next = Math.max(next, start)
    while (isInWord(characters[next]) && !ADDRESS_SIGNS.has(characters[next]?.traits.codePoint ?? 0)) next++
    return isInWord(characters[next])
  }
}

const ADDRESS_SIGNS: ReadonlySet<number> = new Set([...'/:@?&=#_~+-'].map(sign => sign.codePointAt(0) ?? 0))

/** With the words beside it (WiFi 6): LibreOffice does not keep to the mark on a single letter. */
function markWords(characters: Character[], at: number): void {
  if (characters[at - 1]?.asChinese || characters[at]?.asChinese) return
  let start = at
  while (characters[start - 1]?.kind === 'latin') start--
  for (let index = start; characters[index]?.kind === 'latin'; index++) {
    const character = characters[index]
    if (character) characters[index] = { ...character, asChinese: true }
  }
}
