import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FORMATS } from '../../../src/config/output-settings.ts'
import type { Disk } from '../../../src/host/disk.ts'
import type { CaseRecord, Manifest, OutputRecord } from '../../../src/manifest/manifest.ts'
import { printManifest } from '../../../src/manifest/print-manifest.ts'
import { type FileAt, type Known, keepCache, readCache } from '../../../src/output/cache.ts'
import { memoryDisk } from '../../support/memory-disk.ts'

const PLACE = '/desk/out/.reply/cache'

function openDisk(): Disk {
  const disk = memoryDisk(new Map())
  disk.makeFolder('/desk/out/.reply')
  return disk
}

const keep = (disk: Disk, cases: Manifest, fileAt: FileAt = () => undefined) =>
  keepCache(disk, '/desk/out', { run: 'r', cases, manifest: 'of this one', fileAt })
const read = (disk: Disk, manifest = 'of this one') => readCache(disk, '/desk/out', manifest)

const checksum = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 })
  .map(digits => digits.join(''))
/** Names that would be found first, and moved, in an object of JavaScript too. */
const name = fc.oneof(
  fc.constantFrom('1-答复.pdf', '12', '__proto__', '甲/乙.docx', '-'),
  fc.string({ minLength: 1 }).map(text => `x${text.replaceAll(/[/\\]/g, '')}`),
)
const output: fc.Arbitrary<OutputRecord> = fc.record(
  {
    document: fc.constantFrom('record', 'letter'),
    format: fc.constantFrom(...FORMATS),
    fonts: fc.constantFrom('auto', 'official', 'bundled'),
    sha256: checksum,
    pdfStandard: fc.constantFrom('none', 'a-2b', 'a-2a+ua'),
    sourceDateEpoch: fc.constantFrom('0', '1700000000'),
    pages: fc.integer({ min: 1, max: 9 }),
    shapedBy: checksum,
    obsolete: fc.constant(true as const),
  },
  { requiredKeys: ['document', 'format', 'fonts', 'sha256'] },
)
const record: fc.Arbitrary<CaseRecord> = fc.record(
  {
    outputs: fc
      .uniqueArray(fc.tuple(name, output), { selector: ([name]) => name, maxLength: 4 })
      .map(all => new Map(all)),
    packs: fc.constantFrom(['gb9704'], ['jincheng', 'gb9704'], ['../模板']),
    remarks: checksum.map(
      shape =>
        new Map([
          [shape, [{ rule: 'layout/rows-lowered' as const, params: {}, place: { start: 1, end: 2 } }]],
        ]),
    ),
  },
  { requiredKeys: ['outputs'] },
)
const manifests = fc.array(fc.tuple(name, record), { maxLength: 9 }).map(all => new Map(all))

test('the manifest is what it was', () => {
  fc.assert(
    fc.property(manifests, cases => {
      const disk = openDisk()
      keep(disk, cases)
      const found = read(disk)?.manifest
      expect(found && printManifest(found)).toEqual(printManifest(cases))
      expect([...(found?.keys() ?? [])]).toEqual([...cases.keys()])
    }),
  )
})

const SUM = 'a'.repeat(64)
const paper: OutputRecord = {
  document: 'letter',
  format: 'pdf',
  fonts: 'bundled',
  sha256: SUM,
  shapedBy: SUM,
}
const CASES: Manifest = new Map([
  ['../甲.yaml', { packs: ['gb9704'], outputs: new Map([['1-答复.pdf', paper]]) }],
])

describe('the files', () => {
  const known = { size: 7, modified: 4_000.25, changed: 5_000.5, identity: 6, sum: SUM }
  const kept = (files: Readonly<Record<string, Known>>) => {
    const disk = openDisk()
    keep(disk, CASES, name => files[name])
    return read(disk)
  }

  test('are known by all that tells whether they were touched', () => {
    const cache = kept({ '../甲.yaml': { ...known, sum: 'b'.repeat(64) }, '1-答复.pdf': known })
    expect(cache?.fileAt('1-答复.pdf')).toEqual(known)
    expect(cache?.fileAt('../甲.yaml')).toEqual({ ...known, sum: 'b'.repeat(64) })
    expect(cache?.fileAt('2-答复.pdf')).toBeUndefined()
  })

  test.each([
    ['was edited', { '1-答复.pdf': { ...known, sum: 'b'.repeat(64) } }],
    ['could not be read', {}],
    // When the cache is written, the clock of the memory stands at 20,002.
    ['was written just before the cache', { '1-答复.pdf': { ...known, modified: 19_950.5 } }],
    [
      'was written just before it, by a clock of whole seconds',
      { '1-答复.pdf': { ...known, modified: 19_000 } },
    ],
  ])('one that %s is not known', (_, files: Readonly<Record<string, Known>>) => {
    const cache = kept(files)
    expect(cache?.manifest.size).toBe(1)
    expect(cache?.fileAt('1-答复.pdf')).toBeUndefined()
  })
})

describe('none is found', () => {
  type Form = Readonly<Record<'heads' | 'kinds' | 'shapes' | 'cases', readonly unknown[]>> & {
    readonly stamps: unknown
  }
  function changed(change: (form: Form) => unknown) {
    const disk = openDisk()
    keep(disk, CASES)
    const form: Form = JSON.parse(new TextDecoder().decode(disk.read(PLACE)))
    const bytes = new TextEncoder().encode(JSON.stringify(change(form)))
    disk.write(PLACE, bytes)
    return read(disk)
  }
  const renamed = (name: string) => (form: Form) => ({
    ...form,
    cases: [(form.cases[0] as string[]).with(3, name)],
  })

  test('where nothing was changed, one is', () => expect(changed(form => form)).toBeDefined())

  test('of another manifest', () => {
    const disk = openDisk()
    keep(disk, CASES)
    expect(read(disk, 'of another')).toBeUndefined()
  })

  test.each<[string, (form: Form) => unknown]>([
    ['null', () => null],
    ['a list', () => []],
    ['without stamps', ({ stamps: _, ...form }) => form],
    ['half a stamp', form => ({ ...form, stamps: 'AAAA' })],
    ['cases that are no lists', form => ({ ...form, cases: ['x'] })],
    ['an unknown head', form => ({ ...form, heads: [] })],
    ['a head with another field', form => ({ ...form, heads: [{ x: 1 }] })],
    ['an unknown kind', form => ({ ...form, kinds: [] })],
    [
      'a kind of another format',
      form => ({ ...form, kinds: [{ document: 'letter', format: 'exe', fonts: 'auto' }] }),
    ],
    ['a shape that is no checksum', form => ({ ...form, shapes: ['x'] })],
    ['a paper outside the folder', renamed('../../x.pdf')],
    ['a paper at the root', renamed('/x.pdf')],
    ['a paper without a name', renamed('')],
  ])('with %s', (_, change) => expect(changed(change)).toBeUndefined())

  test.each(['', '{', '甲'])('in a file that says %j', text => {
    const disk = openDisk()
    disk.write(PLACE, new TextEncoder().encode(text))
    expect(read(disk)).toBeUndefined()
  })
})
