// What independent programs find in our PDF files.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Layout, PlacedItem, StructureNode } from '../../src/layout/layout.ts'
import { writePdf } from '../../src/pdf/write-pdf.ts'
import { pt } from '../../src/style/units.ts'
import { handFontSet, handInfo, handLayout, placeLine } from '../support/hand-layout.ts'
import { judge } from '../support/judges.ts'

const [pdftotext, pdffonts, pdfinfo, qpdf] = ['pdftotext', 'pdffonts', 'pdfinfo', 'qpdf'].map(judge)
const fonts = handFontSet()

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reply-pdf-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
async function write(layout: Layout, info = handInfo): Promise<string> {
  const path = join(folder, `${++count}.pdf`)
  writeFileSync(path, await writePdf(layout, info))
  return path
}

function ask(program: string | undefined, ...args: readonly string[]): string {
  return execFileSync(program ?? '', args, { encoding: 'utf8' })
}

/** One paragraph a line, 22 lines a page. */
function pagesOf(lines: readonly string[], extra = 0): readonly (readonly PlacedItem[])[] {
  const pages: PlacedItem[][] = []
  lines.forEach((line, index) => {
    if (index % 22 === 0) pages.push([])
    pages.at(-1)?.push(...placeLine(fonts, line, { owner: index, baseline: 120 + (index % 22) * 29, extra }))
  })
  return pages
}

async function textOf(lines: readonly string[], extra = 0): Promise<string> {
  return ask(pdftotext, await write(handLayout(pagesOf(lines, extra))), '-')
}

const readBack = (text: string) => text.split(/[\n\f]+/).filter(line => line !== '')

const hostile = [
  '关于市八届人大四次会议第152号建议的',
  '答　复',
  '您提出的“加强‘农村’养老”建议——关于2024年的……收悉，',
  '下拨1305.9万元·和GDP增长5%，占30%（A类）。',
  '张三 & 李四<某公司>{{x}} "quoted" it\'s [2024]5号\\(x)',
  '一⼀⾔言―—㎡℃①②√№→±×÷°',
  '葛\u{e0100}飾区 堃喆㛃镕䶮㙦𬭎𬍛𬴊𬬻𫖯𬀩䴙䲠',
  'http://www.example.gov.cn/a?b=c&d=%E4',
  '—— a — b —单',
  '　　2024年8月6日',
]

describe.skipIf(!pdftotext)('copied out by pdftotext', () => {
  it('hostile text comes back as it was', async () => {
    expect(readBack(await textOf(hostile))).toEqual(hostile)
  })

  it('comes back without added blanks when lines are stretched far', async () => {
    const lines = hostile.filter(line => !line.startsWith('http'))
    expect(readBack(await textOf(lines, 2.4))).toEqual(lines)
  })

  it('comes back without a blank where a heading ends and its paragraph goes on', async () => {
    const heading = placeLine(fonts, '（一）加强管理。', {
      owner: 1,
      baseline: 100,
      extra: 2.4,
      role: 'heiti',
    })
    const end = heading.at(-1)
    const x = (end?.x ?? 0) + (end?.advances ?? []).reduce((sum, advance) => sum + advance, 0)
    const text = placeLine(fonts, '各级各部门', { owner: 1, baseline: 100, extra: 2.4, x })
    const layout = handLayout([[...heading.map(item => ({ ...item, part: 'heading' as const })), ...text]], {
      structure: {
        role: 'document',
        children: [
          { role: 'heading', level: 1, id: 1, part: 'heading', children: [] },
          { role: 'paragraph', id: 1, children: [] },
        ],
      },
    })
    expect(readBack(ask(pdftotext, await write(layout), '-'))).toEqual(['（一）加强管理。各级各部门'])
  })

  it('comes back when a face shows more than 256 and more than 512 glyphs', async () => {
    const lines = Array.from({ length: 60 }, (_, line) =>
      String.fromCodePoint(...Array.from({ length: 25 }, (_, column) => 0x4e00 + line * 25 + column)),
    )
    expect(readBack(await textOf(lines))).toEqual(lines)
  })

  it('reads a drawn tick box as its character', async () => {
    const box = { kind: 'checkbox', baseline: pt(100), size: pt(14), label: 'A类' } as const
    const items: PlacedItem[] = [
      ...placeLine(fonts, 'A类', { owner: 1, baseline: 100, x: 80 }),
      { ...box, x: pt(130), checked: true, owner: 2 },
      ...placeLine(fonts, 'B类', { owner: 3, baseline: 100, x: 180 }),
      { ...box, x: pt(230), checked: false, owner: 4 },
    ]
    const text = ask(pdftotext, '-layout', await write(handLayout([items])), '-')
    expect(text.replace(/\s+/g, '')).toBe('A类☑B类☐')
  })
})

describe.skipIf(!pdffonts)('fonts seen by pdffonts', () => {
  it('are embedded, subset and mapped to Unicode, one for each face', async () => {
    const heading = placeLine(fonts, '一、黑体', { owner: 99, baseline: 60, role: 'heiti' })
    const rows = ask(pdffonts, await write(handLayout([heading, ...pagesOf(hostile)])))
      .split('\n')
      .slice(2, -1)
    expect(rows.map(row => row.match(/\+(\S+)/)?.[1]).sort()).toEqual([
      'NotoSansSC-Medium',
      'NotoSerifSC-Light',
      'Tinos-Regular',
    ])
    for (const row of rows) expect(row).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/)
  })
})

const structure: StructureNode = {
  role: 'document',
  children: [
    { role: 'title', id: 1, children: [] },
    { role: 'heading', level: 1, id: 2, children: [] },
    {
      role: 'table',
      children: [
        {
          role: 'row',
          children: [
            { role: 'header-cell', scope: 'row', children: [{ role: 'paragraph', id: 3, children: [] }] },
            { role: 'cell', columnSpan: 3, children: [{ role: 'paragraph', id: 4, children: [] }] },
          ],
        },
      ],
    },
  ],
}

function structuredLayout(): Layout {
  const line = (text: string, owner: number | undefined, baseline: number) =>
    placeLine(fonts, text, { baseline, ...(owner !== undefined && { owner }) })
  return handLayout(
    [
      [
        ...line('标题第1号', 1, 100),
        ...line('格甲', 3, 200),
        ...line('格乙上', 4, 230),
        ...line('— 1 —', undefined, 780),
      ],
      [
        ...line('格乙下', 4, 100),
        { kind: 'rule', x: pt(70), y: pt(110), width: pt(400), height: pt(1), color: 'FF0000' },
        ...line('一、层次', 2, 150),
      ],
    ],
    {
      structure,
      bookmarks: [
        { title: '标题 & <甲>', level: 0, page: 1, y: pt(84) },
        { title: '一、层次', level: 1, page: 2, y: pt(134) },
        { title: '（一）其下', level: 2, page: 2, y: pt(163) },
        { title: '二、又', level: 1, page: 2, y: pt(192) },
      ],
    },
  )
}

describe.skipIf(!pdfinfo)('structure and properties seen by pdfinfo', () => {
  it('has roles and table attributes in reading order; a cell that goes on on the next page stays one', async () => {
    const tree = ask(pdfinfo, '-struct-text', await write(structuredLayout()))
    expect(tree.split('\n').map(line => line.trim().replace(/ \((block|inline)\)/, ''))).toEqual([
      'Document',
      'P',
      '"标题"',
      '"第1号"',
      'H1',
      '"一、层次"',
      'Table',
      'TR',
      'TH:',
      '/Scope /Row',
      'P',
      '"格甲"',
      'TD:',
      '/ColSpan 3',
      'P',
      '"格乙上"',
      '"格乙下"',
      '',
    ])
  })

  it('has title, author, subject and dates, also when they hold what XML cannot', async () => {
    const path = await write(structuredLayout(), { ...handInfo, title: '甲 & <乙>“丙”' })
    const properties = ask(pdfinfo, '-isodates', path)
    expect(properties).toMatch(/^Title: +甲 & <乙>“丙”$/m)
    expect(properties).toMatch(/^Author: +某市民政局$/m)
    expect(properties).toMatch(/^CreationDate: +2024-08-06T00:00:00Z$/m)
    const xmp = ask(pdfinfo, '-meta', path)
    expect(xmp).toContain('甲 &amp; &lt;乙&gt;“丙”')
    expect(xmp).toContain('<xmp:ModifyDate>2024-08-06T00:00:00Z</xmp:ModifyDate>')
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>')
  })
})

describe.skipIf(!qpdf)('judged by qpdf', () => {
  it('has no syntax errors', async () => {
    expect(ask(qpdf, '--check', await write(structuredLayout()))).toContain(
      'No syntax or stream encoding errors',
    )
  })

  it('has bookmarks that open the right page at the left of the right line', async () => {
    const json = JSON.parse(ask(qpdf, '--json', '--json-key=outlines', await write(structuredLayout())))
    const [title] = json.outlines
    expect(title).toMatchObject({ title: '标题 & <甲>', destpageposfrom1: 1, open: true })
    expect(title.dest.slice(1)).toEqual(['/XYZ', 0, expect.closeTo(841.89 - 84, 2), 0])
    expect(title.kids.map((kid: { title: string }) => kid.title)).toEqual(['一、层次', '二、又'])
    expect(title.kids[0].kids[0]).toMatchObject({ title: '（一）其下', destpageposfrom1: 2 })
  })

  it('is in Chinese, shows its title and says PDF 1.7', async () => {
    const path = await write(structuredLayout())
    const qdf = ask(qpdf, '--qdf', '--object-streams=disable', path, '-')
    expect(qdf).toContain('%PDF-1.7')
    expect(qdf).toContain('/Lang (zh-CN)')
    expect(qdf).toContain('/DisplayDocTitle true')
    expect(qdf).toMatch(/\/Count 4\b/)
  })
})
