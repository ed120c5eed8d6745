// The DOCX of whole cases, measured: python-docx finds the page, the styles and the cells that styles.yaml and the
// layout ask for; and whatever the words of a case, marks that Chinese and Latin share are told to be Chinese.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { footerDistance } from '../../src/docx/page-number.ts'
import { openStyleBook } from '../../src/docx/style-book.ts'
import { writeDocx } from '../../src/docx/write-docx.ts'
import { fontRoles } from '../../src/font/font-roles.ts'
import { createNodeHost } from '../../src/host/node-host.ts'
import type { FittedDocument, FittedTable } from '../../src/layout/layout.ts'
import { openRenderer } from '../../src/pipeline.ts'
import { linePitch } from '../../src/style/line-grid.ts'
import type { ParagraphStyle } from '../../src/style/style-sheet.ts'
import type { DocumentInfo } from '../../src/style/styled-document.ts'
import { writeCorpus } from '../corpus/write-corpus.ts'
import { elements, partsOf, textOf } from '../support/docx-parts.ts'
import { exampleCases } from '../support/example-cases.ts'
import { pythonWith } from '../support/judges.ts'

const python = pythonWith('docx') ?? ''

interface Written {
  readonly name: string
  readonly document: FittedDocument
  readonly info: DocumentInfo
  readonly docx: Uint8Array
}

let folder = ''
const written: Written[] = []
const examples = exampleCases().flatMap(({ folder }) => [`${folder} record`, `${folder} letter`])

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reply-docx-cases-'))
  const renderer = openRenderer(createNodeHost(), { fonts: 'bundled' })
  const everyEighth = writeCorpus(join(folder, 'corpus')).filter((_, index) => index % 8 === 0)
  for (const { name, path } of [
    ...exampleCases().map(({ folder, path }) => ({ name: folder, path })),
    ...everyEighth,
  ]) {
    const checked = await renderer.check({ case: path })
    if (!checked.ok) throw new Error(`${name} has errors`)
    for (const { document, layout, info } of checked.value) {
      const docx = await writeDocx(layout, info)
      written.push({ name: `${name} ${document}`, document: layout.document, info, docx })
    }
  }
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('marks that Chinese and Latin share', () => {
  const SHARED = /[“”‘’—…·]/u

  it('carry the hint for the Chinese font in every part of every paper', () => {
    let seen = 0
    for (const { name, docx } of written) {
      for (const [path, xml] of Object.entries(partsOf(docx))) {
        for (const run of elements(xml, 'w:r')) {
          const text = textOf(run)
          if (!SHARED.test(text)) continue
          seen += 1
          expect(run, `${name}, ${path}: ${text}`).toContain('w:hint="eastAsia"')
        }
      }
    }
    expect(seen).toBeGreaterThan(1000)
  })
})

describe.skipIf(!python).each(examples)('python-docx reads in %s', example => {
  it('the page, its grid, the styles and the cells as they were asked for', () => {
    const paper = written.find(({ name }) => name === example)
    if (!paper) throw new Error(example)
    const path = join(folder, 'paper.docx')
    writeFileSync(path, paper.docx)
    const seen = JSON.parse(execFileSync(python, ['-c', SCRIPT, path], { encoding: 'utf8' }))
    expect(seen).toEqual(asked(paper))
  })
})

/** Lengths in twips. */
function asked({ document, info }: Written) {
  const { page, sheet, letterhead, blocks } = document
  const { margin } = page
  const book = openStyleBook(sheet)
  return {
    page: [page.width, page.height].map(twips),
    margins: [margin.top, margin.right, margin.bottom, margin.left].map(twips),
    footer: twips(footerDistance(page, book)),
    grid: ['lines', String(twips(linePitch(page)))],
    oddAndEven: true,
    first: letterhead !== undefined || page.pageNumber?.onFirstPage === false,
    styles: Object.fromEntries(book.styles.map(({ name, look }) => [name, styleOf(look)])),
    tables: blocks.flatMap(block => (block.kind === 'table' ? [gridOf(block)] : [])),
    properties: [info.title, info.author, info.subject, info.author, 'zh-CN', info.date, info.date],
  }
}

function styleOf(look: ParagraphStyle) {
  const { indent, size } = look
  return {
    font: [fontRoles[look.role].docx.name, 'Times New Roman'],
    size: twips(size),
    color: look.color,
    bold: look.bold,
    tracking: twips(look.tracking),
    line: [twips(look.lineHeight), 'EXACTLY'],
    indent: [indent.firstLine, indent.left, indent.right].map(count => twips(count * size)),
    room: [look.before, look.after].map(twips),
    align: look.align.toUpperCase(),
    keepWithNext: look.keepWithNext,
  }
}

/** Of each row, which cell holds each column of the grid; and the width of every cell. */
function gridOf({ columns, rows }: FittedTable) {
  return {
    columns: columns.length,
    rows: rows.map(({ cells }) => cells.flatMap(({ columnSpan }, index) => Array(columnSpan).fill(index))),
    heights: rows.map(({ height }) => [twips(height), 'AT_LEAST']),
    // Every cell is as wide as the columns under it, and they are as wide as the table.
    sums: { cells: true, table: true },
  }
}

const twips = (length: number): number => Math.round(length * 20)

const SCRIPT = `
import docx, json, sys
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
d = docx.Document(sys.argv[1]); s = d.sections[0]
tw = lambda length: round(length.pt * 20)
word = lambda choice: str(choice).split(' ')[0]
name_of = lambda style: style.element.find(qn('w:name')).get(qn('w:val'))
def style(st):
  f, p = st.font, st.paragraph_format
  rpr = st.element.rPr
  fonts = rpr.find(qn('w:rFonts'))
  return {
    'font': [fonts.get(qn('w:eastAsia')), f.name], 'size': tw(f.size), 'color': str(f.color.rgb), 'bold': f.bold,
    'tracking': int(rpr.find(qn('w:spacing')).get(qn('w:val'))),
    'line': [tw(p.line_spacing), word(p.line_spacing_rule)],
    'indent': [tw(p.first_line_indent), tw(p.left_indent), tw(p.right_indent)],
    'room': [tw(p.space_before), tw(p.space_after)], 'align': word(p.alignment), 'keepWithNext': p.keep_with_next}
def table(t):
  columns = [int(c.get(qn('w:w'))) for c in t._tbl.tblGrid.findall(qn('w:gridCol'))]
  rows, cells = [], True
  for row in t.rows:
    owners, index, at, last = [], -1, 0, None
    for cell in row.cells:
      if cell._tc is not last: index += 1; last = cell._tc
      owners.append(index)
    for tc in row._tr.tc_lst:
      span = tc.grid_span
      cells = cells and tw(tc.width) == sum(columns[at:at + span]); at += span
    rows.append(owners)
  width = t._tbl.tblPr.find(qn('w:tblW'))
  whole = width.get(qn('w:type')) == 'dxa' and int(width.get(qn('w:w'))) == sum(columns)
  return {
    'columns': len(columns), 'rows': rows, 'heights': [[tw(r.height), word(r.height_rule)] for r in t.rows],
    'sums': {'cells': cells, 'table': whole}}
grid, c = s._sectPr.find(qn('w:docGrid')), d.core_properties
iso = lambda time: time.strftime('%Y-%m-%dT%H:%M:%SZ')
print(json.dumps({
  'page': [tw(s.page_width), tw(s.page_height)],
  'margins': [tw(s.top_margin), tw(s.right_margin), tw(s.bottom_margin), tw(s.left_margin)],
  'footer': tw(s.footer_distance), 'grid': [grid.get(qn('w:type')), grid.get(qn('w:linePitch'))],
  'oddAndEven': d.settings.odd_and_even_pages_header_footer, 'first': s.different_first_page_header_footer,
  'styles': {name_of(st): style(st) for st in d.styles if st.type == WD_STYLE_TYPE.PARAGRAPH},
  'tables': [table(t) for t in d.tables],
  'properties': [c.title, c.author, c.subject, c.last_modified_by, c.language, iso(c.created), iso(c.modified)]}))
`
