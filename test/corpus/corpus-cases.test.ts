import { expect, test } from 'vitest'
import { corpusCases } from './corpus-cases.ts'

const cases = corpusCases()
const all = JSON.stringify(cases.map(({ values }) => values))

test('the corpus is the same at every run', () => {
  expect(JSON.stringify(corpusCases())).toBe(JSON.stringify(cases))
})

test('it has at least 200 letters and 50 records, each with a name of its own', () => {
  const count = (document: string) => cases.filter(({ documents }) => documents.join() === document).length
  expect(count('letter')).toBeGreaterThanOrEqual(200)
  expect(count('record')).toBeGreaterThanOrEqual(50)
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
})

test.each([
  ...['——', '……', '％', '℃', '㎡', '·', '№', '～', '×', '“‘', '《', '〈', '〔2025〕', '䶮', '𠮷'],
  ...['https://', '@', 'end-to-end', 'm³/d', '个百分点', '一、', '（一）', '1.', '（1）'],
])('%s stands in it', text => {
  expect(all).toContain(text)
})
