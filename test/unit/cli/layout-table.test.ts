// The table of `reply check --layout`: columns stand under each other though Chinese takes two cells.
import { expect, test } from 'vitest'
import { layoutTable } from '../../../src/cli/reporters/layout-table.ts'
import { judge, notApplicable } from '../../../src/conformance/judge.ts'

const flush = { value: 0, tolerance: 0.5, unit: 'mm' } as const
const measurements = [
  judge('top-margin', { pages: [2, 3, 4, 6], measured: 37.17 }),
  judge('left-margin', { pages: [2], measured: 25, asked: 25 }),
  judge('lines-on-page', { pages: [3], measured: 20 }),
  judge('head-mark-right', { pages: [1], expected: flush, measured: 0 }),
  notApplicable('lower-rule-text', [1], { zh: '没有', en: 'none' }),
]
const plain = (_: string, text: string) => text

test('in Chinese', () => {
  expect(layoutTable(measurements, 'zh', plain)).toMatchInlineSnapshot(`
    "要素                            页      条款   强度  应为          量得     结论
    天头                            2–4, 6  5.2.1  规定  37 ± 1 mm     37.2 mm  符合
    订口                            2       5.2.1  规定  28 ± 1 mm     25 mm    模板包的做法
    每面行数                        3       5.2.3  一般  22 行         20 行    不符合
    办理结果、公开属性到版心右边缘  1              实务  0 ± 0.5 mm    0 mm     与样式相同
    第二条红双线上一行文字到线      1       10.1   规定  4.9 ± 0.5 mm  没有     不适用

    共 5 项：符合 1，模板包的做法 1，不符合 1，不适用 1，与样式相同 1。"
  `)
})

test('in English, where nothing Chinese is left', () => {
  const table = layoutTable(measurements, 'en', plain)
  expect(table).toMatchInlineSnapshot(`
    "element                              page    clause  strength  expected      measured  verdict
    top margin                           2–4, 6  5.2.1   required  37 ± 1 mm     37.2 mm   meets
    left margin                          2       5.2.1   required  28 ± 1 mm     25 mm     the pack's way
    lines on a page                      3       5.2.3   usual     22 lines      20 lines  departs
    marks in the head to the right edge  1               practice  0 ± 0.5 mm    0 mm      as styled
    line above the lower double rule     1       10.1    required  4.9 ± 0.5 mm  none      not applicable

    5 elements: meets 1, the pack's way 1, departs 1, not applicable 1, as styled 1."
  `)
  expect(table).not.toMatch(/\p{Script=Han}/u)
})
