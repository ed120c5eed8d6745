// Set lines as page items: characters that share a face and look become one text item.
import { pt } from '../style/units.ts'
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
  for (const set of characters) {
    const { character } = set
    if (character.checkbox && owner !== undefined) {
      items.push(checkboxOf(set, x, baseline, owner.id))
      open = undefined
    } else if (character.face) {
      const part = owner?.parts[character.place.inline]
      if (!open || open.part !== part || !continues(open, set, x)) {
        open = { ...openText(set, x, baseline), ...(owner && { owner: owner.id }), ...(part && { part }) }
        items.push(open)
      }
      open.text += character.text
      open.advances.push(set.advance, ...[...character.text].slice(1).map(() => 0))
      open.end = x + set.x + set.advance
    }
  }
  return items.map(finish)
}

interface OpenText extends PlacedText {
  text: string
  readonly advances: number[]
  end: number
}

function openText({ character, x: offset }: SetCharacter, x: number, baseline: number): OpenText {
  const { style, face } = character
  if (!face) throw new Error('a character without a face cannot be placed')
  return {
    kind: 'text',
    x: pt(x + offset),
    baseline: pt(baseline),
    text: '',
    advances: [],
    face,
    size: style.size,
    color: style.color,
    bold: style.bold,
    end: x + offset,
  }
}

function continues(open: OpenText, { character, x: offset }: SetCharacter, x: number): boolean {
  const { face, style } = character
  return (
    open.face === face &&
    open.size === style.size &&
    open.color === style.color &&
    open.bold === style.bold &&
    Math.abs(open.end - x - offset) < 0.001
  )
}

function finish(item: PlacedItem): PlacedItem {
  if (item.kind !== 'text') return item
  const { end: _, ...text } = item as OpenText
  return text
}

function checkboxOf(
  { character, x: offset }: SetCharacter,
  x: number,
  baseline: number,
  owner: number,
): PlacedCheckbox {
  const { checked = false, label = '' } = character.checkbox ?? {}
  return {
    kind: 'checkbox',
    x: pt(x + offset),
    baseline: pt(baseline),
    size: character.style.size,
    checked,
    label,
    owner,
  }
}
