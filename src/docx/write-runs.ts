// The words of a paragraph as Word runs: divided where Word would change fonts, and with direct formatting only
// where their look is not that of the paragraph's named style or of the one they borrow.
import { fontRoles, latinFont } from '../font/font-roles.ts'
import { type RunJudge, type RunKind, runJudge, splitRuns } from '../layout/runs.ts'
import type { TextStyle } from '../style/style-sheet.ts'
import type { StyledInline, StyledText } from '../style/styled-document.ts'
import { halfPoints, twips } from './measures.ts'
import { type StyleBook, textStyleId } from './style-book.ts'
import { writeCheckbox } from './write-checkbox.ts'
import { element, escapeText, onOff, optional, unlessEmpty, value } from './xml.ts'

/** `named` is the look that the paragraph's style has in Word. */
export function writeRuns(inlines: readonly StyledInline[], named: TextStyle, book: StyleBook): string[] {
  const judge = runJudge()
  return joinTexts(inlines).map(inline => {
    switch (inline.kind) {
      case 'text':
        return writeText(inline, judge, named, book)
      case 'break':
        return LINE_BREAK
      case 'flush-right':
        return TAB
      case 'checkbox':
        return writeCheckbox(inline)
      case 'opportunity':
        return ''
      default:
        return inline satisfies never
    }
  })
}

/** `properties` is a w:rPr or nothing. */
export const writeRun = (properties: string, content: string): string => `<w:r>${properties}${content}</w:r>`

const LINE_BREAK = writeRun('', element('w:br'))
const TAB = writeRun('', element('w:tab'))

/** Words from the template and from the case that look alike become one run, as if typed at one go. */
function joinTexts(inlines: readonly StyledInline[]): StyledInline[] {
  const joined: StyledInline[] = []
  for (const inline of inlines) {
    if (inline.kind === 'opportunity') continue
    const last = joined.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text' && sameLook(inline, last)) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text }
    } else joined.push(inline)
  }
  return joined
}

function sameLook(one: StyledText, other: StyledText): boolean {
  const { style: a } = one
  const { style: b } = other
  return (
    one.styleName === other.styleName &&
    one.asChinese === other.asChinese &&
    a.role === b.role &&
    a.size === b.size &&
    a.color === b.color &&
    a.bold === b.bold &&
    a.tracking === b.tracking
  )
}

function writeText(text: StyledText, judge: RunJudge, named: TextStyle, book: StyleBook): string {
  const borrowed = text.styleName === undefined ? undefined : book.find(text.styleName)
  const look = lookOf(text, borrowed?.look ?? named, borrowed && textStyleId(borrowed))
  return splitRuns(text.text, judge)
    .map(run => writeRun(look(run.kind), characters(run.text)))
    .join('')
}

/** What words of each kind have that `base` has not: w:rPr, in the schema's order. */
function lookOf(
  { style, asChinese }: StyledText,
  base: TextStyle,
  borrowed?: string,
): (kind: RunKind) => string {
  const { bold, color } = style
  const tracking = twips(style.tracking)
  const size = halfPoints(style.size)
  const before = optional('w:rStyle', borrowed)
  const after = [
    bold === base.bold ? '' : onOff('w:b', bold) + onOff('w:bCs', bold),
    color === base.color ? '' : value('w:color', color),
    tracking === twips(base.tracking) ? '' : value('w:spacing', tracking),
    size === halfPoints(base.size) ? '' : value('w:sz', size) + value('w:szCs', size),
  ].join('')
  const known = new Map<RunKind, string>()
  return kind => {
    const look =
      known.get(kind) ??
      unlessEmpty('w:rPr', {}, [
        before,
        fontOf(kind, style, base),
        after,
        asChinese || kind === 'sign' ? CHINESE : '',
      ])
    known.set(kind, look)
    return look
  }
}

function fontOf(kind: RunKind, { role }: TextStyle, base: TextStyle): string {
  const chinese = fontRoles[role].docx.name
  const eastAsia = role === base.role ? undefined : chinese
  switch (kind) {
    case 'han':
      return element('w:rFonts', { 'w:eastAsia': eastAsia, 'w:hint': 'eastAsia' })
    case 'latin':
      return eastAsia === undefined ? '' : element('w:rFonts', { 'w:eastAsia': eastAsia })
    case 'sign':
      return element('w:rFonts', { ...everySlot(chinese), 'w:hint': 'eastAsia' })
    case 'space':
      return element('w:rFonts', { 'w:eastAsia': latinFont.docx })
    default:
      return kind satisfies never
  }
}

/** One font for w:rFonts, whatever a word processor takes a character for. */
export const everySlot = (font: string) => ({
  'w:ascii': font,
  'w:cs': font,
  'w:eastAsia': font,
  'w:hAnsi': font,
})

const CHINESE = element('w:lang', { 'w:val': 'zh-CN', 'w:eastAsia': 'zh-CN' })

/** A line end would be a mere blank inside a run's text; a tab should be one, as it is on our pages. */
function characters(text: string): string {
  if (!/[\t\n\r\v]/.test(text)) return words(text)
  return text
    .replaceAll('\t', ' ')
    .split(/(\r\n|[\n\r\v])/)
    .filter(piece => piece !== '')
    .map(piece => (/^[\n\r\v]/.test(piece) ? element('w:cr') : words(piece)))
    .join('')
}

const words = (text: string): string => `<w:t xml:space="preserve">${escapeText(text)}</w:t>`
