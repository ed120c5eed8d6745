// The body of a reply as a clerk pastes it from Word → its paragraphs and headings (GB/T 9704-2012 7.3.3:
// 一、 （一） 1. （1）). No markup is read: every other character is text.

export interface BodyBlock {
  /** 0: a paragraph without a number. */
  readonly level: 0 | 1 | 2 | 3 | 4
  /** With its number and, when text runs on behind it, with its 。 */
  readonly heading?: string
  readonly text?: string
  /** UTF-16 offset of the first character within the value. */
  readonly start: number
}

export function parseBody(body: string): readonly BodyBlock[] {
  return [...body.matchAll(/[^\r\n\u2028\u2029]+/g)].flatMap(({ 0: line, index }) => {
    const text = line.trim()
    return text === '' ? [] : [blockOf(text, index + line.indexOf(text))]
  })
}

/** A number from 1 to 99 in Chinese. */
const CHINESE_NUMBER = '(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])'

const OPENINGS: readonly (readonly [BodyBlock['level'], RegExp])[] = [
  [1, new RegExp(`^${CHINESE_NUMBER}、`)],
  [2, new RegExp(`^[（(]${CHINESE_NUMBER}[）)]`)],
  // Not the decimal point of “1.5亿元” nor of “2024.8”.
  [3, /^\d{1,2}(?:\.(?!\d)|．(?![\d０-９]))/],
  [4, /^[（(]\d{1,2}[）)]/],
]

/** Longer than this, a line without any punctuation is still no heading. */
const LONGEST_ITEM_HEADING = 40

/** Two lines: what runs on behind 一、 or （一） for longer is text, even up to its only 。 */
const LONGEST_HEADING = 56

function blockOf(text: string, start: number): BodyBlock {
  const level = OPENINGS.find(([, opening]) => opening.test(text))?.[0] ?? 0
  if (level === 0) return { level, text, start }
  if (level > 2) {
    const isHeading = !/[。！？；]/.test(text) && [...text].length <= LONGEST_ITEM_HEADING
    return isHeading ? { level, heading: text, start } : { level, text, start }
  }
  const end = text.indexOf('。') + 1
  if ([...text.slice(0, end || undefined)].length > LONGEST_HEADING) return { level, text, start }
  const rest = text.slice(end)
  if (end === 0 || rest.trim() === '') return { level, heading: text, start }
  return { level, heading: text.slice(0, end), text: rest, start }
}
