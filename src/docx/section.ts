// The one section of a paper: the page, its margins, and the grid. The grid is only a help to people who draw or type
// on: every style sets its own exact lines and stays off the grid, because LibreOffice would centre lines in it by the
// font's own measures. A grid of characters (linesAndChars) would give it 14 characters a line.
import { DocumentGridType, type ISectionPropertiesOptions } from 'docx'
import type { FittedDocument } from '../layout/layout.ts'
import { linePitch } from '../style/line-grid.ts'
import { twips } from './measures.ts'
import { footerDistance } from './page-number.ts'
import type { StyleBook } from './style-book.ts'

export function sectionProperties(
  { page, letterhead }: FittedDocument,
  book: StyleBook,
): ISectionPropertiesOptions {
  const { margin, pageNumber } = page
  return {
    page: {
      size: { width: twips(page.width), height: twips(page.height) },
      margin: {
        top: twips(margin.top),
        right: twips(margin.right),
        bottom: twips(margin.bottom),
        left: twips(margin.left),
        header: twips(margin.top / 2),
        footer: twips(footerDistance(page, book)),
        gutter: 0,
      },
    },
    grid: { type: DocumentGridType.LINES, linePitch: twips(linePitch(page)) },
    titlePage: letterhead !== undefined || pageNumber?.onFirstPage === false,
  }
}
