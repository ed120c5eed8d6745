import { expect, test } from 'vitest'
import { clusters, displayWidth } from '../../../src/source/display-width.ts'

test.each([
  ['', 0],
  ['abc', 3],
  ['建议', 4],
  ['第152号', 7],
  ['：，。（）', 10],
  ['　', 2],
  ['“——”…', 5],
  ['𫖯𬎆䶮', 6],
  ['é', 1],
  ['ｱﾞ', 2],
  ['한글', 4],
  ['👍', 2],
  ['👍🏽', 2],
  ['👩‍👩‍👧', 2],
  ['❤️', 2],
  ['🇨🇳', 2],
  ['🇨🇳🇨🇳', 4],
  ['葛󠄀', 2],
])('%j takes %i cells', (text, cells) => {
  expect(displayWidth(text)).toBe(cells)
})

test('clusters put the text back together, in place', () => {
  const text = '王👩‍👩‍👧é𫖯🇨🇳\u0301'
  expect(
    clusters(text)
      .map(c => c.text)
      .join(''),
  ).toBe(text)
  for (const { text: part, start } of clusters(text)) expect(text.startsWith(part, start)).toBe(true)
})
