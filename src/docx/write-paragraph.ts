// A fitted paragraph as a Word paragraph of its named style. Measures are written only where the layout settled on
// something else than the style says, so that a change of the style reaches every paragraph.
import type { FittedParagraph } from '../layout/layout.ts'
import type { ParagraphStyle } from '../style/style-sheet.ts'
import type { StyledInline } from '../style/styled-document.ts'
import type { Pt } from '../style/units.ts'
import { twips } from './measures.ts'
import type { StyleBook } from './style-book.ts'
import { writeRuns } from './write-runs.ts'
import { element, onOff, unlessEmpty, value } from './xml.ts'

/** Where it stands: `width` is that of the text area or of the cell. */
export interface Surroundings {
  readonly book: StyleBook
  readonly width: Pt
}

/** In the `frame` (w:framePr), if it is one of those that stand apart from the text. In the schema's order. */
export function writeParagraph(fitted: FittedParagraph, { book, width }: Surroundings, frame = ''): string {
  const { style, inlines } = fitted.paragraph
  const named = book.find(style.name)
  const flushRight = inlines.some(({ kind }) => kind === 'flush-right')
  return element('w:p', {}, [
    element('w:pPr', {}, [
      value('w:pStyle', named.id),
      style.keepWithNext === named.look.keepWithNext ? '' : onOff('w:keepNext', style.keepWithNext),
      fitted.pageBreakBefore ? element('w:pageBreakBefore') : '',
      frame,
      flushRight ? rightTab(twips(width - fitted.indent.right)) : '',
      spacing(fitted, named.look),
      indent(fitted, named.look),
      style.align === named.look.align ? '' : value('w:jc', style.align === 'justify' ? 'both' : style.align),
    ]),
    ...writeRuns(style.align === 'right' ? heldOut(inlines) : inlines, named.look, book),
  ])
}

const rightTab = (position: number): string =>
  element('w:tabs', {}, [element('w:tab', { 'w:val': 'right', 'w:pos': position })])

/** Room before a paragraph is dropped at the top of a page, but after a forced break word processors keep it. */
function spacing(
  { before, after, paragraph, pageBreakBefore }: FittedParagraph,
  look: ParagraphStyle,
): string {
  const line = unlike(paragraph.style.lineHeight, look.lineHeight)
  return unlessEmpty('w:spacing', {
    'w:after': unlike(after, look.after),
    'w:before': unlike(pageBreakBefore ? 0 : before, look.before),
    'w:line': line,
    'w:lineRule': line === undefined ? undefined : 'exact',
  })
}

/** A first line counted in characters by the style is taken back with 0 before twips can have a say. */
function indent({ indent: fitted }: FittedParagraph, { indent: look, size }: ParagraphStyle): string {
  const firstLine = unlike(fitted.firstLine, look.firstLine * size)
  return unlessEmpty('w:ind', {
    'w:left': unlike(fitted.left, look.left * size),
    'w:right': unlike(fitted.right, look.right * size),
    ...(firstLine !== undefined &&
      (firstLine < 0 ? { 'w:hanging': -firstLine } : { 'w:firstLine': firstLine })),
    'w:firstLineChars': firstLine === undefined ? undefined : 0,
  })
}

/** In twips; undefined where the style's own length comes to the same. */
function unlike(length: number, styles: number): number | undefined {
  const settled = twips(length)
  return settled === twips(styles) ? undefined : settled
}

/**
 * Word processors let blanks at the end of a line hang over the edge, and with them the room for a signature after
 * `签字：` that a paragraph set flush right leaves. A zero-width character after the blanks ends the line for them.
 */
function heldOut(inlines: readonly StyledInline[]): readonly StyledInline[] {
  const last = inlines.at(-1)
  if (last?.kind !== 'text' || !/[ \u3000]$/.test(last.text)) return inlines
  return [...inlines.slice(0, -1), { ...last, text: `${last.text}\u200b` }]
}
