import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setTitle, titles } from '../../support/titles.ts'

const linesOf = (title: string) => setTitle(title).map(({ text }) => text)

/** 梯形, 菱形 or lines alike, never longer again after a shorter one; half a character is no difference. */
function isTrapezoidOrRhombus(widths: readonly number[]): boolean {
  const steps = widths.slice(1).map((width, index) => width - (widths[index] ?? 0))
  const falls = steps.findIndex(step => step < -0.5)
  return falls < 0 || steps.slice(falls).every(step => step <= 0.5)
}

describe('the lines of a title (GB/T 9704-2012 7.3.1)', () => {
  it.each(titles.filter(title => title.length < 60))('%s: 梯形 or 菱形', title => {
    expect(isTrapezoidOrRhombus(setTitle(title).map(({ width }) => width))).toBe(true)
  })
  it.each(titles)('%s: nothing lost, no 的 in front, no preposition behind, no short line', title => {
    const lines = setTitle(title)
    expect(lines.map(({ text }) => text).join('')).toBe(title)
    for (const { text, width } of lines.slice(1)) {
      expect(text).not.toMatch(/^[的了等]/)
      expect(width).toBeGreaterThan(2)
    }
    for (const { text } of lines.slice(0, -1)) expect(text).not.toMatch(/(?:关于|[对和与及第])$/)
  })
  it('keep a session, a number and an office whole where that can be had', () => {
    expect(linesOf('国家卫生健康委员会关于政协第十四届全国委员会第二次会议第03456号提案的答复')).toEqual([
      '国家卫生健康委员会',
      '关于政协第十四届全国委员会第二次会议',
      '第03456号提案的答复',
    ])
  })
  it('leave a word whole that a 300-character title of a suggestion holds at the line end', () => {
    const words = ['养老', '服务', '设施', '补贴', '社区', '食堂', '建设', '机制', '长效', '标准']
    const title = `关于《${words.join('').repeat(14)}》的答复`
    const ends = new Set([
      2,
      3,
      ...Array.from({ length: 140 }, (_, index) => 5 + 2 * index),
      title.length - 2,
    ])
    let end = 0
    for (const { text } of setTitle(title).slice(0, -1)) {
      end += text.length
      expect(ends).toContain(end)
    }
    expect(end).toBeGreaterThan(250)
  })
  it('tear no word and leave no lone character, whatever is written', () => {
    const words = [
      '养老',
      '服务',
      '居民',
      '医疗',
      '答复',
      '关于',
      '建议',
      '管理',
      '的',
      '和',
      '市',
      '2024年',
      '第8号',
      '、',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 20, maxLength: 60 }), parts => {
        const title = `关于${parts.join('')}`
        const lines = setTitle(title)
        expect(lines.map(({ text }) => text).join('')).toBe(title)
        for (const { width } of lines) {
          expect(width).toBeGreaterThan(2)
          expect(width).toBeLessThanOrEqual(20.1)
        }
        for (const { text } of lines) expect(text).not.toMatch(/^(?:年|号|、)|[0-9第]$/)
      }),
      { numRuns: 60 },
    )
  })
})
