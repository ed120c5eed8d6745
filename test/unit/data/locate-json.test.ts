// Places in JSON: the same files as the engine's reader takes, and a place for each that it refuses.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeAt } from '../../../src/data/draft.ts'
import { locateJson } from '../../../src/data/locate-json.ts'
import { createSourceFile } from '../../../src/source/source-file.ts'

const locate = (text: string) => locateJson(createSourceFile('a.json', text))

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('every value of every file stands where it is said to', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom('', ' ', '\t\n'), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent)
      const located = locate(` ${text}\n`)
      const check = (value: unknown, path: readonly (string | number)[]) => {
        const { span } = located.ok ? placeAt(located.place, path) : { span: located.fault }
        expect(JSON.parse(span.file.text.slice(span.start, span.end))).toEqual(value)
        if (typeof value !== 'object' || value === null) return
        for (const [key, member] of Object.entries(value)) {
          check(member, [...path, Array.isArray(value) ? Number(key) : key])
        }
      }
      check(JSON.parse(text), [])
    }),
  )
})

test('what is no JSON is refused, and only that', () => {
  const nearly = fc.array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      'u00',
      '1',
      '-',
      '0',
      '.',
      'e',
      'null',
      ' ',
      '"a"',
      '\n',
    ),
  )
  fc.assert(
    fc.property(nearly, signs => {
      const text = signs.join('')
      expect(locate(text).ok).toBe(isJson(text))
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['{"a": 1,\n "b": tru}', 15],
  ['{"a": 1,}', 8],
  ['<<<<<<< HEAD\n{}', 0],
  ['{"a": 1} x', 9],
  ['{"a": "1', 6],
  ['', 0],
  ['['.repeat(100_000), 65],
])('%j goes wrong at %i', (text, start) => {
  expect(locate(text)).toMatchObject({ ok: false, fault: { start } })
})
