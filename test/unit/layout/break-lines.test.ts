import { describe, expect, it } from 'vitest'
import { flush, layOut, linesOf, measure, page, paragraph, text, textLines } from './support.ts'

const HAN = '目前全市乡镇敬老院共有三十四所其中公办十九所公建民营含民办十五所近年来为提升特困供养'

const lines = (content: string) => linesOf(layOut([paragraph(content, flush)]))[0] ?? []

/** A line of Han characters, so many of the 28, then `rest`. */
const filled = (count: number, rest: string) => HAN.slice(0, count) + rest

describe('line breaking', () => {
  it('sets 28 characters on a line, 26 on an indented one', () => {
    expect(lines(HAN)[0]).toHaveLength(28)
    const [first] = linesOf(layOut([paragraph(HAN)]))[0] ?? []
    expect(first).toHaveLength(26)
  })
  it('lets one closing mark hang over the end', () => {
    expect(lines(filled(28, '，这里'))[0]).toBe(filled(28, '，'))
  })
  it('hangs no second mark: the last character goes down with both', () => {
    expect(lines(filled(28, '”，这里'))[0]).toBe(HAN.slice(0, 27))
  })
  it('hangs no mark after a digit, as LibreOffice does', () => {
    expect(lines(filled(26, '2024，这里'))[0]).toBe(HAN.slice(0, 26))
  })
  it.each(['……', '——', '”', '）', '》', '％', '℃', '、'])('never begins a line with %s', mark => {
    for (const count of [26, 27, 28]) {
      for (const line of lines(filled(count, `${mark}好这里好这里`)).slice(1)) {
        expect(line.startsWith(mark[0] ?? '')).toBe(false)
      }
    }
  })
  it.each(['（', '《', '“', '￥'])('never ends a line with %s', mark => {
    for (const count of [26, 27, 28]) {
      for (const line of lines(filled(count, `${mark}好这里好这里`))) expect(line.endsWith(mark)).toBe(false)
    }
  })
  it('never ends a line with an opening mark and blanks behind it, full-width ones too', () => {
    for (const blank of ['　', ' ', '　 　']) {
      for (const line of lines(filled(26, `“${blank}好这里好这里`))) expect(line.trimEnd()).not.toMatch(/“$/)
    }
  })
  it('is not deceived by a zero-width blank at the head of a value', () => {
    for (const count of [26, 27, 28]) {
      const [first, second] = [filled(count, '，'), '\u200b：好这里好这里'].map(content =>
        text(content, flush),
      )
      const set = first && second ? linesOf(layOut([paragraph([first, second], flush)]))[0] : []
      for (const line of set?.slice(1) ?? []) expect(line).not.toMatch(/^\u200b?[：，]/)
    }
  })
  it('keeps …… and —— whole', () => {
    for (const pair of ['……', '——']) {
      for (const count of [26, 27, 28]) {
        expect(lines(filled(count, `${pair}好`)).filter(line => line.includes(pair))).toHaveLength(1)
      }
    }
  })
  it.each([
    ...['12号', '2024年', '34所', '100元', '65.3%', '5℃', '－5℃', '1305.9万元', '20余家', '3～5个', '3%～5%'],
    ...[
      '18：30',
      '18:30',
      '第152号',
      '2.5个百分点',
      '1200平方米',
      '300余万元',
      '12345678.9亿元',
      'A类',
      '（0356）2221234',
    ],
  ])('keeps %s together', quantity => {
    for (const count of [20, 21, 22, 23, 24, 25, 26, 27, 28]) {
      const set = lines(filled(count, `${quantity}好这里`))
      expect(set.filter(line => line.includes(quantity))).toHaveLength(1)
    }
  })
  it.each(['0.05 mg/L', '50000 m³/d', '120 ㎡', '12 680'])('keeps %s together', quantity => {
    for (const count of [22, 23, 24, 25, 26, 27, 28]) {
      const set = lines(filled(count, `${quantity}好这里`))
      expect(set.filter(line => line.includes(quantity))).toHaveLength(1)
    }
  })
  it('gives up a unit rather than half a line', () => {
    expect(lines(filled(14, `${'1234567890'.repeat(3).slice(2)}元好`))[0]).toMatch(/0$/)
  })
  it('divides a date after the year or the month only', () => {
    for (let count = 18; count <= 28; count++) {
      for (const line of lines(filled(count, '2024年5月20日好这里')).slice(0, -1)) {
        expect(line).toMatch(/(?:\p{Script=Han})$/u)
        expect(line).not.toMatch(/[0-9]$/)
      }
    }
  })
  it('tears a quantity only in a column too narrow for it, between number and unit', () => {
    const narrow = { ...flush, indent: { firstLine: 0, left: 0, right: 23.5 } }
    expect(linesOf(layOut([paragraph('1305.9万元', narrow)]))[0]).toEqual(['1305.9', '万元'])
  })
  it('never splits a word that fits on a line', () => {
    expect(lines(filled(26, 'Internet服务'))[0]).toBe(HAN.slice(0, 26))
  })
  it('breaks an address longer than a line anywhere and loses none of it', () => {
    const address = `https://example.com/${'abcdefghij'.repeat(48)}`
    const set = lines(filled(3, address))
    expect(set.join('')).toBe(filled(3, address))
    expect(set.length).toBeGreaterThan(8)
  })
  it('divides a number too long for its column after the hyphen', () => {
    const narrow = { ...flush, indent: { firstLine: 0, left: 0, right: 22 } }
    expect(linesOf(layOut([paragraph('0571-00000009', narrow)]))[0]).toEqual(['0571-', '00000009'])
  })
  it('divides an address after an earlier slash where one just fits, as LibreOffice does', () => {
    const [first] = lines(filled(16, 'https://example.com/abc/reports'))
    expect(first).toBe(filled(16, 'https://example.com/'))
  })
  it('divides an address after a slash between digits', () => {
    const [first] = lines(filled(12, 'https://www.example.com/2024/0612/suggestions'))
    expect(first).toBe(filled(12, 'https://www.example.com/2024/'))
  })
  it('divides an address after a slash, but not GB/T', () => {
    const [first, second] = lines(filled(14, 'https://www.example.com/suggestions/reports'))
    expect([first, second]).toEqual([filled(14, 'https://www.example.com/'), 'suggestions/reports'])
    for (const count of [25, 26, 27]) expect(lines(filled(count, 'GB/T好')).join('|')).toContain('GB/T')
  })
  it('breaks Latin text between words and lets the blank hang', () => {
    const set = lines('the quick brown fox jumps over the lazy dog and then some more words follow')
    expect(set[0]).toMatch(/ $/)
    expect(set[1]).toMatch(/^\w/)
  })
})

describe('ends that are second best', () => {
  const firstLine = (content: string) => linesOf(layOut([paragraph(content, flush)]))[0]?.[0]

  it('are taken after the connecting mark of a range only where the line would be stretched wide', () => {
    expect(firstLine(`${HAN.slice(0, 22)}（2021—2035年）》，这里`)).toBe(`${HAN.slice(0, 22)}（2021—`)
    expect(firstLine(`${HAN.slice(0, 24)}2021—2035年这里`)).toBe(HAN.slice(0, 24))
  })
  it('are taken after the full stops of an address only where the line would be stretched wide', () => {
    const address = 'https://minzhengjuwa.example.cn/hall/'
    expect(firstLine(`${HAN.slice(0, 16)}${address}`)).toBe(`${HAN.slice(0, 16)}https://minzhengjuwa.`)
    expect(firstLine(`${HAN.slice(0, 23)}https://zwfw.cn/hall/guide`)).toBe(`${HAN.slice(0, 23)}https://`)
  })
})

describe('justification', () => {
  const justified = (content: string) => textLines(layOut([paragraph(content, flush)]).pages[0]?.items ?? [])

  // A line may end up to 0.3 mm short of it, to stay close to LibreOffice's.
  const edge = page.margin.left + measure
  const short = 0.85

  it('stretches every line but the last to the measure', () => {
    const [first, last] = justified(HAN)
    expect(first?.end).toBeGreaterThan(edge - short)
    expect(first?.end).toBeLessThan(edge + 0.001)
    expect(last?.end).toBeLessThan(page.margin.left + measure / 2)
  })
  it('puts a hanging mark just beyond the measure', () => {
    const [first] = justified(filled(28, '，这里'))
    expect(first?.end).toBeGreaterThan(edge - short - 0.25 + 16)
    expect(first?.end).toBeLessThan(edge - 0.25 + 16.001)
  })
  it('lets a full-width blank that ends an overfull line stand beyond it (bug: such a line went over the edge)', () => {
    const centred = { ...flush, align: 'center' as const }
    const content = `${HAN.slice(0, 28)}　`
    const items = layOut([paragraph(content, centred)]).pages[0]?.items ?? []
    const [line] = textLines(items)
    expect(line?.text).toBe(content)
    const ink = items.flatMap(item => (item.kind === 'text' ? [item] : []))[0]
    expect(ink?.x).toBeCloseTo(page.margin.left + (measure - (28 * 15.75 + 0.25)) / 2, 3)
  })
  it('leaves 0.2 em between Chinese and digits, and tracks all but the last character of a portion', () => {
    const [line] = justified('第152号')
    expect(line?.end).toBeCloseTo(page.margin.left + 16 + 3.2 + 24 - 0.5 + 3.2 + 16, 3)
  })
})
