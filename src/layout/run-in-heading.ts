// A heading that stands at the head of its paragraph (`一、加强管理。各级……`) keeps its rank in the table of contents.
import type { StyledParagraph } from '../style/styled-document.ts'

export interface Heading {
  readonly level: 1 | 2 | 3 | 4
  readonly title: string
}

/** The heading that a paragraph is, or begins with. */
export function headingOf({ role, level, inlines }: StyledParagraph): Heading | undefined {
  if (role === 'heading') return { level: level ?? 1, title: textOf(inlines) }
  const runIn = runInHeading(inlines)
  return runIn && { level: runIn.level, title: textOf(inlines.slice(0, runIn.end)) }
}

/** The heading that stands before the paragraph's inline `end`. */
export function runInHeading(
  inlines: StyledParagraph['inlines'],
): { readonly level: Heading['level']; readonly end: number } | undefined {
  const [first] = inlines
  if (first?.kind !== 'text' || !first.styleName) return undefined
  const level = LEVELS.indexOf(first.styleName) + 1
  if (!isLevel(level)) return undefined
  const end = inlines.findIndex(inline => inline.kind !== 'text' || inline.styleName !== first.styleName)
  return { level, end: end < 0 ? inlines.length : end }
}

/** The words alone: blanks that only letter-space them (`答　复`) are left out. */
export function textOf(inlines: StyledParagraph['inlines']): string {
  const text = inlines.map(inline => (inline.kind === 'text' ? inline.text : '')).join('')
  return text.replace(/(?<=[^\x20-\x7e])\s+(?=[^\x20-\x7e])/gu, '').trim()
}

/** GB/T 9704-2012 7.3.3. */
const LEVELS = ['一级标题', '二级标题', '三级标题', '四级标题']

function isLevel(level: number): level is Heading['level'] {
  return level >= 1 && level <= 4
}
