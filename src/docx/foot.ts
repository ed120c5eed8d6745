// 抄送 at the very foot of the last page (GB/T 9704-2012 10.1): a frame that holds to the bottom margin of whatever
// page the text ends on, so it stays there when a colleague adds or strikes lines above it.
import type { FittedDocument } from '../layout/layout.ts'
import type { Pt } from '../style/units.ts'
import { twips } from './measures.ts'
import type { StyleBook } from './style-book.ts'
import { writeParagraph } from './write-paragraph.ts'
import { element } from './xml.ts'

export type Foot = NonNullable<FittedDocument['foot']>

/** Paragraphs with equal frames stand in one frame together; the next paragraph without one holds it. */
export function writeFoot({ paragraphs }: Foot, book: StyleBook, width: Pt): string[] {
  const frame = element('w:framePr', {
    'w:w': twips(width),
    'w:hAnchor': 'margin',
    'w:vAnchor': 'margin',
    'w:xAlign': 'left',
    'w:yAlign': 'bottom',
    'w:wrap': 'around',
  })
  return paragraphs.map(paragraph => writeParagraph(paragraph, { book, width }, frame))
}
