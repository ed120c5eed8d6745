// What programs that know nothing of ours find in a DOCX: headings, words in order, ticks, the page, one page for a
// table that fills it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDocx } from '../../src/docx/write-docx.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { pt } from '../../src/style/units.ts'
import { info, letterLayout, recordLayout } from '../support/docx-layouts.ts'
import { judge, pythonWith } from '../support/judges.ts'
import { measuresByPdfinfo, wordsInPlace } from '../support/read-paper.ts'

const [pandoc, soffice, pdfinfo, pdftotext] = ['pandoc', 'soffice', 'pdfinfo', 'pdftotext'].map(judge)
const python = pythonWith('docx')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reply-docx-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function write(name: string, layout: Layout): Promise<string> {
  const path = join(folder, `${name}.docx`)
  writeFileSync(path, await writeDocx(layout, info))
  return path
}

const ask = (program: string | undefined, ...args: readonly string[]) =>
  execFileSync(program ?? '', args, { encoding: 'utf8' })

describe.skipIf(!pandoc)('pandoc', () => {
  it('sees headings as headings and every line of the letter in order', async () => {
    const markdown = ask(
      pandoc,
      '-s',
      '-t',
      'markdown',
      '--wrap=none',
      await write('letter', letterLayout(2)),
    )
    expect(markdown.match(/^# [^{\n]*(?= \{|$)/gm)).toEqual([
      '# 一、抓好农村养老服务',
      '# 二、抓好农村养老服务',
    ])
    const order = [
      '临民函〔2024〕15号',
      '关于市八届人大',
      '尊敬的王小明代表：',
      '一、抓好',
      '二、抓好',
      '抄送：',
      '另送：',
    ]
    expect(order.map(words => markdown.indexOf(words))).toEqual(
      order.map(words => markdown.indexOf(words)).toSorted((a, b) => a - b),
    )
    expect(markdown.indexOf('临民函')).toBeGreaterThan(-1)
  })

  it('sees which boxes are ticked', async () => {
    const plain = ask(pandoc, '-t', 'plain', await write('record', recordLayout()))
    expect(plain.match(/[☑☐]/gu)).toEqual(['☑', '☐', '☐'])
  })
})

describe('mammoth', () => {
  it('sees the table with its spans and the boxes as check boxes', async () => {
    const { value } = await mammoth.convertToHtml({ path: await write('record', recordLayout()) })
    expect(value.match(/<tr>/g)).toHaveLength(5)
    expect(value.match(/colspan="6"/g)).toHaveLength(2)
    expect(value.match(/<input type="checkbox"[^>]*>/g)?.map(box => box.includes('checked'))).toEqual([
      true,
      false,
      false,
    ])
  })

  it('sees the headings without being told about our styles', async () => {
    const { value } = await mammoth.convertToHtml({ path: await write('letter', letterLayout(2)) })
    expect(value.match(/<h1>[^<]*/g)).toEqual(['<h1>一、抓好农村养老服务', '<h1>二、抓好农村养老服务'])
  })
})

describe.skipIf(!python)('python-docx', () => {
  it('sees the page, the styles by name, and the properties', async () => {
    const script = `
import docx, json, sys
d = docx.Document(sys.argv[1]); s = d.sections[0]
print(json.dumps({
  'margins': [round(m.mm, 1) for m in (s.top_margin, s.right_margin, s.bottom_margin, s.left_margin)],
  'first': s.different_first_page_header_footer, 'letterhead': d.paragraphs[0].text,
  'styles': [p.style.name for p in d.paragraphs][:5], 'title': d.core_properties.title,
  'created': str(d.core_properties.created), 'indent': d.styles['Normal'].paragraph_format.first_line_indent.pt}))`
    const seen = JSON.parse(ask(python, '-c', script, await write('letter', letterLayout(1))))
    expect(seen).toEqual({
      margins: [37, 26, 35, 28],
      first: true,
      letterhead: '临江市民政局',
      styles: ['发文机关标志', '发文字号', 'Title', '主送', 'Normal'],
      title: info.title,
      created: '2024-08-06 00:00:00',
      indent: 32,
    })
  })
})

describe.skipIf(!python)('a script over python-docx', () => {
  it('finds the ticks among the text of the body', async () => {
    const script = `
import docx, sys
from docx.oxml.ns import qn
print(''.join(t.text for t in docx.Document(sys.argv[1]).element.body.iter(qn('w:t'))))`
    const text = ask(python, '-c', script, await write('ticks', recordLayout()))
    expect(text.match(/A类|B类|C类|[☑☐]/gu)).toEqual(['A类', '☑', 'B类', '☐', 'C类', '☐'])
  })
})

describe.skipIf(!soffice || !pdfinfo || !pdftotext)('LibreOffice', () => {
  function convert(docx: string): string {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    ask(soffice, profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx)
    return docx.replace(/docx$/, 'pdf')
  }

  it('sets the foot at the very bottom of the last page, over the page number', async () => {
    const words = wordsInPlace(pdftotext ?? '', convert(await write('foot', letterLayout())))
    const foot = words.find(({ text }) => text.startsWith('另送'))
    const lastPage = Math.max(...words.map(({ page }) => page))
    expect(foot?.page).toBe(lastPage)
    expect(foot?.bottom).toBeGreaterThan(730)
    expect(foot?.bottom).toBeLessThan(748)
    expect(words.filter(({ text, page }) => text.startsWith('抄送') && page === lastPage)).toHaveLength(1)
  })

  it('keeps a table on its page that fills it but for a point', async () => {
    const layout = recordLayout()
    const [title, head, table] = layout.document.blocks
    if (table?.kind !== 'table' || !title || !head) throw new Error('not the record')
    const { height, margin } = layout.document.page
    const others = table.rows.slice(1).reduce((sum, row) => sum + row.height, 33 + 28.95 + 24)
    const room = height - margin.top - margin.bottom - 0.45 - 1 - others
    const rows = table.rows.map((row, index) => (index === 0 ? { ...row, height: pt(room) } : row))
    const full = { ...layout, document: { ...layout.document, blocks: [title, head, { ...table, rows }] } }
    expect(measuresByPdfinfo(pdfinfo ?? '', convert(await write('full', full))).pages).toBe(1)
  })
})
