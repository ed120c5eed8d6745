// The head of a letter (GB/T 9704-2012 10.1): the red name of the office in a frame fixed to the page, and the red
// double rules as drawn rectangles in the header of the first page, where typing cannot move them. The name stands in
// the text, because readers by ear and programs that take out the text pass over headers, and because LibreOffice,
// when it saves, moves the words of frames in headers.
import { FrameAnchorType, FrameWrap, Header, Paragraph } from 'docx'
import { ShapeRun } from 'docx/shapes'
import type { FittedDocument, Layout, PlacedRule } from '../layout/layout.ts'
import { gridTop } from '../style/line-grid.ts'
import { pt } from '../style/units.ts'
import { emu, pixels, twips } from './measures.ts'
import type { StyleBook } from './style-book.ts'
import { writeParagraph } from './write-paragraph.ts'

export type Letterhead = NonNullable<FittedDocument['letterhead']>

/**
 * The frame takes all the room down to the first line of the text. Were that room left before the line instead, the
 * frame would reach into it, and word processors do not agree whether such a line gives way.
 */
export function writeOfficeName({ paragraph, top }: Letterhead, document: FittedDocument, book: StyleBook) {
  const { page } = document
  const width = pt(page.width - page.margin.left - page.margin.right)
  return writeParagraph(
    paragraph,
    { book, width },
    {
      type: 'absolute',
      position: { x: twips(page.margin.left), y: twips(top) },
      width: twips(width),
      height: Math.max(twips(textTop(document)) - twips(top), twips(paragraph.paragraph.style.lineHeight)),
      rule: 'exact',
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      wrap: FrameWrap.NOT_BESIDE,
    },
  )
}

function textTop({ page, blocks }: FittedDocument): number {
  const [first] = blocks
  return gridTop(page) + (first?.kind === 'paragraph' ? first.before : 0)
}

export function writeRedRules({ document, pages }: Layout): Header {
  return new Header({ children: [new Paragraph({ children: redRules(document, pages).map(drawRule) })] })
}

/** Exactly where the layout drew them. */
function redRules({ page }: FittedDocument, pages: Layout['pages']): PlacedRule[] {
  const rule = page.letterhead?.rule
  return (pages[0]?.items ?? []).flatMap(item =>
    item.kind === 'rule' && item.color === rule?.color && item.width === rule.width ? [item] : [],
  )
}

/** One filled rectangle for each line: a border, even of width 0, would fill the gap between thick and thin. */
function drawRule({ x, y, width, height, color }: PlacedRule): ShapeRun {
  return new ShapeRun({
    type: 'rectangle',
    transformation: { width: pixels(width), height: pixels(height) },
    fill: color,
    line: 'none',
    altText: { name: '红色双线' },
    decorative: true,
    floating: {
      horizontalPosition: { relative: 'page', offset: emu(x) },
      verticalPosition: { relative: 'page', offset: emu(y) },
    },
  })
}
