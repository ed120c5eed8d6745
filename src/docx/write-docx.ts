// The fitted document as a Word file that a colleague can go on editing: named styles, true headings, a true table,
// page fields. Measures that hold 28 characters by 22 lines in Word and LibreOffice alike stand in the styles.
import { Document, type FileChild, LineRuleType, Packer, Paragraph } from 'docx'
import { fontRoles, latinFont } from '../font/font-roles.ts'
import type { Layout } from '../layout/layout.ts'
import type { StyleSheet } from '../style/style-sheet.ts'
import type { DocumentInfo } from '../style/styled-document.ts'
import { pt } from '../style/units.ts'
import { corePropertiesPart, fontTablePart, settingsPart } from './constant-parts.ts'
import { type Foot, writeFoot } from './foot.ts'
import { writeLetterhead } from './letterhead.ts'
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
        children: writeBody(layout, book),
      },
    ],
  })
  const parts = { ...constantParts(document.sheet, book), 'docProps/core.xml': corePropertiesPart(info) }
  // Left empty for docx, which would only pack them for us to unpack.
  const left = Object.keys(parts).map(path => ({ path, data: '' }))
  return zipPackage(await Packer.toBuffer(file, undefined, left), parts)
}

type Parts = Readonly<Record<string, string>>

/** Written once for all papers of a style sheet. */
function constantParts(sheet: StyleSheet, book: StyleBook): Parts {
  const known = constants.get(sheet)
  if (known) return known
  const parts = {
    'word/styles.xml': stylesPart(book, sheet.table),
    'word/settings.xml': settingsPart(),
    'word/fontTable.xml': fontTablePart(),
  }
  constants.set(sheet, parts)
  return parts
}

const constants = new WeakMap<StyleSheet, Parts>()

function writeBody({ document, pages }: Layout, book: StyleBook): FileChild[] {
  const { page, blocks, foot } = document
  const width = pt(page.width - page.margin.left - page.margin.right)
  const body = blocks.flatMap((block, index): FileChild[] => {
    if (block.kind === 'paragraph') return [writeParagraph(block, { book, width })]
    return blocks[index + 1]?.kind === 'paragraph'
      ? [writeTable(block, book)]
      : [writeTable(block, book), thinLine()]
  })
  if (!foot) return body
  return [...body, ...writeFoot(foot, book, width), thinLine(standsAlone(foot, pages))]
}

/** Word wants a paragraph after a table and one to hold a frame. This is as low as can be: a full page stays one page. */
function thinLine(pageBreakBefore = false): Paragraph {
  const spacing = { before: 0, after: 0, line: 1, lineRule: LineRuleType.EXACT }
  return new Paragraph({ spacing, ...(pageBreakBefore && { pageBreakBefore }) })
}

/** Whether the text above leaves the foot no room, so that it has the last page to itself. */
function standsAlone({ paragraphs }: Foot, pages: Layout['pages']): boolean {
  const owners = new Set(paragraphs.map(({ id }) => id))
  const last = pages.length > 1 ? pages.at(-1)?.items : undefined
  const owned = last?.filter(item => item.kind !== 'rule' && item.owner !== undefined) ?? []
  return owned.length > 0 && owned.every(item => item.kind !== 'rule' && owners.has(item.owner ?? -1))
}

const themeFont = (role: 'xiaobiaosong' | 'fangsong') => ({
  latin: latinFont.docx,
  eastAsia: fontRoles[role].docx.name,
})
