// Set lines as page items: characters that share a face and look become one text item.
import type { Face } from '../font/face.ts'
import { pt } from '../style/units.ts'
import type { Character } from './character.ts'
import type { Part, PlacedCheckbox, PlacedItem, PlacedText } from './layout.ts'
import { partsOf } from './parts.ts'
import type { SetCharacter } from './set-line.ts'
import type { SetParagraph, SetTextLine } from './set-paragraph.ts'

/** `x`: left edge of the column; `top` of the line. The baseline lies 0.8 of the line's height below it. */
export function placeLine(
  set: SetParagraph,
  line: SetTextLine,
  x: number,
  top: number,
): readonly PlacedItem[] {
  const { paragraph, id } = set.fitted
  const owner = { id, parts: partsOf(paragraph) }
  return placeCharacters(line.characters, x, top + 0.8 * paragraph.style.lineHeight, owner)
}

/** The paragraph that characters belong to, and what each of its inlines is in it. */
export interface Owner {
  readonly id: number
  readonly parts: readonly (Part | undefined)[]
}

export function placeCharacters(
  characters: readonly SetCharacter[],
  x: number,
  baseline: number,
  owner?: Owner,
): readonly PlacedItem[] {
  const items: PlacedItem[] = []
  let open: OpenText | undefined
  let end = 0
  for (const set of characters) {
    const { character, advance } = set
    const left = x + set.x
    if (character.checkbox && owner !== undefined) {
      items.push(checkboxOf(set, left, baseline, owner.id))
      open = undefined
    } else if (character.face) {
      const part = owner?.parts[character.inline]
      if (!open || open.part !== part || Math.abs(end - left) >= 0.001 || !looksAlike(open, character)) {
        open = openText(character, character.face, left, baseline, owner?.id, part)
        items.push(open)
      }
      open.text += character.text
      open.advances.push(advance)
      if (character.text.length > 1) skipSelectors(open.advances, character.text)
      end = left + advance
    }
  }
  return items
}

interface OpenText extends PlacedText {
  text: string
  readonly advances: number[]
}

function openText(
  { style }: Character,
  face: Face,
  x: number,
  baseline: number,
  owner: number | undefined,
  part: Part | undefined,
): OpenText {
  return {
    kind: 'text',
    x: pt(x),
    baseline: pt(baseline),
    text: '',
    advances: [],
    face,
    size: style.size,
    color: style.color,
    bold: style.bold,
    ...(owner !== undefined && { owner }),
    ...(part && { part }),
  }
}

function looksAlike({ face, size, color, bold }: OpenText, { face: ours, style }: Character): boolean {
  return face === ours && size === style.size && color === style.color && bold === style.bold
}

/** What stands on a character (a variation selector) takes no step of its own. */
function skipSelectors(advances: number[], text: string): void {
  for (const _ of [...text].slice(1)) advances.push(0)
}

function checkboxOf({ character }: SetCharacter, x: number, baseline: number, owner: number): PlacedCheckbox {
  const { checked = false, label = '' } = character.checkbox ?? {}
  return {
    kind: 'checkbox',
    x: pt(x),
    baseline: pt(baseline),
    size: character.style.size,
    checked,
    label,
    owner,
  }
}
