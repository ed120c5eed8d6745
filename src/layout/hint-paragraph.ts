// Writes the hints of a paragraph's lines into its inlines: texts are divided where the tracking or the language of
// their characters changes. Where what was to stand flush right came down to a line of its own, a break says so.
import type { StyledInline, StyledText } from '../style/styled-document.ts'
import type { Character } from './character.ts'
import type { FittedParagraph } from './layout.ts'
import type { SetParagraph, SetTextLine } from './set-paragraph.ts'

export function hintParagraph({ fitted, lines }: SetParagraph): FittedParagraph {
  if (!lines.some(({ hinted, broughtDown }) => hinted || broughtDown)) return fitted
  const begins = beginsOfHints(lines)
  const broughtDown = new Set(lines.flatMap(line => (line.broughtDown ? [line.begin.inline - 1] : [])))
  const inlines = fitted.paragraph.inlines.flatMap((inline, index): readonly StyledInline[] => {
    if (inline.kind === 'text') return divide(inline, begins.get(index) ?? [])
    return broughtDown.has(index) ? [{ kind: 'break' }, inline] : [inline]
  })
  return { ...fitted, paragraph: { ...fitted.paragraph, inlines } }
}

/** Of each inline its first character, and every one that is hinted otherwise than the one before it. */
function beginsOfHints(lines: readonly SetTextLine[]): ReadonlyMap<number, readonly Character[]> {
  const found = new Map<number, Character[]>()
  let begins: Character[] = []
  let last: Character | undefined
  for (const { characters } of lines) {
    for (const { character } of characters) {
      const { inline } = character
      if (inline !== last?.inline) {
        begins = [character]
        found.set(inline, begins)
      } else if (!isAlike(last, character)) begins.push(character)
      last = character
    }
  }
  return found
}

function divide(inline: StyledText, begins: readonly Character[]): readonly StyledText[] {
  if (begins.length === 0) return [inline]
  return begins.map((first, index) => {
    const text = inline.text.slice(index === 0 ? 0 : first.offset, begins[index + 1]?.offset)
    const style = { ...inline.style, tracking: first.style.tracking }
    return { ...inline, text, style, ...(first.asChinese && { asChinese: true }) }
  })
}

function isAlike(a: Character, b: Character): boolean {
  return a.style.tracking === b.style.tracking && a.asChinese === b.asChinese
}
