// The fitted document as a Word file that a colleague can go on editing: named styles, true headings, a true table,
// page fields. Measures that hold 28 characters by 22 lines in Word and LibreOffice alike stand in the styles.
import { Document, type FileChild, LineRuleType, Packer, Paragraph } from 'docx'
import type { FittedBlock, FittedDocument, Layout } from '../layout/layout.ts'
import type { DocumentInfo } from '../style/styled-document.ts'
import type { Pt } from '../style/units.ts'
import { corePropertiesPart, fontTablePart, settingsPart } from './constant-parts.ts'
import { writeFoot } from './foot.ts'
import { writeLetterhead } from './letterhead.ts'
import { LATIN_FONT, officialFonts } from './official-fonts.ts'
import { writePageNumbers } from './page-number.ts'
import { sectionProperties } from './section.ts'
import { openStyleBook, type StyleBook } from './style-book.ts'
import { stylesPart } from './styles-part.ts'
import { writeParagraph } from './write-paragraph.ts'
import { writeTable } from './write-table.ts'
import { zipPackage } from './zip-package.ts'

export async function writeDocx(layout: Layout, info: DocumentInfo): Promise<Uint8Array> {
  const { document } = layout
  const book = openStyleBook(document.sheet)
  const letterhead = writeLetterhead(layout, book)
  const footers = writePageNumbers(document.page, book)
  const file = new Document({
    theme: { fonts: { headings: themeFont('xiaobiaosong'), body: themeFont('fangsong') } },
    sections: [
      {
        properties: sectionProperties(document, book),
        ...(letterhead && { headers: { first: letterhead } }),
        ...(footers && { footers }),
        children: writeBody(document, book),
      },
    ],
  })
  const packed = await Packer.toBuffer(file, undefined, [
    { path: 'word/styles.xml', data: stylesPart(book, document.sheet.table) },
    { path: 'word/settings.xml', data: settingsPart() },
    { path: 'word/fontTable.xml', data: fontTablePart() },
    { path: 'docProps/core.xml', data: corePropertiesPart(info) },
  ])
  return zipPackage(packed)
}

function writeBody(document: FittedDocument, book: StyleBook): FileChild[] {
  const { width: paper, margin } = document.page
  const width = (paper - margin.left - margin.right) as Pt
  const foot = writeFoot(document, book, width)
  const body = document.blocks.map(block => writeBlock(block, book, width))
  const needsEnd = foot.length > 0 || document.blocks.at(-1)?.kind === 'table'
  return [...body, ...foot, ...(needsEnd ? [lastParagraph()] : [])]
}

function writeBlock(block: FittedBlock, book: StyleBook, width: Pt): FileChild {
  return block.kind === 'table' ? writeTable(block, book) : writeParagraph(block, { book, width })
}

/** Word wants a paragraph after a table and to hold a frame. It is as low as can be, so a full page stays one page. */
function lastParagraph(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 1, lineRule: LineRuleType.EXACT } })
}

const themeFont = (role: 'xiaobiaosong' | 'fangsong') => ({
  latin: LATIN_FONT,
  eastAsia: officialFonts[role].name,
})
