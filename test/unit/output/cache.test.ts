import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FORMATS } from '../../../src/config/output-settings.ts'
import type { Disk } from '../../../src/host/disk.ts'
import { HostError } from '../../../src/host/host.ts'
import type { CaseRecord, Manifest, OutputRecord } from '../../../src/manifest/manifest.ts'
import { printManifest } from '../../../src/manifest/print-manifest.ts'
import { sha256 } from '../../../src/manifest/sha256.ts'
import { type FileAt, type Known, keepCache, readCache } from '../../../src/output/cache.ts'
import { memoryDisk } from '../../support/memory-disk.ts'

const PLACE = '/desk/out/.reply/cache'
const MANIFEST = '/desk/out/reply-manifest.json'

function openDisk(): Disk {
  const disk = memoryDisk(new Map())
  disk.makeFolder('/desk/out/.reply')
  disk.write(MANIFEST, new Uint8Array(1))
  return disk
}

const SOURCE = { manifest: 'its checksum', build: 'one' }
const keep = (disk: Disk, cases: Manifest, fileAt: FileAt = () => undefined) =>
  keepCache(disk, '/desk/out', 'r', { ...SOURCE, cases, fileAt })
const read = (disk: Disk, { manifest, build } = SOURCE) => readCache(disk, '/desk/out', manifest, build)

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
    // When the cache is written, the clock of the memory stands at 30,003.
    ['was written just before the cache', { '1-答复.pdf': { ...known, modified: 29_950.5 } }],
    [
      'was written just before it, by a clock of whole seconds',
      { '1-答复.pdf': { ...known, modified: 29_000 } },
    ],
  ])('one that %s is not known', (_, files: Readonly<Record<string, Known>>) => {
    const cache = kept(files)
    expect(cache?.manifest.size).toBe(1)
    expect(cache?.fileAt('1-答复.pdf')).toBeUndefined()
  })
})

describe('none is found', () => {
  const kept = () => {
    const disk = openDisk()
    keep(disk, CASES)
    expect(read(disk)).toBeDefined()
    return disk
  }
  const textOf = (disk: Disk) => new TextDecoder().decode(disk.read(PLACE))
  const write = (disk: Disk, text: string) => disk.write(PLACE, new TextEncoder().encode(text))

  test('beside a manifest that says something else', () => {
    expect(read(kept(), { ...SOURCE, manifest: 'of another' })).toBeUndefined()
  })

  test('beside one that says the same, but is not the file it was made with: somebody has brought both', () => {
    const disk = kept()
    disk.write(MANIFEST, new Uint8Array(1))
    expect(read(disk)).toBeUndefined()
  })

  test('without a manifest', () => {
    const disk = kept()
    disk.remove(MANIFEST)
    expect(read(disk)).toBeUndefined()
  })

  test('by another build of the program', () => {
    expect(read(kept(), { ...SOURCE, build: 'two' })).toBeUndefined()
  })

  test('where any of its bytes is not what it was', () => {
    const disk = kept()
    const bytes = disk.read(PLACE) ?? new Uint8Array()
    for (let at = 0; at < bytes.length; at++) {
      disk.write(PLACE, bytes.with(at, (bytes[at] ?? 0) ^ 1))
      expect(read(disk)).toBeUndefined()
    }
  })

  test.each([0, 1, 64, 65, 66, 200])('where it was cut off behind %i bytes', length => {
    const disk = kept()
    disk.write(PLACE, (disk.read(PLACE) ?? new Uint8Array()).slice(0, length))
    expect(read(disk)).toBeUndefined()
  })

  test.each(['', 'null', '[]', '{}', '{', '甲'])('in a whole file that says %j', text => {
    const disk = kept()
    write(disk, `${sha256(text)}\n${text}`)
    expect(read(disk)).toBeUndefined()
    expect(textOf(disk)).toContain(text)
  })
})

test('one that cannot take its place leaves nothing behind', () => {
  const files = new Map<string, Uint8Array>()
  const disk = memoryDisk(files, step => {
    if (step === 'rename') throw new HostError('EPERM', PLACE)
  })
  disk.makeFolder('/desk/out/.reply')
  disk.write(MANIFEST, new Uint8Array(1))
  keep(disk, CASES)
  expect([...files.keys()]).toEqual([MANIFEST])
})
