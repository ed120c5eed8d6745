import { expect, test } from 'vitest'
import { align } from '../../../src/agreement/align.ts'

test('the longest common subsequence is paired, around what one side lacks', () => {
  expect(align(['a', 'b', 'c', 'd'], ['a', 'c', 'x', 'd'])).toEqual([
    [0, 0],
    [2, 1],
    [3, 3],
  ])
  expect(align([], ['a'])).toEqual([])
})

test('two papers of 40 000 lines each filled the memory with a table, though they agreed', () => {
  const lines = Array.from({ length: 40_000 }, (_, index) => `第${index}行`)
  const pairs = align(lines, [...lines, '多出的一行'])
  expect(pairs).toHaveLength(40_000)
  expect(pairs.at(-1)).toEqual([39_999, 39_999])
})
