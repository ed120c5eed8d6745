// The elements that we write ourselves are those that docx writes when it is asked for the same, to the byte.
import {
  AlignmentType,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  FrameAnchorType,
  FrameWrap,
  Header,
  HeightRule,
  HorizontalPositionAlign,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  VerticalPositionAlign,
  WidthType,
} from 'docx'
import { ShapeRun } from 'docx/shapes'
import { expect, test } from 'vitest'
import { pt } from '../../../src/style/units.ts'
import { letterLayout, paragraph, sheet, styleNamed } from '../../support/docx-layouts.ts'
import { bodyOf, elements, partsOf, writeParts } from '../../support/docx-parts.ts'

const partsByDocx = async (section: ISectionOptions) =>
  partsOf(await Packer.toBuffer(new Document({ sections: [section] })))

async function bodyByDocx(...children: readonly FileChild[]): Promise<string> {
  const { 'word/document.xml': xml = '' } = await partsByDocx({ children: [...children] })
  return /<w:body>(.*)<w:sectPr>/s.exec(xml)?.[1] ?? ''
}

test('a paragraph for which the layout settled everything otherwise than its style', async () => {
  const look = { lineHeight: pt(30), align: 'right', keepWithNext: true } as const
  const ours = paragraph(
    '正文',
    ['甲“乙”', { kind: 'flush-right' }, 'it\'s <3 & "more"', { kind: 'break' }],
    {
      look: { ...look, bold: true, color: 'FF0000', size: pt(12), tracking: pt(1), role: 'kaiti' },
      fitted: { before: pt(3), after: pt(4), indent: { firstLine: pt(-20), left: pt(40), right: pt(10) } },
    },
  )
  const words = (text: string, font: object = { hint: 'eastAsia', eastAsia: '楷体_GB2312' }) =>
    new TextRun({ text, font, bold: true, color: 'FF0000', characterSpacing: 20, size: 24 })
  const latin = { eastAsia: '楷体_GB2312' }
  const docx = new Paragraph({
    style: 'Normal',
    keepNext: true,
    tabStops: [{ type: TabStopType.RIGHT, position: 8844 - 200 }],
    spacing: { before: 60, after: 80, line: 600, lineRule: 'exact' },
    indent: { left: 800, right: 200, hanging: 400, firstLineChars: 0 },
    alignment: AlignmentType.RIGHT,
    children: [
      words('甲“乙”'),
      new TextRun({ children: [new Tab()] }),
      words('it\'s <3 & "more"', latin),
      new TextRun({ break: 1 }),
    ],
  })
  expect(await bodyOf(ours)).toBe(await bodyByDocx(docx))
})

test('words that borrow a style, and a sign that stands first', async () => {
  const style = { ...styleNamed('二级标题'), bold: !styleNamed('二级标题').bold }
  const ours = paragraph('正文', [
    { kind: 'text', text: '“一”', style, styleName: '二级标题', asChinese: true, origin: {} },
  ])
  const chinese = { value: 'zh-CN', eastAsia: 'zh-CN' }
  const font = (slots: object) => ({
    style: 'Heading2Text',
    bold: style.bold,
    language: chinese,
    font: slots,
  })
  const kaiti = { ascii: '楷体_GB2312', hAnsi: '楷体_GB2312', eastAsia: '楷体_GB2312', cs: '楷体_GB2312' }
  const docx = new Paragraph({
    style: 'Normal',
    children: [
      new TextRun({ text: '“', ...font({ ...kaiti, hint: 'eastAsia' }) }),
      new TextRun({ text: '一”', ...font({ hint: 'eastAsia' }) }),
    ],
  })
  expect(await bodyOf(ours)).toBe(await bodyByDocx(docx))
})

test('a table', async () => {
  const cell = (firstColumn: number, columnSpan: number, verticalAlign: 'top' | 'center') =>
    ({ firstColumn, columnSpan, verticalAlign, header: false, paragraphs: [] }) as const
  const ours = {
    kind: 'table',
    style: sheet.table,
    columns: [pt(100), pt(50), pt(30)],
    rows: [{ height: pt(20), continued: false, cells: [cell(0, 1, 'center'), cell(1, 2, 'top')] }],
  } as const
  const docx = new Table({
    style: 'TableGrid',
    layout: TableLayoutType.FIXED,
    width: { size: 3600, type: WidthType.DXA },
    columnWidths: [2000, 1000, 600],
    tableLook: {
      firstRow: false,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: 400, rule: HeightRule.ATLEAST },
        children: [
          new TableCell({
            width: { size: 2000, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            children: [],
          }),
          new TableCell({ width: { size: 1600, type: WidthType.DXA }, columnSpan: 2, children: [] }),
        ],
      }),
    ],
  })
  const thin = new Paragraph({ spacing: { before: 0, after: 0, line: 1, lineRule: 'exact' } })
  expect(await bodyOf(ours)).toBe(await bodyByDocx(docx, thin))
})

test('the frames of the office’s name and of the foot', async () => {
  const { 'word/document.xml': ours = '' } = await writeParts(letterLayout(0))
  const name = new Paragraph({
    frame: {
      type: 'absolute',
      position: { x: 1588, y: 1541 },
      width: 8844,
      height: 1508,
      rule: 'exact',
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      wrap: FrameWrap.NOT_BESIDE,
    },
  })
  const foot = new Paragraph({
    frame: {
      type: 'alignment',
      alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
      width: 8844,
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
      wrap: FrameWrap.AROUND,
    },
  })
  const frames = (xml: string) => [...new Set(elements(xml, 'w:framePr'))]
  expect(frames(ours)).toEqual(frames(await bodyByDocx(name, foot)))
})

test('a section with red rules in its header and page numbers in its footers', async () => {
  const ours = await writeParts(letterLayout())
  const songti = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', cs: '宋体' }
  const dash = new TextRun({
    text: '—',
    font: { ...songti, hint: 'eastAsia' },
    language: { value: 'zh-CN', eastAsia: 'zh-CN' },
  })
  const number = (side: 'left' | 'right') =>
    new Footer({
      children: [
        new Paragraph({
          style: 'Footer',
          alignment: side,
          indent: { [side]: 280 },
          children: [
            dash,
            new TextRun(' '),
            new TextRun({ font: songti, children: [PageNumber.CURRENT] }),
            new TextRun(' '),
            dash,
          ],
        }),
      ],
    })
  const rules = letterLayout().pages[0]?.items.flatMap(item => (item.kind === 'rule' ? [item] : [])) ?? []
  const pixels = (length: number) => (length * 96) / 72
  const emu = (length: number) => Math.round(length * 12700)
  const drawn = rules.map(
    ({ x, y, width, height, color }) =>
      new ShapeRun({
        type: 'rectangle',
        transformation: { width: pixels(width), height: pixels(height) },
        fill: color,
        line: 'none',
        altText: { name: '红色双线' },
        decorative: true,
        floating: {
          horizontalPosition: { relative: 'page', offset: emu(x) },
          verticalPosition: { relative: 'page', offset: emu(y) },
        },
      }),
  )
  const docx = await partsByDocx({
    properties: {
      page: {
        size: { width: 11906, height: 16838 },
        margin: { top: 2098, right: 1474, bottom: 1984, left: 1588, header: 1049, footer: 1400, gutter: 0 },
      },
      grid: { type: DocumentGridType.LINES, linePitch: 579 },
      titlePage: true,
    },
    headers: { first: new Header({ children: [new Paragraph({ children: drawn })] }) },
    footers: { default: number('right'), even: number('left') },
    children: [],
  })
  // docx counts drawings over all documents of a process.
  const unnumbered = (xml?: string) => xml?.replace(/<wp:docPr id="\d+"/g, '<wp:docPr')
  expect(unnumbered(ours['word/header1.xml'])).toBe(unnumbered(docx['word/header1.xml']))
  expect(ours['word/footer1.xml']).toBe(docx['word/footer1.xml'])
  expect(ours['word/footer2.xml']).toBe(docx['word/footer2.xml'])
  const section = (xml = '') => elements(xml, 'w:sectPr')
  expect(section(ours['word/document.xml'])).toEqual(section(docx['word/document.xml']))
})

test('but words that docx takes for a page number are words', async () => {
  expect(await bodyOf(paragraph('正文', PageNumber.CURRENT))).not.toContain('fldChar')
})
