import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowWidths } from '../../../src/style/row-widths.ts'
import { pt } from '../../../src/style/units.ts'

const AREA = pt(442.2)
const inTwips = (widths: readonly number[]) => widths.map(width => Math.round(width * 20))

function widthsOf(text: string | undefined, cells: number): readonly number[] {
  const widths = rowWidths(text, cells, AREA)
  if (!widths.ok) throw new Error('refused')
  return widths.value
}

describe('rowWidths', () => {
  test('millimetres and equal shares of the rest', () => {
    const widths = widthsOf('22 24 * *', 4)
    expect(inTwips(widths)).toEqual([1247, 1361, 3118, 3118])
  })

  test('no widths: equal shares', () => {
    expect(inTwips(widthsOf(undefined, 3))).toEqual([2948, 2948, 2948])
  })

  test('156 mm fill the text area', () => {
    expect(inTwips(widthsOf('56 100', 2)).reduce((a, b) => a + b)).toBe(8844)
  })

  test('edges of different rows fall on one grid', () => {
    const [first = 0, second = 0] = widthsOf('22 24 *', 3)
    const [both = 0] = widthsOf('46 *', 2)
    expect(first + second).toBeCloseTo(both, 9)
  })

  test.each([
    ['22 24', 3],
    ['22 24 * *', 3],
    ['22 -4 *', 3],
    ['22mm *', 2],
    ['0 *', 2],
  ])('“%s” for %i cells', (widths, cells) => {
    expect(rowWidths(widths, cells, AREA)).toMatchObject({
      ok: false,
      diagnostics: [{ rule: 'style/bad-widths', params: { widths, cells } }],
    })
  })

  test.each([
    ['50 50', 100],
    ['100 57', 157],
    ['100 56 *', 156],
  ])('“%s” does not add up', (widths, sum) => {
    const { diagnostics } = rowWidths(widths, widths.split(' ').length, AREA)
    expect(diagnostics).toMatchObject([
      { rule: 'style/widths-do-not-fit', params: { sum: expect.closeTo(sum, 6) } },
    ])
  })

  test('any widths with a share add up to the table, on whole twips', () => {
    const millimetres = fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 0, maxLength: 9 })
    fc.assert(
      fc.property(millimetres, fc.integer({ min: 1, max: 4 }), (fixed, shares) => {
        const text = [...fixed, ...Array(shares).fill('*')].join(' ')
        const widths = widthsOf(text, fixed.length + shares)
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(442.2, 9)
        for (const width of widths) expect(width * 20).toBeCloseTo(Math.round(width * 20), 6)
      }),
    )
  })
})
