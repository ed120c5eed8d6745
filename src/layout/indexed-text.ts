// Characters as a text of one UTF-16 unit each, so that an offset found in it is an index among them.
import type { Character } from './character.ts'

export function indexedText(characters: readonly Character[]): string {
  return characters.map(({ text, traits }) => (text.length === 1 ? text : unitOf(traits.codePoint))).join('')
}

/** Beyond the basic plane there are only rare names and pictures. */
function unitOf(codePoint: number): string {
  return codePoint < 0x10000 ? String.fromCodePoint(codePoint) : '\uffff'
}
