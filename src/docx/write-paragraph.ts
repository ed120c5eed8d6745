// A fitted paragraph as a Word paragraph of its named style. Measures are written only where the layout settled on
// something else than the style says, so that a change of the style reaches every paragraph.
import { type IFrameOptions, type IParagraphOptions, Paragraph, TabStopType } from 'docx'
import type { FittedParagraph } from '../layout/layout.ts'
import type { ParagraphStyle } from '../style/style-sheet.ts'
import type { StyledInline } from '../style/styled-document.ts'
import type { Pt } from '../style/units.ts'
import { twips } from './measures.ts'
import type { StyleBook } from './style-book.ts'
import { writeRuns } from './write-runs.ts'

/** Where it stands: `width` is that of the text area or of the cell. */
export interface Surroundings {
  readonly book: StyleBook
  readonly width: Pt
}

/** In the `frame`, if it is one of those that stand apart from the text. */
export function writeParagraph(
  fitted: FittedParagraph,
  { book, width }: Surroundings,
  frame?: IFrameOptions,
): Paragraph {
  const { style, inlines } = fitted.paragraph
  const named = book.find(style.name)
  const flushRight = inlines.some(({ kind }) => kind === 'flush-right')
  return new Paragraph({
    style: named.id,
    ...spacing(fitted, named.look),
    ...indent(fitted, named.look),
    ...(style.align !== named.look.align && { alignment: style.align === 'justify' ? 'both' : style.align }),
    ...(style.keepWithNext !== named.look.keepWithNext && { keepNext: style.keepWithNext }),
    ...(flushRight && {
      tabStops: [{ type: TabStopType.RIGHT, position: twips(width - fitted.indent.right) }],
    }),
    ...(fitted.pageBreakBefore && { pageBreakBefore: true }),
    ...(frame && { frame }),
    children: writeRuns(style.align === 'right' ? heldOut(inlines) : inlines, named.look, book),
  })
}

/** Room before a paragraph is dropped at the top of a page, but after a forced break word processors keep it. */
function spacing(fitted: FittedParagraph, look: ParagraphStyle): IParagraphOptions {
  const { after, paragraph, pageBreakBefore } = fitted
  const before = pageBreakBefore ? 0 : fitted.before
  const direct = {
    ...(twips(before) !== twips(look.before) && { before: twips(before) }),
    ...(twips(after) !== twips(look.after) && { after: twips(after) }),
    ...(twips(paragraph.style.lineHeight) !== twips(look.lineHeight) && {
      line: twips(paragraph.style.lineHeight),
      lineRule: 'exact' as const,
    }),
  }
  return Object.keys(direct).length > 0 ? { spacing: direct } : {}
}

/** A first line counted in characters by the style is taken back with 0 before twips can have a say. */
function indent(
  { indent: fitted }: FittedParagraph,
  { indent: look, size }: ParagraphStyle,
): IParagraphOptions {
  const firstLine = twips(fitted.firstLine)
  const direct = {
    ...(twips(fitted.left) !== twips(look.left * size) && { left: twips(fitted.left) }),
    ...(twips(fitted.right) !== twips(look.right * size) && { right: twips(fitted.right) }),
    ...(firstLine !== twips(look.firstLine * size) && {
      firstLineChars: 0,
      ...(firstLine < 0 ? { hanging: -firstLine } : { firstLine }),
    }),
  }
  return Object.keys(direct).length > 0 ? { indent: direct } : {}
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
