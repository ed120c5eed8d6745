import { expect, test } from 'vitest'
import { suggest } from '../../../src/diagnostics/suggest.ts'

test.each([
  ['ofice', ['office', 'reply', 'local'], ['office']],
  ['nmae', ['name', 'leader'], ['name']],
  ['Pack', ['pack', 'kind'], ['pack']],
  ['document-number', ['document_number', 'date'], ['document_number']],
  ['联系电活', ['联系电话', '姓名'], ['联系电话']],
  ['电话', ['联系电话', '姓名'], ['联系电话']],
  ['名字', ['姓名', '名称'], ['名称']],
  ['Office', ['office', 'reply'], ['office']],
  ['联系 电话', ['联系电话', '姓名'], ['联系电话']],
  ['办里结果', ['办理结果', '办理期限'], ['办理结果']],
  ['case/mising-field', ['case/missing-field', 'case/empty-cell'], ['case/missing-field']],
  ['承辦單位', ['承办单位', '代表'], ['承办单位']],
  ['聯繫電話', ['姓名', '联系电话'], ['联系电话']],
  ['答覆', ['答复'], ['答复']],
  ['预算', ['联系电话', '办理结果'], []],
  ['x', ['office'], []],
  ['xyz', ['office', '姓名'], []],
  ['', ['a'], []],
])('%s', (typed, candidates, expected) => {
  expect(suggest(typed, candidates)).toEqual(expected)
})
