// Piece by piece gives the same text as at once.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonPieces } from '../../../../src/cli/reports/json-pieces.ts'

test('any value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), value => {
      expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value, undefined, 2))
    }),
  )
})

test('what is undefined is left out', () => {
  expect([...jsonPieces({ a: undefined, b: [{ c: undefined }] })].join('')).toBe(
    '{\n  "b": [\n    {}\n  ]\n}',
  )
})

test('a long list is never one piece', () => {
  const pieces = [...jsonPieces({ cases: Array.from({ length: 100 }, (_, n) => ({ n })) })]
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(30)
})
