// The head of a letter (GB/T 9704-2012 10.1): the red name of the office in a frame fixed to the page, and the red
// double rules as drawn rectangles, all in the header of the first page, where typing cannot move them.
import { FrameAnchorType, Header, Paragraph } from 'docx'
import { ShapeRun } from 'docx/shapes'
import type { FittedDocument, Layout, PlacedRule } from '../layout/layout.ts'
import { pt } from '../style/units.ts'
import { emu, pixels, twips } from './measures.ts'
import type { StyleBook } from './style-book.ts'
import { writeParagraph } from './write-paragraph.ts'

export function writeLetterhead({ document, pages }: Layout, book: StyleBook): Header | undefined {
  const { letterhead, page } = document
  if (!letterhead) return undefined
  const { paragraph, top } = letterhead
  const width = pt(page.width - page.margin.left - page.margin.right)
  const name = writeParagraph(
    paragraph,
    { book, width },
    {
      type: 'absolute',
      position: { x: twips(page.margin.left), y: twips(top) },
      width: twips(width),
      height: twips(paragraph.paragraph.style.lineHeight),
      rule: 'exact',
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    },
  )
  return new Header({
    children: [name, new Paragraph({ children: redRules(document, pages).map(drawRule) })],
  })
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
    floating: {
      horizontalPosition: { relative: 'page', offset: emu(x) },
      verticalPosition: { relative: 'page', offset: emu(y) },
    },
  })
}
