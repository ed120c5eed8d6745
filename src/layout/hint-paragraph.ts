// Writes the hints of a paragraph's lines into its inlines: texts are divided where the tracking or the language of
// their characters changes. Where what was to stand flush right came down to a line of its own, a break says so.
import type { StyledInline, StyledText } from '../style/styled-document.ts'
import type { Character } from './character.ts'
import type { FittedParagraph } from './layout.ts'
import type { SetParagraph, SetTextLine } from './set-paragraph.ts'

export function hintParagraph({ fitted, lines }: SetParagraph): FittedParagraph {
  if (lines.every(({ hinted, broughtDown }) => !hinted && !broughtDown)) return fitted
  const characters = byInline(lines)
  const broughtDown = new Set(lines.flatMap(line => (line.broughtDown ? [line.begin.inline - 1] : [])))
  const inlines = fitted.paragraph.inlines.flatMap((inline, index): readonly StyledInline[] => {
    if (inline.kind === 'text') return divide(inline, characters.get(index) ?? [])
    return broughtDown.has(index) ? [{ kind: 'break' }, inline] : [inline]
  })
  return { ...fitted, paragraph: { ...fitted.paragraph, inlines } }
}

function byInline(lines: readonly SetTextLine[]): ReadonlyMap<number, readonly Character[]> {
  const found = new Map<number, Character[]>()
  for (const { character } of lines.flatMap(({ characters }) => characters)) {
    const { inline } = character.place
    const characters = found.get(inline)
    if (characters) characters.push(character)
    else found.set(inline, [character])
  }
  return found
}

function divide(inline: StyledText, characters: readonly Character[]): readonly StyledText[] {
  const firsts = characters.filter((character, index) => {
    const before = characters[index - 1]
    return before && !isAlike(before, character)
  })
  return [characters[0], ...firsts].map((first, index) => {
    const text = inline.text.slice(index === 0 ? 0 : first?.place.offset, firsts[index]?.place.offset)
    if (!first) return inline
    const style = { ...inline.style, tracking: first.style.tracking }
    return { ...inline, text, style, ...(first.asChinese && { asChinese: true }) }
  })
}

function isAlike(a: Character, b: Character): boolean {
  return a.style.tracking === b.style.tracking && a.asChinese === b.asChinese
}
