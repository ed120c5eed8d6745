// Piece by piece gives the same text as at once.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonPieces } from '../../../../src/cli/reports/json-pieces.ts'

test('any value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), fc.nat(9), (value, depth) => {
      expect([...jsonPieces(value, depth)].join('')).toBe(JSON.stringify(value, undefined, 2))
    }),
  )
})

test('what is undefined is left out', () => {
  expect([...jsonPieces({ a: undefined, b: [{ c: undefined }] }, 4)].join('')).toBe(
    '{\n  "b": [\n    {}\n  ]\n}',
  )
})

test('a long list is never one piece', () => {
  const pieces = [...jsonPieces({ cases: Array.from({ length: 100 }, (_, n) => ({ n })) }, 2)]
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(30)
})
