// The one section of a paper: the page, its margins, and the grid. The grid is only a help to people who draw or type
// on: every style sets its own exact lines and stays off the grid, because LibreOffice would centre lines in it by the
// font's own measures. A grid of characters (linesAndChars) would give it 14 characters a line.
import type { FittedDocument } from '../layout/layout.ts'
import { linePitch } from '../style/line-grid.ts'
import { twips } from './measures.ts'
import { footerDistance } from './page-number.ts'
import type { StyleBook } from './style-book.ts'
import { element, onOff } from './xml.ts'

/** What follows the references to headers and footers in w:sectPr, in the schema's order. */
export function sectionProperties({ page, letterhead }: FittedDocument, book: StyleBook): string {
  const { margin, pageNumber } = page
  const otherFirstPage = letterhead !== undefined || pageNumber?.onFirstPage === false
  return [
    element('w:pgSz', { 'w:w': twips(page.width), 'w:h': twips(page.height), 'w:orient': 'portrait' }),
    element('w:pgMar', {
      'w:top': twips(margin.top),
      'w:right': twips(margin.right),
      'w:bottom': twips(margin.bottom),
      'w:left': twips(margin.left),
      'w:header': twips(margin.top / 2),
      'w:footer': twips(footerDistance(page, book)),
      'w:gutter': 0,
    }),
    element('w:pgNumType'),
    onOff('w:titlePg', otherFirstPage),
    element('w:docGrid', { 'w:type': 'lines', 'w:linePitch': twips(linePitch(page)) }),
  ].join('')
}
