// The red name of the office over a letter (GB/T 9704-2012 10.1), in a frame fixed to the page. It stands in the text,
// because readers by ear and programs that take out the text pass over headers, and because LibreOffice, when it
// saves, moves the words of frames in headers.
import type { FittedDocument } from '../layout/layout.ts'
import { gridTop } from '../style/line-grid.ts'
import { pt } from '../style/units.ts'
import { twips } from './measures.ts'
import type { StyleBook } from './style-book.ts'
import { writeParagraph } from './write-paragraph.ts'
import { element } from './xml.ts'

export type Letterhead = NonNullable<FittedDocument['letterhead']>

/**
 * The frame takes all the room down to the first line of the text. Were that room left before the line instead, the
 * frame would reach into it, and word processors do not agree whether such a line gives way.
 */
export function writeOfficeName(
  { paragraph, top }: Letterhead,
  document: FittedDocument,
  book: StyleBook,
): string {
  const { page } = document
  const width = pt(page.width - page.margin.left - page.margin.right)
  const height = twips(textTop(document)) - twips(top)
  const frame = element('w:framePr', {
    'w:w': twips(width),
    'w:h': Math.max(height, twips(paragraph.paragraph.style.lineHeight)),
    'w:x': twips(page.margin.left),
    'w:y': twips(top),
    'w:hAnchor': 'page',
    'w:vAnchor': 'page',
    'w:hRule': 'exact',
    'w:wrap': 'notBeside',
  })
  return writeParagraph(paragraph, { book, width }, frame)
}

function textTop({ page, blocks }: FittedDocument): number {
  const [first] = blocks
  return gridTop(page) + (first?.kind === 'paragraph' ? first.before : 0)
}
