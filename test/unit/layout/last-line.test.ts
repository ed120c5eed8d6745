import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flush, layOut, linesOf, measure, page, paragraph, paragraphsOf, text, textLines } from './support.ts'

const HAN = '目前全市乡镇敬老院共有三十四所其中公办十九所公建民营含民办十五所近年来为提升特困供养'
const han = (count: number) => HAN.repeat(Math.ceil(count / HAN.length)).slice(0, count)

const laid = (content: string, style = flush) => {
  const layout = layOut([paragraph(content, style)])
  const tracked = paragraphsOf(layout)[0]?.paragraph.inlines.map(inline =>
    inline.kind === 'text' ? Math.round((inline.style.tracking - style.tracking) * 20) : 0,
  )
  return { lines: linesOf(layout)[0] ?? [], tracked, layout }
}

describe('the last line of a paragraph', () => {
  it('loses its only character to the line above where tighter tracking allows it', () => {
    const { lines, tracked } = laid(`${han(24)}2024年${han(29)}。`)
    expect(lines.map(({ length }) => length)).toEqual([30, 29])
    expect(tracked?.every(step => step < 0 && step >= -6)).toBe(true)
  })
  it('gains a second character where only wider tracking helps', () => {
    const { lines, tracked } = laid(`${han(28)}复。`)
    expect(lines).toEqual([han(27), `${han(28).slice(-1)}复。`])
    expect(tracked?.every(step => step > 0 && step <= 6)).toBe(true)
  })
  it('keeps its tracking where two or more characters stand there', () => {
    expect(laid(`${han(29)}复。`).tracked).toEqual([0])
    expect(laid(`${han(56)}12。`).tracked).toEqual([0])
  })
  it('counts marks behind the character, quotes too, for nothing', () => {
    expect(laid(`“${han(27)}复”。`).lines.at(-1)).not.toBe('复”。')
  })
  it('is left alone where the clerk ended the line before it, and where it is centred', () => {
    const typed = layOut([paragraph([text(han(28), flush), { kind: 'break' }, text('复', flush)], flush)])
    expect(linesOf(typed)[0]).toEqual([han(28), '复'])
    expect(laid(`${han(28)}复`, { ...flush, align: 'center' }).tracked).toEqual([0])
  })
  it('is filled evenly: every run of the paragraph is tracked alike', () => {
    const inlines = [
      text(han(40), flush),
      { ...text('抓好落实', flush), styleName: '一级标题' },
      text(`${han(12)}复。`, flush),
    ]
    const fitted = paragraphsOf(layOut([paragraph(inlines, flush)]))[0]
    const steps = fitted?.paragraph.inlines.map(inline =>
      inline.kind === 'text' ? inline.style.tracking : 0,
    )
    expect(new Set(steps).size).toBe(1)
    expect(steps?.[0]).not.toBe(flush.tracking)
  })
  it('changes no word, goes over no edge, moves by at most 2 % of a character', () => {
    const words = fc.constantFrom('养老', '服务', '的', '，', '敬老院', '民政局', '“', '”', '——')
    fc.assert(
      fc.property(fc.array(words, { minLength: 12, maxLength: 120 }), parts => {
        const content = parts.join('')
        const { lines, layout } = laid(content)
        expect(lines.join('')).toBe(content)
        for (const inline of paragraphsOf(layout)[0]?.paragraph.inlines ?? []) {
          if (inline.kind !== 'text' || lines.length < 2) continue
          // No words: beside them lines are tightened for word processors by a hint of their own.
          expect(inline.style.tracking - flush.tracking).toBeGreaterThanOrEqual(-0.02 * 15.75)
        }
        for (const line of layout.pages.flatMap(({ items }) => textLines(items))) {
          const hangs = /[，。]$/.test(line.text) ? 16 : 0
          expect(line.end).toBeLessThanOrEqual(page.margin.left + measure + hangs + 0.01)
        }
      }),
      { numRuns: 150 },
    )
  })
})
