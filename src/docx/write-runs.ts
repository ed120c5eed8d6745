// The words of a paragraph as Word runs: divided where Word would change fonts, and with direct formatting only
// where their look is not that of the paragraph's named style or of the one they borrow.
import { CarriageReturn, type IRunPropertiesOptions, type ParagraphChild, Tab, TextRun } from 'docx'
import { fontRoles, latinFont } from '../font/font-roles.ts'
import { type Run, type RunJudge, runJudge, splitRuns } from '../layout/runs.ts'
import type { TextStyle } from '../style/style-sheet.ts'
import type { StyledInline, StyledText } from '../style/styled-document.ts'
import { halfPoints, twips } from './measures.ts'
import { type StyleBook, textStyleId } from './style-book.ts'
import { writeCheckbox } from './write-checkbox.ts'

/** `named` is the look that the paragraph's style has in Word. */
export function writeRuns(
  inlines: readonly StyledInline[],
  named: TextStyle,
  book: StyleBook,
): ParagraphChild[] {
  const judge = runJudge()
  return joinTexts(inlines).flatMap((inline): readonly ParagraphChild[] => {
    switch (inline.kind) {
      case 'text':
        return writeText(inline, judge, named, book)
      case 'break':
        return [new TextRun({ break: 1 })]
      case 'flush-right':
        return [new TextRun({ children: [new Tab()] })]
      case 'checkbox':
        return [writeCheckbox(inline)]
      case 'opportunity':
        return []
      default:
        return inline satisfies never
    }
  })
}

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

function writeText(text: StyledText, judge: RunJudge, named: TextStyle, book: StyleBook): TextRun[] {
  const borrowed = text.styleName === undefined ? undefined : book.find(text.styleName)
  const base = borrowed?.look ?? named
  const direct = difference(text.style, base)
  return splitRuns(text.text, judge).map(
    run =>
      new TextRun({
        ...(borrowed && { style: textStyleId(borrowed) }),
        ...direct,
        ...fontOf(run, text.style, base),
        ...(text.asChinese && { language: CHINESE }),
        children: characters(run.text),
      }),
  )
}

/** What `look` has that `base` has not; the font apart. */
function difference(look: TextStyle, base: TextStyle): IRunPropertiesOptions {
  return {
    ...(look.bold !== base.bold && { bold: look.bold }),
    ...(look.color !== base.color && { color: look.color }),
    ...(twips(look.tracking) !== twips(base.tracking) && { characterSpacing: twips(look.tracking) || ZERO }),
    ...(halfPoints(look.size) !== halfPoints(base.size) && { size: halfPoints(look.size) }),
  }
}

/** docx leaves out a spacing of 0, and with it the end of what the style says; of a fraction it writes the floor. */
const ZERO = 0.5

function fontOf({ kind }: Run, { role }: TextStyle, base: TextStyle): IRunPropertiesOptions {
  const chinese = fontRoles[role].docx.name
  const eastAsia = role === base.role ? undefined : chinese
  switch (kind) {
    case 'han':
      return { font: { hint: 'eastAsia', ...(eastAsia && { eastAsia }) } }
    case 'latin':
      return eastAsia ? { font: { eastAsia } } : {}
    case 'sign':
      return {
        font: { hint: 'eastAsia', ascii: chinese, hAnsi: chinese, eastAsia: chinese, cs: chinese },
        language: CHINESE,
      }
    case 'space':
      return { font: { eastAsia: latinFont.docx } }
    default:
      return kind satisfies never
  }
}

const CHINESE = { value: 'zh-CN', eastAsia: 'zh-CN' }

/** A line end would be a mere blank inside a run's text; a tab should be one, as it is on our pages. */
function characters(text: string): (string | CarriageReturn)[] {
  return text
    .replaceAll('\t', ' ')
    .split(/(\r\n|[\n\r\v])/)
    .filter(piece => piece !== '')
    .map(piece => (/^[\n\r\v]/.test(piece) ? new CarriageReturn() : piece))
}
