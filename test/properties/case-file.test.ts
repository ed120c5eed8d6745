// Case files nobody would write by hand: any bytes, a sound case spoilt anywhere, and any text as a value.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { parseBody } from '../../src/case/body.ts'
import { baseCaseSchema, mergeCaseSchema } from '../../src/case/case-schema.ts'
import { decodeText } from '../../src/data/decode-text.ts'
import { loadData } from '../../src/data/load-data.ts'
import { placeIn } from '../../src/data/place-in.ts'
import { type Diagnostic, messageOf } from '../../src/diagnostics/diagnostic.ts'
import { createSourceFile } from '../../src/source/source-file.ts'
import { SMALL_CASE } from '../unit/data/small-case.ts'

const schema = mergeCaseSchema(baseCaseSchema, { classes: { A: 'A类', B: 'B类' } })

/** Fails by itself when anything throws; what is reported must have its place and words. */
function judge(path: string, bytes: Uint8Array) {
  const file = decodeText(path, bytes)
  const result = file.ok ? loadData<Record<string, unknown>>(file.value, schema) : file
  expect(result.ok).toBe(!result.diagnostics.some(({ severity }) => severity === 'error'))
  for (const diagnostic of result.diagnostics) expectPlaceAndWords(diagnostic)
  return result
}

function expectPlaceAndWords(diagnostic: Diagnostic): void {
  const { span } = diagnostic
  expect(span).toBeDefined()
  if (!span) return
  expect(span.start).toBeGreaterThanOrEqual(0)
  expect(span.end).toBeGreaterThanOrEqual(span.start)
  expect(span.start).toBeLessThanOrEqual(span.file.text.length)
  for (const language of ['zh', 'en'] as const) {
    const { summary, help = '' } = messageOf(diagnostic, language)
    expect(summary + help).not.toMatch(/undefined|NaN|\[object/)
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text)

const nasty = fc.constantFrom(
  ...[
    '：',
    ':',
    ': ',
    ' ',
    '　',
    '\t',
    '\n',
    '\r\n',
    '- ',
    '－',
    '“',
    '”',
    '"',
    "'",
    '|',
    '｜',
    '>',
    '#',
    ' #',
    '＃',
    '&a ',
    '*a',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    '，',
    '!!x ',
    '---\n',
    '...\n',
    '? ',
    '@',
    '%',
    '\\',
    '\0',
    '\u00a0',
    '\ufeff',
    '\ue000',
    '名',
    '0',
  ],
)

describe('never an exception', () => {
  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => void judge('a', bytes)),
      { numRuns: 500 },
    )
  })

  test('any text made of what YAML stumbles over', () => {
    const text = fc
      .array(fc.oneof(nasty, fc.constantFrom('name', '姓名', 'reply', '  ', '甲乙')))
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(text, words => void judge('a', utf8(words))),
      { numRuns: 500 },
    )
  })

  test('a sound case, spoilt in up to four places', () => {
    const edit = fc.tuple(fc.nat(SMALL_CASE.length), fc.nat(3), fc.oneof(nasty, fc.constant('')))
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), edits => {
        const text = edits.reduce(
          (spoilt, [at, length, instead]) => spoilt.slice(0, at) + instead + spoilt.slice(at + length),
          SMALL_CASE,
        )
        judge('a', utf8(text))
      }),
      { numRuns: 500 },
    )
  })

  test('a sound case with bytes changed', () => {
    const change = fc.tuple(fc.nat(utf8(SMALL_CASE).length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), changes => {
        const bytes = utf8(SMALL_CASE)
        for (const [at, byte] of changes) bytes[at] = byte
        judge('a', bytes)
      }),
      { numRuns: 300 },
    )
  })
})

/** Any characters that may be printed, line ends and blanks among them, but not blanks alone. */
const character = fc.oneof(
  fc.constantFrom(...'一、（）1.“”‘’：；#&*!|>@%{}[]<>,，-—…·0~ \u3000\u00a0\n'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
)
const text = fc
  .string({ unit: character, minLength: 1, maxLength: 20 })
  .filter(
    words =>
      !/\p{Cc}|\p{Co}|\p{Cs}|[\ufffd-\uffff\ufeff]|[\u{f0000}-\u{10ffff}]/u.test(words.replaceAll('\n', '')),
  )
  .filter(words => words.trim() !== '')

const anyCase = fc.record(
  {
    suggestion: fc.record({ session: text, number: text, title: text, points: fc.array(text) }),
    deputies: fc.array(fc.record({ name: text, phone: text, postcode: text }), {
      minLength: 1,
      maxLength: 3,
    }),
    office: fc.record({ name: text, leader: text }),
    reply: fc.record({ class: fc.constantFrom('A', 'B'), body: text, attachments: fc.array(text) }),
    consultation: fc.record({ remarks: text, signature: text }, { requiredKeys: [] }),
  },
  { requiredKeys: ['suggestion', 'deputies', 'office', 'reply'] },
)

describe('every text survives exactly', () => {
  test.each([
    ['in double quotes', (value: unknown) => JSON.stringify(value, undefined, 1)],
    ['in single quotes', (value: unknown) => stringify(value, { lineWidth: 0, singleQuote: true })],
    ['as YAML writes it', (value: unknown) => stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN' })],
  ])('%s', (_, write) => {
    fc.assert(
      fc.property(anyCase, values => {
        const result = judge('a', utf8(write(values)))
        expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
        expect(result.ok && result.value.values).toEqual({ pack: 'gb9704', kind: 'suggestion', ...values })
      }),
      { numRuns: 150 },
    )
  })

  test('and each of its characters can be found in the file, or its value', () => {
    fc.assert(
      fc.property(text, words => {
        const file = createSourceFile('a', stringify({ free: words }, { lineWidth: 0 }))
        const data = loadData<{ free: string }>(file, {})
        if (!data.ok) return
        const span = data.value.spanOf(['free'])
        for (const { 0: expected, index } of words.matchAll(/./gu)) {
          const { start, end } = placeIn(span, words, index)
          expect([expected, file.text.slice(span.start, span.end)]).toContain(file.text.slice(start, end))
        }
      }),
    )
  })

  test('a body is its paragraphs, in order, without the blanks round them', () => {
    fc.assert(
      fc.property(text, body => {
        const blocks = parseBody(body)
        const lines = body.split(/[\n\u2028\u2029]/).map(line => line.trim())
        expect(blocks.map(({ heading = '', text: rest = '' }) => heading + rest)).toEqual(
          lines.filter(Boolean),
        )
        for (const { heading, text: rest = '', start } of blocks) {
          expect(body.slice(start).startsWith((heading ?? '') + rest)).toBe(true)
        }
      }),
    )
  })
})
