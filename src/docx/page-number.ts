// Page numbers `— 1 —` at the outer edge, one character in from the text's: right on odd pages, left on even ones
// (GB/T 9704-2012 7.5). The number is a field, so it stays true when a colleague adds a page.
import { fontRoles } from '../font/font-roles.ts'
import { DASH_HEIGHT } from '../layout/page-number.ts'
import type { PageNumberSetup, PageSetup, ParagraphStyle } from '../style/style-sheet.ts'
import { twips } from './measures.ts'
import type { StyleBook } from './style-book.ts'
import { everySlot, writeRun, writeRuns } from './write-runs.ts'
import { element, value } from './xml.ts'

/** The one paragraph of a footer. */
export function writePageNumber({ style }: PageNumberSetup, side: 'left' | 'right', book: StyleBook): string {
  const { id, look } = book.find(style)
  return element('w:p', {}, [
    element('w:pPr', {}, [
      value('w:pStyle', id),
      element('w:ind', { [`w:${side}`]: twips(look.size) }),
      value('w:jc', side),
    ]),
    ...number(look, book),
  ])
}

/** Paper's bottom edge to the bottom of the footer's one line, for the section's footer distance. */
export function footerDistance({ pageNumber, height, margin }: PageSetup, book: StyleBook): number {
  if (!pageNumber) return margin.bottom / 2
  const { lineHeight, size } = book.find(pageNumber.style).look
  const baseline = height - margin.bottom + pageNumber.below + DASH_HEIGHT * size
  return Math.max(0, height - baseline - 0.2 * lineHeight)
}

function number(style: ParagraphStyle, book: StyleBook): readonly string[] {
  const words = (text: string) => writeRuns([{ kind: 'text', text, style, origin: {} }], style, book)
  const digits = element('w:rPr', {}, [element('w:rFonts', everySlot(fontRoles[style.role].docx.name))])
  const fieldMark = (type: string) => writeRun(digits, element('w:fldChar', { 'w:fldCharType': type }))
  return [
    ...words('— '),
    fieldMark('begin'),
    writeRun(digits, element('w:instrText', { 'xml:space': 'preserve' }, ['PAGE'])),
    fieldMark('separate'),
    fieldMark('end'),
    ...words(' —'),
  ]
}
