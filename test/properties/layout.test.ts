// Whatever the text: nothing is lost, nothing stands outside the text area, no line begins with a closing mark.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Layout } from '../../src/layout/layout.ts'
import {
  body,
  cell,
  flush,
  label,
  layOut,
  measure,
  page,
  paragraph,
  paragraphsOf,
  row,
  table,
  textLines,
} from '../unit/layout/support.ts'

const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('养老', '服务', '市', '民政局', '建议', '的', '办理') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('，', '。', '、', '；', '：', '？', '”', '）', '》', '……', '——', '％'),
  },
  { weight: 1, arbitrary: fc.constantFrom('“', '（', '《', '￥', '·', '①', '→', '№') },
  { weight: 1, arbitrary: fc.constantFrom('2024年', '12号', '3.5%', '1305.9万元', '152', 'A', '5℃') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('Internet', 'GB/T 9704', ' ', 'e-mail', 'a', '(b)', 'https://a.cn/b?c=d'),
  },
  { weight: 1, arbitrary: fc.constantFrom('\u3000', '葛\u{E0100}', '𬎆', 'é') },
)
const content = fc.array(words, { maxLength: 200 }).map(parts => parts.join(''))

const all = (layout: Layout) => layout.pages.flatMap(({ items }) => textLines(items))

const CLOSING = /^[，。、；：？！”’）》」』】〕％℃…—·]/

/** A stretch of marks longer than half a line leaves no legal place. */
const hopeless = (text: string) => /[^\p{Script=Han}\d]{10}/u.test(text)

function expectInside(layout: Layout) {
  const right = page.margin.left + measure
  for (const { items } of layout.pages) {
    for (const line of textLines(items)) {
      const ink = line.text.trimEnd()
      const hangs = /[!,.:;?、。！，．：；？]$/.test(ink) ? 16 : 0
      expect(line.x).toBeGreaterThanOrEqual(page.margin.left - 0.01)
      expect(line.end).toBeLessThanOrEqual(right + hangs + 0.01)
      expect(line.baseline).toBeLessThan(page.height - page.margin.bottom)
      expect(line.baseline).toBeGreaterThan(page.margin.top)
    }
  }
}

describe('layout', () => {
  it('places every character of running text, in order, inside the text area', () => {
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 12 }), contents => {
        const layout = layOut(contents.map((text, index) => paragraph(text, index % 2 ? flush : body)))
        expect(
          all(layout)
            .map(({ text }) => text)
            .join(''),
        ).toBe(contents.join(''))
        expectInside(layout)
      }),
      { numRuns: 150 },
    )
  })

  it('begins no line with a closing mark and ends none with an opening one', () => {
    fc.assert(
      fc.property(content, text => {
        fc.pre(!hopeless(text))
        const [first, ...others] = all(layOut([paragraph(text)]))
        for (const line of others) expect(line.text).not.toMatch(CLOSING)
        for (const line of [first, ...others].slice(0, -1))
          expect(line?.text.trimEnd()).not.toMatch(/[“（《￥]$/)
      }),
      { numRuns: 300 },
    )
  })

  it('tears no quantity, whatever stands around it', () => {
    const quantities = [
      ...['2024年', '34所', '1305.9万元', '65.3%', '3～5', '18:30', '18：30', '第152号', 'A4', '20余家'],
      ...['－5℃', '120万平方米', '2.5个百分点', '（0356）2221234', '13800000000'],
    ]
    const piece = fc.tuple(
      fc.array(fc.constantFrom('养老', '的', '服务', '，', '。', '“', '”', '民政局'), {
        minLength: 1,
        maxLength: 9,
      }),
      fc.constantFrom(...quantities),
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), pieces => {
        const inside = new Set<number>()
        let text = ''
        for (const [words, quantity] of pieces) {
          text += `${words.join('')}好`
          for (let offset = 1; offset < quantity.length; offset++) inside.add(text.length + offset)
          text += `${quantity}这`
        }
        let end = 0
        for (const line of all(layOut([paragraph(text)]))) {
          end += line.text.length
          expect(inside.has(end) && text.slice(0, end)).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('cuts nothing in a table, however full its cells are', () => {
    const cellContent = fc.array(content, { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        fc.array(fc.array(cellContent, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        rows => {
          const layout = layOut([
            paragraph('面商记录表', flush, 'title'),
            table(...rows.map(cells => row(60, ...cells.map(texts => cell(label('意见：'), ...texts))))),
          ])
          expectInside(layout)
          const owners = new Map(paragraphsOf(layout).map(({ id, paragraph }) => [id, paragraph.role]))
          const lines = all(layout).filter(({ owner }) => owners.get(owner) === 'body')
          const placed = lines.map(({ text }) => text).join('')
          const given = rows.flat(2).join('')
          expect([...placed].sort().join('')).toBe([...given].sort().join(''))
          // Rows of a single cell are read in order even where they are divided.
          if (rows.every(({ length }) => length === 1)) expect(placed).toBe(given)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('gives every paragraph an id of its own, and every id its place in the structure', () => {
    fc.assert(
      fc.property(fc.array(content, { maxLength: 6 }), contents => {
        const layout = layOut([
          table(row(20, cell(label('意见：'), ...contents.map(text => text.repeat(5))))),
        ])
        const ids = paragraphsOf(layout).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { owner } of all(layout)) expect(ids).toContain(owner)
      }),
      { numRuns: 40 },
    )
  })
})
