// The fitted document as a Word file that a colleague can go on editing: named styles, true headings, a true table,
// page fields. Measures that hold 28 characters by 22 lines in Word and LibreOffice alike stand in the styles.
import { Document, type FileChild, LineRuleType, Packer, Paragraph } from 'docx'
import type { FittedBlock, Layout } from '../layout/layout.ts'
import type { StyleSheet } from '../style/style-sheet.ts'
import type { DocumentInfo } from '../style/styled-document.ts'
import { pt } from '../style/units.ts'
import { corePropertiesPart, settingsPart } from './constant-parts.ts'
import { fontTablePart } from './font-table-part.ts'
import { type Foot, writeFoot } from './foot.ts'
import { leaveOut } from './leave-out.ts'
import { writeOfficeName, writeRedRules } from './letterhead.ts'
import { writePageNumbers } from './page-number.ts'
import { readZip } from './read-zip.ts'
import { sectionProperties } from './section.ts'
import { openStyleBook, type StyleBook } from './style-book.ts'
import { stylesPart } from './styles-part.ts'
import { themePart } from './theme-part.ts'
import { writeParagraph } from './write-paragraph.ts'
import { writeTable } from './write-table.ts'
import { zipPackage } from './zip-package.ts'

export async function writeDocx(layout: Layout, info: DocumentInfo): Promise<Uint8Array> {
  const { document } = layout
  const book = openStyleBook(document.sheet)
  const footers = writePageNumbers(document.page, book)
  const file = new Document({
    sections: [
      {
        properties: sectionProperties(document, book),
        ...(document.letterhead && { headers: { first: writeRedRules(layout) } }),
        ...(footers && { footers }),
        children: writeBody(layout, book),
      },
    ],
  })
  const parts = { ...constantParts(document.sheet, book), 'docProps/core.xml': corePropertiesPart(info) }
  // Left empty for docx, which would only pack them for us to unpack.
  const left = [...Object.keys(parts), FONT_TABLE].map(path => ({ path, data: '' }))
  return zipPackage(completeParts(await Packer.toBuffer(file, undefined, left), parts))
}

type Parts = Readonly<Record<string, string>>

/** docx's package with `ours` in place of its own. */
function completeParts(packed: Uint8Array, ours: Parts): ReadonlyMap<string, string> {
  const texts = [...readZip(packed)].map(([path, bytes]) => [path, bytes.toString()] as const)
  const parts = leaveOut(new Map([...texts, ...Object.entries(ours)]))
  return parts.set(FONT_TABLE, fontTablePart(parts.values()))
}

const FONT_TABLE = 'word/fontTable.xml'

/** Written once for all papers of a style sheet. */
function constantParts(sheet: StyleSheet, book: StyleBook): Parts {
  const known = constants.get(sheet)
  if (known) return known
  const parts = {
    'word/styles.xml': stylesPart(book, sheet.table),
    'word/settings.xml': settingsPart(),
    'word/theme/theme1.xml': themePart(),
  }
  constants.set(sheet, parts)
  return parts
}

const constants = new WeakMap<StyleSheet, Parts>()

function writeBody({ document, pages }: Layout, book: StyleBook): FileChild[] {
  const { page, letterhead, blocks, foot } = document
  const width = pt(page.width - page.margin.left - page.margin.right)
  const text = letterhead ? belowFrame(blocks) : blocks
  const body = text.flatMap((block, index): FileChild[] => {
    if (block.kind === 'paragraph') return [writeParagraph(block, { book, width })]
    return text[index + 1]?.kind === 'paragraph'
      ? [writeTable(block, book)]
      : [writeTable(block, book), thinLine()]
  })
  return [
    ...(letterhead ? [writeOfficeName(letterhead, document, book)] : []),
    ...body,
    ...(foot ? [...writeFoot(foot, book, width), thinLine(standsAlone(foot, pages))] : []),
  ]
}

/** The frame of the office's name holds the room before the first line. */
function belowFrame([first, ...others]: readonly FittedBlock[]): readonly FittedBlock[] {
  if (first === undefined) return []
  return [first.kind === 'paragraph' ? { ...first, before: pt(0) } : first, ...others]
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
