// What a folder of papers remembers: read, changed by one case, and printed again.
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import schema from '../../../schemas/manifest.schema.json' with { type: 'json' }
import { createLedger } from '../../../src/manifest/ledger.ts'
import { loadManifest, readManifest } from '../../../src/manifest/load-manifest.ts'
import type { CaseRecord, Manifest, OutputRecord } from '../../../src/manifest/manifest.ts'
import { printManifest } from '../../../src/manifest/print-manifest.ts'
import { positionAt } from '../../../src/source/source-file.ts'
import { memoryHost } from '../../support/memory-host.ts'

const output = (digit: string, more: Partial<OutputRecord> = {}): OutputRecord => ({
  document: 'letter',
  format: 'pdf',
  fonts: 'auto',
  sha256: digit.repeat(64),
  ...more,
})
const record = (outputs: Readonly<Record<string, OutputRecord>>): CaseRecord => ({
  outputs: new Map(Object.entries(outputs)),
})
const textOf = (manifest: Manifest) => new TextDecoder().decode(printManifest(manifest))
const read = (text: string) => readManifest('成稿/reply-manifest.json', text)

function manifestAfter(
  manifest: Manifest,
  path: string,
  outputs: Readonly<Record<string, OutputRecord>>,
): Manifest {
  const ledger = createLedger(manifest)
  ledger.record(path, record(outputs))
  return ledger.cases
}

const two: Manifest = new Map([
  ['../乙.yaml', record({ '2-答复.pdf': output('2') })],
  ['../甲.yaml', record({ '1-答复.pdf': output('1', { pdfStandard: 'none', sourceDateEpoch: '0' }) })],
])

describe('print and read', () => {
  test('what was printed is read again, and obeys the schema', async () => {
    const result = await read(textOf(two))
    expect(result.ok && result.value).toEqual(two)
    const validate = new Ajv({ strict: true, allErrors: true }).compile(schema)
    validate(JSON.parse(textOf(two)))
    expect(validate.errors).toBeNull()
  })

  test('the order of cases, files and fields leaves no trace', () => {
    const { sha256, fonts, format, document } = output('3')
    const turned: Manifest = new Map(
      [...two].reverse().map(([path, { outputs }]) => [path, { outputs: new Map([...outputs].reverse()) }]),
    )
    const one = manifestAfter(two, '../丙.yaml', { '3.pdf': output('3') })
    const other = manifestAfter(turned, '../丙.yaml', { '3.pdf': { sha256, fonts, format, document } })
    expect(textOf(other)).toBe(textOf(one))
  })

  test('no manifest yet is an empty one', async () => {
    const result = await loadManifest(memoryHost({}), '/desk/reply-manifest.json')
    expect(result.ok && result.value.size).toBe(0)
  })
})

describe('a manifest that cannot be understood is an error with its place', () => {
  const [first = '', second = '', ...rest] = textOf(two).split('\n')
  test.each([
    ['a mark of a merge', [first, second, '<<<<<<< HEAD', ...rest].join('\n'), 3],
    ['cut off', textOf(two).trimEnd().slice(0, -30), undefined],
    ['empty', '', 1],
    ['no JSON', 'cases: {}\n', 1],
    ['a list', '[]\n', 1],
    ['a version that never was', textOf(two).replace('"version": "1"', '"version": "0"'), 2],
    ['no checksum', textOf(two).replace('1'.repeat(64), '1'), 22],
    ['a field nobody knows', textOf(two).replace('"fonts"', '"font"'), 9],
    ['a path for a name', textOf(two).replace('2-答复.pdf', '../2.pdf'), undefined],
    ['a path out of the folder', textOf(two).replace('2-答复.pdf', '甲/../../2.pdf'), undefined],
    ['a path from the root', textOf(two).replace('2-答复.pdf', '/etc/2.pdf'), undefined],
    ['a path of Windows', textOf(two).replace('2-答复.pdf', '甲\\\\2.pdf'), undefined],
  ])('%s', async (_, text, line) => {
    const { ok, diagnostics } = await read(text)
    expect(ok).toBe(false)
    expect(diagnostics).toMatchObject([{ rule: 'output/damaged-manifest', severity: 'error' }])
    const { span } = diagnostics[0] ?? {}
    expect(span?.file.path).toBe('成稿/reply-manifest.json')
    if (line !== undefined && span) expect(positionAt(span.file, span.start).line).toBe(line)
  })
})

test.each(['2', '10'])('a manifest of a later version, %s, is not called damaged', async version => {
  const { ok, diagnostics } = await read(textOf(two).replace('"version": "1"', `"version": "${version}"`))
  expect(ok).toBe(false)
  expect(diagnostics).toMatchObject([{ rule: 'output/newer-manifest', severity: 'error' }])
  const { span } = diagnostics[0] ?? {}
  expect(span && positionAt(span.file, span.start).line).toBe(2)
})

test('a manifest in another encoding is left alone', async () => {
  const bytes = Buffer.from(textOf(two).replaceAll('答复', '\xb4\xf0'), 'latin1')
  const host = { ...memoryHost({ '/desk/m.json': '' }), readFile: async () => bytes }
  expect(await loadManifest(host, '/desk/m.json')).toMatchObject({
    ok: false,
    diagnostics: [{ rule: 'output/damaged-manifest' }],
  })
})

describe('a ledger', () => {
  const paths = (manifest: Manifest) =>
    [...manifest].map(([path, { outputs }]) => [path, [...outputs.keys()].sort()])
  const shaped = (digit: string, by: string, more: Partial<OutputRecord> = {}) =>
    output(digit, { shapedBy: by.repeat(64), ...more })

  test('other cases stay, and what this one gave before', () => {
    const later = manifestAfter(two, '../甲.yaml', { '1-答复.docx': output('9') })
    expect(new Map(paths(later) as [string, string[]][])).toEqual(
      new Map([
        ['../乙.yaml', ['2-答复.pdf']],
        ['../甲.yaml', ['1-答复.docx', '1-答复.pdf']],
      ]),
    )
    expect(later.get('../甲.yaml')?.outputs.get('1-答复.pdf')).toEqual(
      two.get('../甲.yaml')?.outputs.get('1-答复.pdf'),
    )
  })

  test('a file rendered again has its new checksum', () => {
    const later = manifestAfter(two, '../甲.yaml', { '1-答复.pdf': output('9') })
    expect(later.get('../甲.yaml')?.outputs.get('1-答复.pdf')).toEqual(output('9'))
  })

  test('a case that was renamed takes its files along', () => {
    const later = manifestAfter(two, '../新/甲.yaml', { '1-答复.pdf': output('9') })
    expect(paths(later)).toEqual([
      ['../乙.yaml', ['2-答复.pdf']],
      ['../新/甲.yaml', ['1-答复.pdf']],
    ])
  })

  test('a paper under a new name makes the old one obsolete, in every format, and no other paper', () => {
    const before = manifestAfter(two, '../甲.yaml', {
      '1-答复.docx': output('5', { format: 'docx' }),
      '1-记录.docx': output('6', { document: 'record', format: 'docx' }),
    })
    const { outputs } =
      manifestAfter(before, '../甲.yaml', { '9-答复.pdf': output('7') }).get('../甲.yaml') ?? {}
    expect([...(outputs ?? [])].map(([name, { obsolete }]) => [name, obsolete])).toEqual([
      ['1-答复.pdf', true],
      ['1-答复.docx', true],
      ['1-记录.docx', undefined],
      ['9-答复.pdf', undefined],
    ])
  })

  test('what was made together is doubted together once a part of it is made otherwise, or taken', () => {
    const whole = manifestAfter(new Map(), 'a.yaml', {
      'a.docx': shaped('1', 'a'),
      'a.pdf': shaped('2', 'a'),
    })
    const mixed = manifestAfter(whole, 'a.yaml', { 'a.docx': shaped('3', 'b') })
    expect(mixed.get('a.yaml')?.outputs.get('a.pdf')).toEqual(output('2'))
    expect(mixed.get('a.yaml')?.outputs.get('a.docx')).toEqual(shaped('3', 'b'))
    const taken = manifestAfter(whole, 'b.yaml', { 'a.docx': shaped('4', 'c') })
    expect(taken.get('a.yaml')?.outputs).toEqual(new Map([['a.pdf', output('2')]]))
  })

  test('nothing new is no change', () => {
    const ledger = createLedger(two)
    ledger.record('../乙.yaml', record({ '2-答复.pdf': output('2') }))
    expect(ledger.changed).toBe(false)
    ledger.forget('nowhere.pdf')
    expect(ledger.changed).toBe(false)
    ledger.forget('2-答复.pdf')
    expect([ledger.changed, paths(ledger.cases)]).toEqual([true, [['../甲.yaml', ['1-答复.pdf']]]])
  })
})
