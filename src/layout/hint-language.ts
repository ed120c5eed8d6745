// Where a line ends beside a word or number, word processors judge by the rules for English and find ends that ours
// allow forbidden: ，|2024, 12%|《, https://|a.example. There the word is marked as Chinese, whose rules are ours.
import type { Line } from './break-lines.ts'
import type { Character } from './character.ts'
import { isInWord } from './words.ts'

/** The characters of a paragraph with its marked words; the very same where none needs a mark. */
export function hintLanguage(characters: readonly Character[], lines: readonly Line[]): readonly Character[] {
  const ends = lines.slice(0, -1).filter(({ end }) => !isPlainEnd(characters, end))
  if (ends.length === 0) return characters
  const marked = [...characters]
  for (const { end } of ends) {
    for (const at of [lastLetter(characters, end), end]) markWords(marked, at)
  }
  return marked
}

/** Both rules allow a line to end at a blank, and between a letter and a Han character; not between ① and a digit. */
function isPlainEnd(characters: readonly Character[], end: number): boolean {
  const [left, right] = [characters[end - 1], characters[end]]
  if (!left || !right || left.blank) return true
  if (left.traits.alphanumeric && right.traits.alphanumeric) {
    return left.kind === 'latin' ? right.kind === 'han' : left.traits.letter && !isAddress(characters, end)
  }
  return right.kind !== 'latin' && characters[lastLetter(characters, end)]?.kind !== 'latin'
}

/** A word with signs inside, which LibreOffice may divide anywhere. */
function isAddress(characters: readonly Character[], start: number): boolean {
  let index = start
  while (isInWord(characters[index]) && !ADDRESS_SIGNS.has(characters[index]?.traits.codePoint ?? 0)) index++
  return isInWord(characters[index])
}

const ADDRESS_SIGNS: ReadonlySet<number> = new Set([...'/:@?&=#_~+-'].map(sign => sign.codePointAt(0) ?? 0))

/** The letter or digit by which word processors judge what language a line ends in. */
function lastLetter(characters: readonly Character[], end: number): number {
  let index = end - 1
  while (index >= 0 && !characters[index]?.traits.alphanumeric) index--
  return index
}

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
