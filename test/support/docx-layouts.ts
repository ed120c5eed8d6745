// Layouts made by hand for the tests of src/docx: a letter and a record table, small but with every part.
import type { FittedBlock, FittedCell, FittedParagraph, FittedRow, Layout } from '../../src/layout/layout.ts'
import type { PageSetup, ParagraphStyle, StyleSheet } from '../../src/style/style-sheet.ts'
import type { DocumentInfo, ParagraphRole, StyledInline } from '../../src/style/styled-document.ts'
import { mm, type Pt, pt } from '../../src/style/units.ts'
import { bodyStyle as body } from './body-style.ts'

export const info: DocumentInfo = {
  title: '关于第152号建议的答复',
  author: '临江市民政局 & 某科',
  subject: '人大代表建议答复',
  date: '2024-08-06T00:00:00Z',
}

const flush = { firstLine: 0, left: 0, right: 0 }
const cell: ParagraphStyle = {
  ...body,
  name: '表格文字',
  size: pt(14),
  tracking: pt(0),
  lineHeight: pt(20),
  align: 'left',
  indent: flush,
}

const paragraphs: readonly ParagraphStyle[] = [
  body,
  {
    ...body,
    name: '发文机关标志',
    role: 'xiaobiaosong',
    size: pt(36),
    color: 'FF0000',
    tracking: pt(0),
    lineHeight: pt(42),
    align: 'center',
    indent: flush,
  },
  { ...body, name: '发文字号', indent: flush, align: 'right' },
  {
    ...body,
    name: '标题',
    role: 'xiaobiaosong',
    size: pt(22),
    tracking: pt(0),
    lineHeight: pt(33),
    align: 'center',
    indent: flush,
    before: pt(57.9),
    after: pt(28.95),
    keepWithNext: true,
  },
  { ...body, name: '主送', indent: flush, keepWithNext: true },
  { ...body, name: '一级标题', role: 'heiti', keepWithNext: true },
  { ...body, name: '二级标题', role: 'kaiti', keepWithNext: true },
  { ...body, name: '署名', indent: flush, align: 'right', before: pt(28.95) },
  {
    ...body,
    name: '抄送',
    size: pt(14),
    tracking: pt(0),
    indent: { firstLine: -3, left: 4, right: 1 },
  },
  { ...cell, name: '页码', role: 'songti' },
  cell,
  { ...cell, name: '表格标签', keepWithNext: true },
  { ...cell, name: '表头行', lineHeight: pt(24), keepWithNext: true },
]

const page: PageSetup = {
  name: '信函',
  width: mm(210),
  height: mm(297),
  margin: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28.01) },
  letterhead: {
    top: mm(30),
    ruleBelow: mm(4),
    ruleAboveBottom: mm(20),
    rule: { width: mm(170), thick: mm(1), gap: mm(0.5), thin: mm(0.35), color: 'FF0000' },
    textBelow: pt(14),
  },
  pageNumber: { style: '页码', below: mm(7), onFirstPage: false },
}

export const sheet: StyleSheet = {
  pages: { 信函: page },
  paragraphs: Object.fromEntries(paragraphs.map(style => [style.name, style])),
  table: {
    border: pt(0.5),
    cellMargin: { horizontal: pt(5.4), vertical: pt(0) },
    smallestSize: pt(12),
    smallestRowHeight: mm(9),
  },
}

export function styleNamed(name: string): ParagraphStyle {
  const style = sheet.paragraphs[name]
  if (!style) throw new Error(`no style ${name}`)
  return style
}

let nextId = 0

/** A string is text in the paragraph's own style. `changes` are what the layout settled otherwise than the style. */
export function paragraph(
  style: string,
  content: string | readonly (string | StyledInline)[],
  changes: {
    role?: ParagraphRole
    level?: 1 | 2 | 3 | 4
    look?: Partial<ParagraphStyle>
    fitted?: Partial<FittedParagraph>
  } = {},
): FittedParagraph {
  const look = { ...styleNamed(style), ...changes.look }
  const inlines = (typeof content === 'string' ? [content] : content).map(
    (piece): StyledInline =>
      typeof piece === 'string' ? { kind: 'text', text: piece, style: look, origin: {} } : piece,
  )
  nextId += 1
  return {
    kind: 'paragraph',
    paragraph: {
      kind: 'paragraph',
      role: changes.role ?? 'body',
      ...(changes.level && { level: changes.level }),
      style: look,
      inlines,
      origin: {},
    },
    indent: {
      firstLine: pt(look.indent.firstLine * look.size),
      left: pt(look.indent.left * look.size),
      right: pt(look.indent.right * look.size),
    },
    before: look.before,
    after: look.after,
    id: nextId,
    ...changes.fitted,
  }
}

export function borrowed(style: string, text: string): StyledInline {
  return { kind: 'text', text, style: styleNamed(style), styleName: style, origin: {} }
}

export function layoutOf(blocks: readonly FittedBlock[], rest: Partial<Layout['document']> = {}): Layout {
  return {
    document: { sheet, page, blocks, ...rest },
    pages: [{ number: 1, width: page.width, height: page.height, items: [] }],
    structure: { role: 'document', children: [] },
    bookmarks: [],
  }
}

export function letterLayout(bodyParagraphs = 12): Layout {
  const top = pt(mm(30) - 8)
  const ruleTop = mm(47)
  const x = mm(20)
  const line = (y: Pt, height: Pt) =>
    ({ kind: 'rule', x, y, width: mm(170), height, color: 'FF0000' }) as const
  const layout = layoutOf(
    [
      paragraph('发文字号', '临民函〔2024〕15号', {
        fitted: { before: pt(mm(47) + mm(1.85) + 14 - mm(37) - 0.45) },
      }),
      paragraph('标题', ['关于市八届人大四次会议第152号建议的', { kind: 'break' }, '答　复'], {
        role: 'title',
      }),
      paragraph('主送', '尊敬的王小明代表：'),
      paragraph('正文', '您提出的《关于加强农村养老服务的建议》收悉，经研究，现答复如下：'),
      ...Array.from({ length: bodyParagraphs }, (_, index) => [
        paragraph('一级标题', `${'一二三四五六七八九十百千'[index % 12]}、抓好农村养老服务`, {
          role: 'heading',
          level: 1,
        }),
        paragraph('正文', [
          borrowed('二级标题', '（一）摸清底数。'),
          '目前，全市乡镇敬老院34所，其中：公办19所，公建民营（含民办）15所。形成了独具特色的“沁水经验”——其相关做法在《山西日报》刊载推广……投资2226.5万元，占比达50％，见http://www.example.gov.cn/index.html等。',
        ]),
      ]).flat(),
      paragraph('署名', '临江市民政局', {
        fitted: { indent: { firstLine: pt(0), left: pt(0), right: pt(64) } },
      }),
    ],
    {
      letterhead: { paragraph: paragraph('发文机关标志', '临江市民政局'), top, ruleTop },
      foot: {
        paragraphs: [
          paragraph('抄送', '抄送：市人大常委会代表工作委员会，市政府督查室。'),
          paragraph('抄送', '另送：各县民政局。'),
        ],
        top: pt(700),
      },
    },
  )
  const lower = pt(mm(277) - mm(1.85))
  return {
    ...layout,
    pages: [
      {
        number: 1,
        width: page.width,
        height: page.height,
        items: [
          line(ruleTop, mm(1)),
          line(pt(ruleTop + mm(1.5)), mm(0.35)),
          line(lower, mm(0.35)),
          line(pt(lower + mm(0.85)), mm(1)),
        ],
      },
    ],
  }
}

function tableCell(first: number, span: number, ...content: FittedParagraph[]): FittedCell {
  return {
    firstColumn: first,
    columnSpan: span,
    paragraphs: content,
    header: false,
    verticalAlign: span > 2 ? 'top' : 'center',
  }
}

export function recordLayout(): Layout {
  const text = (words: string) => paragraph('表格文字', words)
  const tick = (label: string, checked: boolean) =>
    paragraph('表格文字', [{ kind: 'checkbox', label, checked, style: styleNamed('表格文字'), origin: {} }])
  const row = (height: number, ...cells: FittedCell[]): FittedRow => ({
    height: pt(height),
    cells,
    continued: false,
  })
  return layoutOf([
    paragraph('标题', '代表建议面商记录表', { role: 'title', look: { before: pt(0) } }),
    paragraph('表头行', ['承办单位：市民政局', { kind: 'flush-right' }, '建议编号：第152号']),
    {
      kind: 'table',
      style: sheet.table,
      columns: [70, 77, 73.7, 74, 73.7, 73.8].map(pt),
      rows: [
        row(
          40,
          ...['代表姓名', '王小明', '工作单位', '', '联系电话', '157****'].map((words, index) =>
            tableCell(index, 1, text(words)),
          ),
        ),
        row(
          120,
          tableCell(0, 6, text('建议主要内容：'), text('1. 加大财政投入。'), text('2. 引入专业运营。')),
        ),
        row(
          40,
          tableCell(0, 1, text('A类')),
          tableCell(1, 1, tick('A类', true)),
          tableCell(2, 1, text('B类')),
          tableCell(3, 1, tick('B类', false)),
          tableCell(4, 1, text('C类')),
          tableCell(5, 1, tick('C类', false)),
        ),
        row(
          90,
          tableCell(
            0,
            6,
            text('代表意见和要求：'),
            paragraph('表格文字', ['签字：', { kind: 'flush-right' }, '王小明']),
          ),
        ),
        row(40, tableCell(0, 2, text('面商时间')), tableCell(2, 4, text('2024年8月6日'))),
      ],
    },
  ])
}
