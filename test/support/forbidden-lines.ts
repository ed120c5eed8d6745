// Judges lines by GB/T 15834-2011 5.1: what may not begin a line, what may not end one, what may not be torn. The lists
// are this test's own.
import type { FittedParagraph } from '../../src/layout/layout.ts'
import { inkOf } from './expected-ink.ts'
import { linesByOwner, type PlacedLine } from './paper-text.ts'

const NEVER_BEGINS = /^[。，、；：？！”’）〕】》〉」』］｝·～／％‰℃.,;:!?)\]}]/u
const NEVER_ENDS = /[“‘（〔【《〈「『［｛]$/u
/** A dash or an ellipsis of two signs. */
const TORN = /^[—…]/u

/** The lines of each paragraph; one that was divided over a page is judged as one. */
export function forbiddenLines(
  paragraphs: readonly FittedParagraph[],
  lines: readonly PlacedLine[],
): readonly string[] {
  const byOwner = linesByOwner(lines)
  return wholeParagraphs(paragraphs).flatMap(parts => {
    const texts = parts
      .flatMap(({ id }) => byOwner.get(id) ?? [])
      .map(({ text }) => text.replace(/\u200b/gu, '').trimEnd())
    const typed = typedLineEnds(parts)
    let ink = 0
    return texts.slice(1).flatMap((text, index) => {
      const before = texts[index] ?? ''
      ink += inkOf(before).length
      return isWrong(before, text) && hasBetterPlace(before) && !typed.has(ink) ? [`${before} ⏎ ${text}`] : []
    })
  })
}

function isWrong(before: string, text: string): boolean {
  const torn = TORN.test(text) && before.endsWith(text[0] ?? '')
  return NEVER_BEGINS.test(text) || NEVER_ENDS.test(before) || torn
}

/** Between two ordinary characters a line may always end. */
function hasBetterPlace(line: string): boolean {
  return /[\p{Script=Han}。，、；：？！”’）》](?!々)\p{Script=Han}/u.test(line)
}

/** Both halves of a divided paragraph point at the same place of the case. */
function wholeParagraphs(paragraphs: readonly FittedParagraph[]): readonly (readonly FittedParagraph[])[] {
  const whole: FittedParagraph[][] = []
  let end: unknown
  for (const fitted of paragraphs) {
    const [first] = fitted.paragraph.inlines
    if (first?.kind === 'text' && first.origin === end) whole.at(-1)?.push(fitted)
    else whole.push([fitted])
    const last = fitted.paragraph.inlines.at(-1)
    end = last?.kind === 'text' ? last.origin : undefined
  }
  return whole
}

/** After how much ink the clerk ended a line. In a title it is the layout that puts the breaks. */
function typedLineEnds(parts: readonly FittedParagraph[]): ReadonlySet<number> {
  const ends = new Set<number>()
  let ink = 0
  for (const { paragraph } of parts) {
    for (const inline of paragraph.role === 'title' ? [] : paragraph.inlines) {
      if (inline.kind === 'text') ink += inkOf(inline.text).length
      else if (inline.kind === 'break' || inline.kind === 'flush-right') ends.add(ink)
    }
  }
  return ends
}
