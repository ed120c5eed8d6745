import { expect, test } from 'vitest'
import { nearestName } from '../../../src/diagnostics/nearest-name.ts'

const names = ['office', 'phone', 'title', '联系电话', '办理结果', 'case/missing-field']

test.each([
  ['offcie', 'office'],
  ['Office', 'office'],
  ['phones', 'phone'],
  ['tilte', 'title'],
  ['联系 电话', '联系电话'],
  ['办里结果', '办理结果'],
  ['case/mising-field', 'case/missing-field'],
])('%j means %j', (typed, meant) => {
  expect(nearestName(typed, names)).toBe(meant)
})

test.each(['', 'x', 'budget', '预算', '答复'])('%j means none of them', typed => {
  expect(nearestName(typed, names)).toBeUndefined()
})
