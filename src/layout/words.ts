// Words of Latin letters, digits and signs among the characters of a paragraph: from blank or Chinese to the next.
import type { Character } from './character.ts'

export function isInWord(character: Character | undefined): boolean {
  return character?.kind === 'latin' && !character.blank
}

/** Index after the word that begins at `start`; after that one character where none does. */
export function endOfWord(characters: readonly Character[], start: number): number {
  let end = start + 1
  if (!isInWord(characters[start])) return end
  while (isInWord(characters[end])) end++
  return end
}
