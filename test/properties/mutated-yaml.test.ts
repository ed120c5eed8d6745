// The example cases with their bytes spoilt in every way a disk, an editor or a keyboard can spoil them: no exception,
// always an answer with its place in the file. What never ends, ends with the time limit of the test.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { CASE_PATH, openCaseDesk } from '../support/case-desk.ts'
import { exampleCases } from '../support/example-cases.ts'
import { expectDiagnostics } from '../support/expect-diagnostics.ts'

/** `FC_RUNS=50` runs everything fifty times as often. */
const numRuns = 150 * Number(process.env.FC_RUNS ?? 1)

const examples = exampleCases().map(({ path }) => readFileSync(path))
const desk = openCaseDesk()

async function check(bytes: Uint8Array): Promise<void> {
  desk.put(bytes)
  expectDiagnostics(await desk.renderer.check({ case: CASE_PATH }))
}

type Mutation = (bytes: Buffer) => Buffer

const at = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const placeIn = (bytes: Buffer, part: number) => Math.floor(part * bytes.length)

function splice(part: number, length: number, inserted: Uint8Array): Mutation {
  return bytes => {
    const place = placeIn(bytes, part)
    return Buffer.concat([bytes.subarray(0, place), inserted, bytes.subarray(place + length)])
  }
}

const GBK = Buffer.from('bda8d2e9b4f0b8b4a3ba', 'hex')
const utf16 = Buffer.from('建议: 答复\n', 'utf16le')

/** What stands in a file where it should not. */
const intruder = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 6 }),
  fc
    .constantFrom(
      ...[
        '\0',
        '\ufeff',
        '\r',
        '\r\n',
        '\t',
        '\n\t',
        '\n\n',
        '\n- ',
        '\n  ',
        ' #',
        '#',
        ': ',
        '：',
        ':',
        '　',
        '\u00a0',
      ],
      ...[
        '"',
        "'",
        '“',
        '”',
        '|',
        '>',
        '|+\n',
        '&a ',
        '*a',
        '<<: *a',
        '!!binary ',
        '{',
        '}',
        '[',
        ']',
        ', ',
        '? ',
        '%YAML 9',
      ],
      ...[
        '\n---\n',
        '\n...\n',
        '\u2028',
        '\u0085',
        '\ue000',
        '\u{10fffe}',
        '\u200f',
        '\u{e0100}',
        '\ufffd',
        '{{x}}',
        '</段落>',
      ],
    )
    .map(text => Buffer.from(text)),
  fc.constantFrom(
    GBK,
    utf16,
    Buffer.from([0xff, 0xfe]),
    Buffer.from([0xed, 0xa0, 0x80]),
    Buffer.from([0xc0, 0x80]),
  ),
)

const byteMutation = fc.oneof(
  fc.tuple(at, fc.nat(7)).map(
    ([part, bit]): Mutation =>
      bytes => {
        const flipped = Buffer.from(bytes)
        const place = placeIn(bytes, part)
        flipped[place] = (flipped[place] ?? 0) ^ (1 << bit)
        return flipped
      },
  ),
  fc.tuple(at, fc.nat(40)).map(([part, length]) => splice(part, length, Buffer.alloc(0))),
  fc.tuple(at, fc.nat(4), intruder).map(([part, length, bytes]) => splice(part, length, bytes)),
  at.map(
    (part): Mutation =>
      bytes =>
        bytes.subarray(0, placeIn(bytes, part)),
  ),
  at.map(
    (part): Mutation =>
      bytes =>
        bytes.subarray(placeIn(bytes, part)),
  ),
)

function onText(mutate: (text: string, part: number) => string): fc.Arbitrary<Mutation> {
  return at.map(part => bytes => Buffer.from(mutate(bytes.toString('utf8'), part)))
}

/** Replaces the occurrence of a pattern that stands so far into the file. */
const swap = (pattern: RegExp, replacement: string) =>
  onText((text, part) => {
    const found = [...text.matchAll(pattern)]
    const { index, 0: whole } = found[Math.floor(part * found.length)] ?? { index: 0, 0: '' }
    return text.slice(0, index) + replacement + text.slice(index + whole.length)
  })

const onLines = (mutate: (lines: string[], index: number) => string[]) =>
  onText((text, part) => {
    const lines = text.split('\n')
    return mutate(lines, Math.floor(part * lines.length)).join('\n')
  })

const textMutation = fc.oneof(
  swap(/: ?/g, '：'),
  swap(/: /g, ':'),
  swap(/: /g, ':　'),
  swap(/- /g, '－'),
  swap(/- /g, '-'),
  swap(/ {2}/g, '\t'),
  swap(/ {2}/g, '　'),
  swap(/ {2}/g, ' '),
  swap(/ {2}/g, ''),
  swap(/\n/g, '\r\n'),
  swap(/\n/g, '\r'),
  swap(/\n/g, ' '),
  swap(/\|/g, ''),
  swap(/\|/g, '>'),
  swap(/[\p{L}\p{N}]/gu, ''),
  swap(/\d+/g, '99999999999999999999'),
  swap(/: .*/g, ': []'),
  swap(/: .*/g, ': {a: 1}'),
  swap(/: .*/g, ':'),
  onLines((lines, index) => lines.toSpliced(index, 0, lines[index] ?? '')),
  onLines((lines, index) => lines.toSpliced(index, 1)),
  onLines((lines, index) => lines.toSpliced(index, 2, lines[index + 1] ?? '', lines[index] ?? '')),
  onLines((lines, index) => lines.with(index, `  ${lines[index]}`)),
  onLines((lines, index) => [...lines, ...lines.slice(index)]),
  onText((text, part) => text.repeat(1 + Math.floor(part * 4))),
  onText((text, part) => text.replaceAll('\n', part < 0.5 ? '\r\n' : '\r')),
)

describe('a spoilt file gets an answer', () => {
  test.each([
    ['bytes', byteMutation],
    ['text', textMutation],
    ['both', fc.oneof(byteMutation, textMutation)],
  ])('%s', async (_, mutation) => {
    await check(examples[0] ?? Buffer.alloc(0))
    const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...examples), mutations, (example, changes) =>
        check(changes.reduce<Buffer>((bytes, change) => change(bytes), example)),
      ),
      { numRuns },
    )
  })
})
