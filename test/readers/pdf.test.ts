// What independent programs find in our PDF files.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Layout, Part, PlacedItem, StructureNode } from '../../src/layout/layout.ts'
import { writePdf } from '../../src/pdf/write-pdf.ts'
import { pt } from '../../src/style/units.ts'
import { handFontSet, handInfo, handLayout, placeLine } from '../support/hand-layout.ts'
import { judge } from '../support/judges.ts'
import { plain } from '../support/read-paper.ts'

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

interface Figure {
  readonly '/S': string
  readonly '/Alt': string
  readonly '/A': { readonly '/BBox': readonly number[] }
}

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

  it('has the same title, author, subject and dates in Info and XMP, also when they hold what XML cannot', async () => {
    const info = { ...handInfo, title: '甲 & <乙>“丙”', author: '某局 <&amp;>', subject: '𬭎 ]]> "丁"' }
    const path = await write(structuredLayout(), info)
    const properties = ask(pdfinfo, '-isodates', path)
    const xmp = ask(pdfinfo, '-meta', path)
    const property = (name: string) => new RegExp(`^${name}: +(.*)$`, 'm').exec(properties)?.[1]
    const entry = (name: string) =>
      plain(new RegExp(`<${name}>(?:\\s*<rdf:(?:Alt|Seq)>)?(.*?)</${name}>`, 's').exec(xmp)?.[1] ?? '').trim()
    expect([entry('dc:title'), property('Title')]).toEqual([info.title, info.title])
    expect([entry('dc:creator'), property('Author')]).toEqual([info.author, info.author])
    expect([entry('dc:description'), property('Subject')]).toEqual([info.subject, info.subject])
    expect([entry('xmp:CreateDate'), property('CreationDate')]).toEqual([info.date, info.date])
    expect([entry('xmp:ModifyDate'), property('ModDate')]).toEqual([info.date, info.date])
    expect(entry('xmp:CreatorTool')).toBe(property('Creator'))
    expect(entry('pdf:Producer')).toBe(property('Producer'))
    expect([entry('pdfaid:part'), entry('pdfaid:conformance'), entry('pdfuaid:part')]).toEqual([
      '2',
      'A',
      '1',
    ])
  })

  it('has lists, and headings that their paragraphs go on from', async () => {
    const piece = (text: string, part: Part | undefined, owner: number, baseline: number, x: number) =>
      placeLine(fonts, text, { owner, baseline, x }).map(item => ({ ...item, ...(part && { part }) }))
    const children: readonly StructureNode[] = [
      { role: 'heading', level: 2, id: 1, part: 'heading', children: [] },
      { role: 'paragraph', id: 1, children: [] },
      {
        role: 'list',
        children: [
          { role: 'caption', id: 2, part: 'caption', children: [] },
          {
            role: 'item',
            children: [
              { role: 'number', id: 2, part: 'number', children: [] },
              { role: 'item-text', id: 2, children: [] },
            ],
          },
        ],
      },
    ]
    const items = [
      ...piece('（一）管理。', 'heading', 1, 100, 80),
      ...piece('全长12.4 km', undefined, 1, 100, 176),
      ...piece('附件：', 'caption', 2, 130, 80),
      ...piece('1.', 'number', 2, 130, 128),
      ...piece('名单', undefined, 2, 130, 140),
    ]
    const layout = handLayout([items], { structure: { role: 'document', children } })
    const tree = ask(pdfinfo, '-struct-text', await write(layout))
    expect(tree.split('\n').map(line => line.trim().replace(/ \((block|inline)\)/, ''))).toEqual([
      'Document',
      'H2',
      '"（一）管理。"',
      'P',
      '"全"',
      // A number in two pieces would be read out as two.
      '"长12.4 km"',
      'L:',
      '/ListNumbering /Decimal',
      'Caption',
      '"附件："',
      'LI',
      'Lbl',
      '"1."',
      'LBody',
      '"名单"',
      '',
    ])
  })
})

describe.skipIf(!qpdf)('judged by qpdf', () => {
  it('has no syntax errors', async () => {
    expect(ask(qpdf, '--check', await write(structuredLayout()))).toContain(
      'No syntax or stream encoding errors',
    )
  })

  it('says of a tick box what it says, of a page number and a rule that they are none of the text', async () => {
    const box = { kind: 'checkbox', baseline: pt(100), size: pt(14), x: pt(100), owner: 1 } as const
    const path = await write(
      handLayout([
        [
          { ...box, label: 'A类', checked: true },
          { ...box, label: 'B类', checked: false },
          { kind: 'rule', x: pt(70), y: pt(110), width: pt(400), height: pt(1), color: 'FF0000' },
          ...placeLine(fonts, '— 1 —', { baseline: 780 }),
        ],
      ]),
    )
    const { qpdf: sections } = JSON.parse(ask(qpdf, '--json', '--json-key=qpdf', path))
    const figures = Object.values<{ value?: Figure }>(sections[1])
      .map(({ value }) => value)
      .filter(value => value?.['/S'] === '/Figure')
    expect(figures.map(figure => figure?.['/Alt'])).toEqual(['u:A类（已勾选）', 'u:B类（未勾选）'])
    expect(figures[0]?.['/A']['/BBox']).toEqual(
      [101.68, 741.89, 112.32, 752.53].map(edge => expect.closeTo(edge, 1)),
    )
    const content = ask(qpdf, '--qdf', '--object-streams=disable', path, '-')
    expect(content).toMatch(/\/Artifact <<\s*\/Type \/Layout\s*>> BDC\s+[\d. ]+ rg 70 110 400 1 re f/)
    expect(content).toMatch(/\/Artifact <<\s*\/Type \/Pagination\s*>> BDC\s+BT/)
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
