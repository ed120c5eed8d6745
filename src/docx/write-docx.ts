// The fitted document as a Word file that a colleague can go on editing: named styles, true headings, a true table,
// page fields. Measures that hold 28 characters by 22 lines in Word and LibreOffice alike stand in the styles.
import type { FittedBlock, Layout } from '../layout/layout.ts'
import type { DocumentInfo } from '../style/styled-document.ts'
import { pt } from '../style/units.ts'
import { corePropertiesPart } from './core-properties-part.ts'
import { envelopeOf } from './envelope.ts'
import { fontsIn, fontTablePart } from './font-table-part.ts'
import { type Foot, writeFoot } from './foot.ts'
import { writeOfficeName } from './office-name.ts'
import { sheetParts } from './sheet-parts.ts'
import type { StyleBook } from './style-book.ts'
import { writeParagraph } from './write-paragraph.ts'
import { writeTable } from './write-table.ts'
import { element } from './xml.ts'
import { zipPackage } from './zip-package.ts'

export async function writeDocx(layout: Layout, info: DocumentInfo): Promise<Uint8Array> {
  const shared = sheetParts(layout.document.sheet)
  const envelope = envelopeOf(layout, shared)
  const body = writeBody(layout, shared.book)
  const fonts = new Set([...shared.fonts, ...envelope.fonts, ...fontsIn(body)])
  const parts = [
    ...shared.parts,
    ...envelope.others,
    ['word/document.xml', envelope.before + body + envelope.after],
    ['word/fontTable.xml', fontTablePart(fonts)],
    ['docProps/core.xml', corePropertiesPart(info)],
  ] as const
  return zipPackage(parts, shared.packed)
}

function writeBody({ document, pages }: Layout, book: StyleBook): string {
  const { page, letterhead, blocks, foot } = document
  const width = pt(page.width - page.margin.left - page.margin.right)
  const text = letterhead ? belowFrame(blocks) : blocks
  const body = text.flatMap((block, index) => {
    if (block.kind === 'paragraph') return [writeParagraph(block, { book, width })]
    return text[index + 1]?.kind === 'paragraph'
      ? [writeTable(block, book)]
      : [writeTable(block, book), thinLine()]
  })
  return [
    letterhead ? writeOfficeName(letterhead, document, book) : '',
    ...body,
    ...(foot ? [...writeFoot(foot, book, width), thinLine(standsAlone(foot, pages))] : []),
  ].join('')
}

/** The frame of the office's name holds the room before the first line. */
function belowFrame([first, ...others]: readonly FittedBlock[]): readonly FittedBlock[] {
  if (first === undefined) return []
  return [first.kind === 'paragraph' ? { ...first, before: pt(0) } : first, ...others]
}

/** Word wants a paragraph after a table and one to hold a frame. This is as low as can be: a full page stays one page. */
function thinLine(pageBreakBefore = false): string {
  return element('w:p', {}, [
    element('w:pPr', {}, [
      pageBreakBefore ? element('w:pageBreakBefore') : '',
      element('w:spacing', { 'w:after': 0, 'w:before': 0, 'w:line': 1, 'w:lineRule': 'exact' }),
    ]),
  ])
}

/** Whether the text above leaves the foot no room, so that it has the last page to itself. */
function standsAlone({ paragraphs }: Foot, pages: Layout['pages']): boolean {
  const owners = new Set(paragraphs.map(({ id }) => id))
  const last = pages.length > 1 ? pages.at(-1)?.items : undefined
  const owned = last?.filter(item => item.kind !== 'rule' && item.owner !== undefined) ?? []
  return owned.length > 0 && owned.every(item => item.kind !== 'rule' && owners.has(item.owner ?? -1))
}
