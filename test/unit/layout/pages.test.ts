import { describe, expect, it } from 'vitest'
import { layoutPages } from '../../../src/layout/layout-pages.ts'
import { printPages } from '../../../src/layout/print-pages.ts'
import type { PageSetup } from '../../../src/style/style-sheet.ts'
import type { StyledBlock } from '../../../src/style/styled-document.ts'
import { mm, pt } from '../../../src/style/units.ts'
import {
  body,
  cell,
  documentOf,
  flush,
  fonts,
  layOut,
  linesOf,
  measure,
  originOf,
  page,
  paragraph,
  row,
  table,
  text,
  textLines,
} from './support.ts'

const shortLines = (count: number): StyledBlock[] =>
  Array.from({ length: count }, (_, index) => paragraph(`第${index}行`))

const heading = { ...paragraph('一、标题', { ...body, keepWithNext: true }, 'heading'), level: 1 as const }
const right = { ...flush, align: 'right' as const, before: pt(28.95), keepWithNext: true }
const signOff: StyledBlock = {
  kind: 'sign-off',
  sealed: false,
  signer: paragraph('市民政局', right),
  date: paragraph('2024年8月6日', { ...right, before: pt(0), keepWithNext: false }),
}

const countLines = (blocks: readonly StyledBlock[]) => linesOf(layOut(blocks)).map(lines => lines.length)

describe('pages', () => {
  it('have 22 lines, the first baseline where LibreOffice has it', () => {
    const layout = layOut(shortLines(23))
    expect(linesOf(layout).map(lines => lines.length)).toEqual([22, 1])
    const [first, second] = textLines(layout.pages[0]?.items ?? [])
    expect(first?.baseline).toBeCloseTo(104.9 + 0.45 + 0.8 * 28.95, 2)
    expect((second?.baseline ?? 0) - (first?.baseline ?? 0)).toBeCloseTo(28.95, 3)
  })
  it('never end with a heading', () => {
    expect(countLines([...shortLines(21), heading, ...shortLines(2)])).toEqual([21, 3])
    expect(countLines([...shortLines(20), heading, ...shortLines(2)])).toEqual([22, 1])
  })
  it('drop the room before a paragraph that begins a page, but for the first', () => {
    const spaced = paragraph('附件', { ...flush, before: pt(28.95) })
    const layout = layOut([spaced, ...shortLines(20), spaced])
    const [first, second] = layout.pages.map(({ items }) => textLines(items)[0]?.baseline)
    expect(first).toBeCloseTo(104.9 + 0.45 + 28.95 + 0.8 * 28.95, 2)
    expect(second).toBeCloseTo(104.9 + 0.45 + 0.8 * 28.95, 2)
  })
  it('begin with a heading rather than end with it and a single line of its text, and tell DOCX so', () => {
    const twoLines = paragraph('长'.repeat(50))
    const layout = layOut([...shortLines(20), heading, twoLines])
    expect(linesOf(layout).map(lines => lines.length)).toEqual([20, 3])
    const told = layout.document.blocks.map(block => block.kind === 'paragraph' && block.pageBreakBefore)
    expect(told.indexOf(true)).toBe(20)
    expect(countLines([...shortLines(19), heading, twoLines])).toEqual([22])
  })
  it('leave it to word processors to keep a heading with a single line', () => {
    const layout = layOut([...shortLines(21), heading, ...shortLines(2)])
    expect(layout.document.blocks.some(block => block.kind === 'paragraph' && block.pageBreakBefore)).toBe(
      false,
    )
  })
  it('never begin with the sign-off: a closing line goes over with it', () => {
    const [first, second] = linesOf(layOut([...shortLines(20), signOff]))
    expect(first).toHaveLength(19)
    expect(second).toEqual(['第19行', '市民政局', '2024年8月6日'])
  })
  it('never begin with the sign-off: the paragraph before a closing line stays whole', () => {
    const [first, second] = linesOf(layOut([paragraph('长'.repeat(26 + 28 * 18)), ...shortLines(1), signOff]))
    expect(first).toHaveLength(19)
    expect(second).toEqual(['第0行', '市民政局', '2024年8月6日'])
  })
  it('never begin with the sign-off: a heading goes over with its text', () => {
    const [, second] = linesOf(layOut([...shortLines(18), heading, paragraph('长'.repeat(30)), signOff]))
    expect(second?.[0]).toBe('一、标题')
  })
  it('never begin with the sign-off: of a long paragraph two lines go over', () => {
    const [first, second] = linesOf(layOut([paragraph('长'.repeat(26 + 28 * 20)), signOff]))
    expect(first).toHaveLength(19)
    expect(second?.slice(0, 2).map(line => line.length)).toEqual([28, 28])
  })
  it('never begin with the attachments of a sign-off: text goes over with them', () => {
    const style = { ...flush, keepWithNext: true }
    const attachments: StyledBlock = {
      kind: 'attachments',
      label: text('附件：', style),
      style,
      items: [{ inlines: [text('名单', style)], origin: originOf('名单') }],
    }
    const [, second] = linesOf(layOut([...shortLines(20), attachments, signOff]))
    expect(second).toEqual(['第19行', '附件：名单', '市民政局', '2024年8月6日'])
  })
  it('never part a list of attachments that fits on one', () => {
    const style = { ...flush, keepWithNext: true }
    const items = ['甲', '乙', '丙'].map(name => ({ inlines: [text(name, style)], origin: {} }))
    const attachments: StyledBlock = { kind: 'attachments', label: text('附件：', style), style, items }
    const [first, second] = linesOf(layOut([...shortLines(21), attachments, signOff]))
    expect(first).not.toContain('附件：1.甲')
    expect(second?.slice(1)).toEqual(['附件：1.甲', '2.乙', '3.丙', '市民政局', '2024年8月6日'])
  })
  it('are numbered outside, one character in, none on page 1 where the page says so', () => {
    const { pages } = layOut(shortLines(60))
    const numbers = pages.map(({ items }) =>
      items.filter(item => item.kind === 'text' && item.owner === undefined),
    )
    expect(numbers.map(items => items.map(item => (item.kind === 'text' ? item.text : '')).join(''))).toEqual(
      ['', '— 2 —', '— 3 —'],
    )
    const [, even, odd] = numbers
    expect(even?.[0]).toMatchObject({ x: page.margin.left + 14 })
    const last = odd?.at(-1)
    expect(last?.kind === 'text' && last.x + 14).toBeCloseTo(page.margin.left + measure - 14, 3)
    expect(last?.kind === 'text' && last.baseline).toBeCloseTo(742.7 + 19.84 + 0.383 * 14, 1)
  })
})

describe('a document without text', () => {
  it('is one empty page', () => {
    expect(layOut([]).pages).toEqual([{ number: 1, width: page.width, height: page.height, items: [] }])
  })
})

describe('the foot', () => {
  const foot = [paragraph('抄送：市人民政府办公室。', { ...flush, size: pt(14) })]
  it('goes over pages like the text where it is higher than one', () => {
    const copies = '市人民政府办公室，'.repeat(200)
    const layout = layOut(shortLines(3), { foot: [paragraph(copies, flush)] })
    expect(layout.document.foot).toBeUndefined()
    expect(layout.pages.length).toBeGreaterThan(2)
    const lines = layout.pages.flatMap(({ items }) => textLines(items))
    expect(lines.map(({ text }) => text).join('')).toContain(copies)
    for (const { baseline } of lines) expect(baseline).toBeGreaterThan(page.margin.top)
  })
  it('ends where the text area ends, on the last page', () => {
    const layout = layOut(shortLines(3), { foot })
    const last = textLines(layout.pages[0]?.items ?? []).at(-1)
    expect(last?.baseline).toBeCloseTo(742.7 - 0.2 * 28.95, 2)
    expect(layout.document.foot?.top).toBeCloseTo(742.7 - 28.95, 2)
  })
  it('takes the end of the text with it to a new page', () => {
    const layout = layOut(shortLines(22), { foot })
    expect(linesOf(layout)[1]).toEqual(['第21行', '抄送：市人民政府办公室。'])
    expect(layout.document.blocks[21]).toMatchObject({ pageBreakBefore: true })
  })
  it('divides a paragraph that is a page long', () => {
    const layout = layOut([paragraph('长'.repeat(26 + 28 * 21))], { foot })
    expect(linesOf(layout).map(lines => lines.length)).toEqual([20, 3])
  })
  it('is reported where it must stand alone', () => {
    const small = paragraph('甲', { ...flush, size: pt(12), lineHeight: pt(20) })
    const blocks = [...shortLines(2), table(row(40, cell(...Array.from({ length: 28 }, () => small))))]
    const result = layoutPages(documentOf(blocks, { foot: [paragraph('抄送', flush)] }), fonts)
    expect(result.diagnostics.map(({ rule }) => rule)).toEqual(['layout/foot-alone'])
    expect(result.ok && result.value.pages).toHaveLength(2)
  })
  it('stays with the sign-off and the text before that', () => {
    const layout = layOut([...shortLines(19), signOff], { foot })
    expect(linesOf(layout)[1]?.slice(0, 3)).toEqual(['第18行', '市民政局', '2024年8月6日'])
  })
})

describe('the letterhead (GB/T 9704-2012 10.1)', () => {
  const setup: PageSetup = {
    ...page,
    letterhead: {
      top: mm(30),
      ruleBelow: mm(4),
      ruleAboveBottom: mm(20),
      textBelow: pt(14),
      rule: { width: mm(170), thick: pt(3), gap: pt(1), thin: pt(1), color: 'FF0000' },
    },
  }
  const red = { ...flush, size: pt(36), tracking: pt(0), lineHeight: pt(42), align: 'center' as const }
  const letter = (name: string) =>
    layOut([paragraph('正文', flush)], { page: setup, letterhead: paragraph(name, red) })

  it('stands 30 mm from the top, its rules 4 mm under it and 20 mm from the bottom', () => {
    const { pages, document } = letter('晋城市民政局')
    const [name] = textLines(pages[0]?.items ?? [])
    expect((name?.baseline ?? 0) - 0.84 * 36).toBeCloseTo(mm(30), 3)
    const rules = pages[0]?.items.filter(item => item.kind === 'rule') ?? []
    expect(rules.map(item => item.kind === 'rule' && item.height)).toEqual([3, 1, 1, 3])
    expect(document.letterhead?.ruleTop).toBeCloseTo(mm(34) + 0.92 * 36, 3)
    expect(rules[0]).toMatchObject({ y: document.letterhead?.ruleTop })
    const last = rules[3]
    expect(last?.kind === 'rule' && last.y + last.height).toBeCloseTo(setup.height - mm(20), 3)
  })
  it('sets the first characters of the text so far under the rule, as room before their paragraph', () => {
    const { pages, document } = letter('晋城市民政局')
    const [, first] = textLines(pages[0]?.items ?? [])
    const ruleEnd = (document.letterhead?.ruleTop ?? 0) + 5
    expect((first?.baseline ?? 0) - 0.88 * 16).toBeCloseTo(ruleEnd + 14, 3)
    const [block] = document.blocks
    const lineTop = ruleEnd + 14 - (0.8 * 28.95 - 0.88 * 16)
    expect(block?.kind === 'paragraph' && block.before).toBeCloseTo(lineTop - 105.35, 1)
  })
  it('keeps the lines over a title that comes first', () => {
    const baselineOf = (before: number) => {
      const title = paragraph('标题', { ...flush, name: '标题', before: pt(before) }, 'title')
      const { pages } = layOut([title], { page: setup, letterhead: paragraph('民政局', red) })
      return textLines(pages[0]?.items ?? [])[1]?.baseline ?? 0
    }
    expect(baselineOf(57.9) - baselineOf(0)).toBeCloseTo(57.9, 3)
  })
  it('is set smaller, never on two lines', () => {
    const { pages, document } = letter('晋城市农业农村和水利水务事务综合服务中心管理局')
    expect(textLines(pages[0]?.items ?? [])).toHaveLength(2)
    expect(document.letterhead?.paragraph.paragraph.style.size).toBe(18.5)
  })
  it('is refused where it would have to be set smaller than 小五', () => {
    const rulesFor = (length: number) => {
      const letterhead = paragraph('局'.repeat(length), red)
      const result = layoutPages(documentOf([paragraph('正文')], { page: setup, letterhead }), fonts)
      return result.diagnostics.map(({ rule, params }) => [rule, params])
    }
    expect(rulesFor(48)).toEqual([['layout/letterhead-reduced', { size: 9 }]])
    expect(rulesFor(600)).toEqual([['layout/letterhead-too-long', { characters: 600 }]])
  })
  it('is on page 1 only', () => {
    const { pages } = layOut(shortLines(30), { page: setup, letterhead: paragraph('民政局', red) })
    expect(pages[1]?.items.some(item => item.kind === 'rule')).toBe(false)
  })
})

describe('missing glyphs', () => {
  it('are all reported, each at its place in the case', () => {
    const source = 'name: 王𰻝霞\nplace: 𰻝𰻝'
    const blocks = [
      paragraph([text('王𰻝霞', body, originOf(source, '王𰻝霞'))]),
      paragraph([text('𰻝𰻝', body, originOf(source, '𰻝𰻝'))]),
      paragraph([text('王𰻝霞', body, originOf(source, '王𰻝霞'))]),
    ]
    const result = layoutPages(documentOf(blocks), fonts)
    expect(result.ok).toBe(false)
    expect(
      result.diagnostics.map(({ rule, params, span }) => [rule, params, span?.start, span?.end]),
    ).toEqual(
      [source.indexOf('𰻝'), source.lastIndexOf('𰻝') - 2, source.lastIndexOf('𰻝')].map(start => [
        'font/missing-glyph',
        { character: '𰻝', codePoint: 'U+30EDD', role: 'fangsong' },
        start,
        start + 2,
      ]),
    )
  })
})

describe('a paragraph of 40 000 lines', () => {
  it('was read as a whole for each of its lines', () => {
    const lines = Array.from({ length: 40_000 }, () => [text('甲', body), { kind: 'break' as const }]).flat()
    expect(layOut([paragraph(lines)]).pages).toHaveLength(Math.ceil(40_001 / 22))
  })
})

describe('a paper of characters that no font has', () => {
  it('lists a hundred places, and says from where on it lists no more', () => {
    const source = '𰻝'.repeat(150)
    const result = layoutPages(documentOf([paragraph([text(source, body, originOf(source, source))])]), fonts)
    const rules = result.diagnostics.map(({ rule }) => rule)
    expect(rules).toEqual([...Array(100).fill('font/missing-glyph'), 'font/more-missing-glyphs'])
    expect(result.diagnostics.at(-1)?.span?.start).toBe(200)
  })
})

describe('printPages', () => {
  it('prints each line with its place in millimetres', () => {
    expect(printPages(layOut([paragraph('第1行')]))).toBe(
      'page 1  210.01 × 297.00\n    39.30   45.34  16 pt  第1行\n',
    )
  })
})
