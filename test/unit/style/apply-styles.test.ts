import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { DocumentNode, ElementNode, TextNode } from '../../../src/document/tree.ts'
import type { ElementName } from '../../../src/document/vocabulary.ts'
import { createSourceFile } from '../../../src/source/source-file.ts'
import { applyStyles } from '../../../src/style/apply-styles.ts'
import { loadStyleSheet } from '../../../src/style/load-style-sheet.ts'
import type { StyledParagraph, StyledTable } from '../../../src/style/styled-document.ts'

const path = 'templates/gb9704/styles.yaml'
const loaded = loadStyleSheet([createSourceFile(path, readFileSync(path, 'utf8'))])
if (!loaded.ok) throw new Error('styles.yaml is wrong')
const sheet = loaded.value

type Child = DocumentNode | string

/** Each element stands at a place of its own, so that problems can be told apart. */
const template = createSourceFile('letter.hbs', ' '.repeat(1000))
let place = 0

function element(name: ElementName, attributes: Record<string, string>, ...children: Child[]): ElementNode {
  place += 1
  return {
    kind: 'element',
    name,
    attributes: new Map(Object.entries(attributes)),
    children: children.map(child =>
      typeof child === 'string' ? { kind: 'text', text: child, origin: {} } : child,
    ),
    origin: { template: { file: template, start: place, end: place + 1 } },
  }
}

const apply = (page: string, ...children: Child[]) =>
  applyStyles({ root: element('document', { page }, ...children) }, sheet)

function styled(page: string, ...children: Child[]) {
  const document = apply(page, ...children)
  expect(document.diagnostics).toEqual([])
  if (!document.ok) throw new Error('refused')
  return document.value
}

const textOf = ({ inlines }: StyledParagraph) =>
  inlines.map(inline => (inline.kind === 'text' ? inline.text : `<${inline.kind}>`)).join('')

function onlyTable(...rows: ElementNode[]): StyledTable {
  const [table] = styled('表格', element('table', {}, ...rows)).blocks
  if (table?.kind !== 'table') throw new Error('no table')
  return table
}

describe('every element has its style', () => {
  test.each([
    [element('title', {}, '标题'), '标题', 'title'],
    [element('title', { style: '表题' }, '标题'), '表题', 'title'],
    [element('paragraph', {}, '文'), '正文', 'body'],
    [element('paragraph', { style: '主送' }, '文'), '主送', 'body'],
    [element('heading', { level: '1' }, '一、'), '一级标题', 'heading'],
    [element('heading', { level: '2' }, '（一）'), '二级标题', 'heading'],
    [element('heading', { level: '3' }, '1.'), '三级标题', 'heading'],
    [element('heading', { level: '4' }, '（1）'), '四级标题', 'heading'],
  ])('%#', (node, style, role) => {
    const [block] = styled('信函', node).blocks
    expect(block).toMatchObject({ kind: 'paragraph', role, style: { name: style }, origin: node.origin })
  })

  test('a heading knows its level', () => {
    expect(styled('信函', element('heading', { level: '3' }, '1.')).blocks[0]).toMatchObject({ level: 3 })
  })

  test('letterhead and foot stand apart from the blocks', () => {
    const document = styled(
      '信函',
      element('letterhead', {}, '某市民政局'),
      element('paragraph', {}, '文'),
      element('foot', {}, element('paragraph', {}, '抄送：某某。')),
    )
    expect(document.letterhead?.style.name).toBe('发文机关标志')
    expect(document.foot.map(paragraph => [paragraph.style.name, textOf(paragraph)])).toEqual([
      ['抄送', '抄送：某某。'],
    ])
    expect(document.blocks).toHaveLength(1)
  })

  test('sign-off', () => {
    const node = element(
      'sign-off',
      { sealed: 'yes' },
      element('signer', {}, '某市民政局'),
      element('date', {}, '2024年8月6日'),
    )
    expect(styled('信函', node).blocks[0]).toMatchObject({
      kind: 'sign-off',
      sealed: true,
      signer: { style: { name: '署名' }, inlines: [{ text: '某市民政局' }] },
      date: { style: { name: '成文日期' }, inlines: [{ text: '2024年8月6日' }] },
    })
  })

  test('attachments', () => {
    const node = element('attachments', {}, element('attachment', {}, '甲'), element('attachment', {}, '乙'))
    expect(styled('信函', node).blocks[0]).toMatchObject({
      kind: 'attachments',
      label: { text: '附件：' },
      style: { name: '附件说明' },
      items: [{ inlines: [{ text: '甲' }] }, { inlines: [{ text: '乙' }] }],
    })
    expect(styled('信函', element('attachments', {})).blocks).toEqual([])
  })
})

describe('inside a paragraph', () => {
  test('words may borrow a style, words in words too', () => {
    const node = element(
      'paragraph',
      {},
      element('text', { style: '一级标题' }, '一、标题。', element('text', {}, '仍是')),
      '正文',
    )
    const [paragraph] = styled('信函', node).blocks
    expect(paragraph).toMatchObject({
      inlines: [
        { text: '一、标题。', style: { role: 'heiti' }, styleName: '一级标题' },
        { text: '仍是', style: { role: 'heiti' }, styleName: '一级标题' },
        { text: '正文', style: { role: 'fangsong' } },
      ],
    })
    expect(paragraph?.kind === 'paragraph' && paragraph.inlines[2]).not.toHaveProperty('styleName')
  })

  test('breaks, opportunities, flush right and ticks', () => {
    const node = element(
      'paragraph',
      {},
      '甲',
      element('break', {}),
      element('opportunity', {}),
      element('flush-right', {}),
      element('checkbox', { checked: 'yes', label: 'A类' }),
      element('checkbox', {}),
    )
    const [paragraph] = styled('信函', node).blocks
    expect(paragraph).toMatchObject({
      inlines: [
        { kind: 'text' },
        { kind: 'break' },
        { kind: 'opportunity' },
        { kind: 'flush-right' },
        { kind: 'checkbox', checked: true, label: 'A类' },
        { kind: 'checkbox', checked: false, label: '' },
      ],
    })
  })
})

describe('tables', () => {
  test('a cell of bare words is one paragraph in 表格文字 or the style of the cell', () => {
    const { rows } = onlyTable(
      element('row', {}, element('cell', {}, '甲'), element('cell', { style: '表格居中' }, '乙')),
    )
    expect(rows[0]?.cells.map(cell => cell.paragraphs.map(p => [p.style.name, textOf(p)]))).toEqual([
      [['表格文字', '甲']],
      [['表格居中', '乙']],
    ])
  })

  test('labels, paragraphs and words between them keep their order', () => {
    const cell = element(
      'cell',
      { style: '表格条目' },
      '\n  ',
      element('label', {}, '主要内容：'),
      '  ',
      element('paragraph', {}, '1. 甲'),
      '散字',
      element('paragraph', { style: '表格签字' }, '签字：'),
      '\n',
    )
    const { rows } = onlyTable(element('row', {}, cell))
    const paragraphs = rows[0]?.cells[0]?.paragraphs ?? []
    expect(paragraphs.map(p => [p.role, p.style.name, textOf(p)])).toEqual([
      ['label', '表格标签', '主要内容：'],
      ['body', '表格条目', '1. 甲'],
      ['body', '表格条目', '散字'],
      ['body', '表格签字', '签字：'],
    ])
  })

  test('an empty cell has one empty paragraph', () => {
    const { rows } = onlyTable(element('row', {}, element('cell', {})))
    expect(rows[0]?.cells[0]?.paragraphs).toMatchObject([{ style: { name: '表格文字' }, inlines: [] }])
  })

  test('widths add up to the text area; heights are millimetres', () => {
    const row = element(
      'row',
      { widths: '22 *', 'min-height': '12' },
      element('cell', {}),
      element('cell', {}),
    )
    const table = onlyTable(row)
    expect(table.width).toBeCloseTo(442.2, 9)
    expect(table.rows[0]?.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(442.2, 9)
    expect(table.rows[0]?.minHeight).toBeCloseTo(34, 9)
  })

  test('a cell comes from the first value under its label', () => {
    const value = (text: string): TextNode => {
      const file = createSourceFile('case.yaml', text)
      return { kind: 'text', text, origin: { data: { file, start: 0, end: text.length } } }
    }
    const label = element('label', {}, value('代表'), '意见：')
    const first = value('满意')
    const cells = [
      element('cell', {}, label, element('paragraph', {}, '1.', first), value('多办实事。')),
      element('cell', {}, element('label', {}, value('代表'))),
    ]
    const found = onlyTable(element('row', {}, ...cells)).rows[0]?.cells.map(({ origin }) => origin.data)
    expect(found).toEqual([first.origin.data, undefined])
  })

  test('header cells and vertical places', () => {
    const row = element(
      'row',
      {},
      element('cell', { header: 'yes' }, '姓名'),
      element('cell', { vertical: 'top' }, '甲'),
    )
    expect(onlyTable(row).rows[0]?.cells).toMatchObject([
      { header: true, verticalAlign: 'center' },
      { header: false, verticalAlign: 'top' },
    ])
  })
})

describe('mistakes in a template', () => {
  test('all at once, where the template wrote them', () => {
    const paragraph = element('paragraph', { style: '正问' }, '甲')
    const words = element('text', { style: '没有的样式' }, '乙')
    const row = element(
      'row',
      { widths: '50 50', 'min-height': '高' },
      element('cell', {}),
      element('cell', {}),
    )
    const document = apply('信函', paragraph, element('paragraph', {}, words), element('table', {}, row))
    expect(document).toMatchObject({
      ok: false,
      diagnostics: [
        {
          rule: 'style/unknown-style',
          params: { name: '正问', nearest: '正文' },
          span: paragraph.origin.template,
        },
        {
          rule: 'style/unknown-style',
          params: { name: '没有的样式', nearest: undefined },
          span: words.origin.template,
        },
        { rule: 'style/widths-do-not-fit', span: row.origin.template },
        { rule: 'style/bad-row-height', params: { text: '高' }, span: row.origin.template },
      ],
    })
  })

  test('an unknown page set-up, or none', () => {
    expect(apply('信涵').diagnostics).toMatchObject([
      { rule: 'style/unknown-page', params: { name: '信涵', nearest: '信函' } },
    ])
    expect(applyStyles({ root: element('document', {}) }, sheet).diagnostics).toMatchObject([
      { rule: 'style/missing-page', params: { pages: ['白头', '信函', '表格'] } },
    ])
  })

  test('a style with the name of an object property', () => {
    expect(apply('信函', element('paragraph', { style: 'constructor' }, '甲')).diagnostics).toMatchObject([
      { rule: 'style/unknown-style' },
    ])
  })

  test('a letterhead on paper without one, and two of them', () => {
    expect(apply('白头', element('letterhead', {}, '某局')).diagnostics).toMatchObject([
      { rule: 'style/no-letterhead-here', params: { page: '白头' } },
    ])
    const two = apply('信函', element('letterhead', {}, '甲局'), element('letterhead', {}, '乙局'))
    expect(two.diagnostics).toMatchObject([{ rule: 'style/second-letterhead' }])
  })
})
