// Page numbers `— 1 —` at the outer edge, one character in from the text's: right on odd pages, left on even ones
// (GB/T 9704-2012 7.5). The number is a field, so it stays true when a colleague adds a page.
import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { fontRoles } from '../font/font-roles.ts'
import { DASH_HEIGHT } from '../layout/page-number.ts'
import type { PageSetup, ParagraphStyle } from '../style/style-sheet.ts'
import { twips } from './measures.ts'
import type { StyleBook } from './style-book.ts'
import { writeRuns } from './write-runs.ts'

export interface PageNumberFooters {
  readonly default: Footer
  readonly even: Footer
  readonly first?: Footer
}

export function writePageNumbers({ pageNumber }: PageSetup, book: StyleBook): PageNumberFooters | undefined {
  if (!pageNumber) return undefined
  const { id, look } = book.find(pageNumber.style)
  const inset = twips(look.size)
  const odd = (): Footer =>
    new Footer({
      children: [
        new Paragraph({
          style: id,
          alignment: AlignmentType.RIGHT,
          indent: { right: inset },
          children: number(look, book),
        }),
      ],
    })
  const even = new Footer({
    children: [
      new Paragraph({
        style: id,
        alignment: AlignmentType.LEFT,
        indent: { left: inset },
        children: number(look, book),
      }),
    ],
  })
  return { default: odd(), even, ...(pageNumber.onFirstPage && { first: odd() }) }
}

/** Paper's bottom edge to the bottom of the footer's one line, for the section's footer distance. */
export function footerDistance({ pageNumber, height, margin }: PageSetup, book: StyleBook): number {
  if (!pageNumber) return margin.bottom / 2
  const { lineHeight, size } = book.find(pageNumber.style).look
  const baseline = height - margin.bottom + pageNumber.below + DASH_HEIGHT * size
  return Math.max(0, height - baseline - 0.2 * lineHeight)
}

function number(style: ParagraphStyle, book: StyleBook) {
  const words = (text: string) => writeRuns([{ kind: 'text', text, style, origin: {} }], style, book)
  const { name } = fontRoles[style.role].docx
  const digits = { ascii: name, hAnsi: name, eastAsia: name, cs: name }
  return [...words('— '), new TextRun({ font: digits, children: [PageNumber.CURRENT] }), ...words(' —')]
}
