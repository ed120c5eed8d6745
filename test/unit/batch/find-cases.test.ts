// What is typed on the command line → which cases that means, on a real disk.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findCases } from '../../../src/batch/find-cases.ts'
import { findLike, splitPattern } from '../../../src/host/find-like.ts'
import type { Host } from '../../../src/host/host.ts'
import { createNodeHost } from '../../../src/host/node-host.ts'

const root = mkdtempSync(join(tmpdir(), 'reply-find-'))
const desk = join(root, 'desk')
const host: Host = {
  ...createNodeHost(),
  cwd: desk,
  findLike: (pattern, refused, linked) => findLike(desk, pattern, refused, linked),
}

beforeAll(() => {
  for (const path of [
    'desk/152.yaml',
    'desk/15.yaml',
    'desk/a+b.yaml',
    'desk/.hidden.yaml',
    'desk/notes.txt',
    'desk/*.md',
    'desk/2025/乙/case.yaml',
    'desk/2025/甲/case.yaml',
    'desk/2025/空/other.yaml',
    'desk/all/1.yaml',
    'desk/all/1-附.yml',
    'desk/all/1/case.YAML',
    'desk/all/reply.config.yaml',
    'desk/all/.git/x.yaml',
    'desk/all/node_modules/y/z.yaml',
    'desk/all/our-pack/pack.yaml',
    'desk/all/our-pack/styles.yaml',
    'desk/all/our-pack/more/words.yaml',
    'desk/empty/notes.txt',
    'elsewhere/x.yaml',
  ]) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), '')
  }
  symlinkSync('../152.yaml', join(desk, 'all/link.yaml'))
})
afterAll(() => rmSync(root, { recursive: true }))

const paths = async (...typed: readonly string[]) => (await findCases(host, typed)).map(({ path }) => path)

test.each([
  [
    ['152.yaml', 'missing.yaml'],
    ['152.yaml', 'missing.yaml'],
  ],
  [['*.yaml'], ['15.yaml', '152.yaml', 'a+b.yaml']],
  [['15?.yaml'], ['152.yaml']],
  [['15{2,}.yaml'], ['15.yaml', '152.yaml']],
  [['1[0-5].yaml'], ['15.yaml']],
  [['./1*'], ['15.yaml', '152.yaml']],
  [['2025/*/case.yaml'], ['2025/乙/case.yaml', '2025/甲/case.yaml']],
  [['2025/?/c*.yaml'], ['2025/乙/case.yaml', '2025/甲/case.yaml']],
  [['2025/**/*.yaml'], ['2025/乙/case.yaml', '2025/甲/case.yaml', '2025/空/other.yaml']],
  [['../elsewhere/*.yaml'], ['../elsewhere/x.yaml']],
  [['.*.yaml'], ['.*.yaml']],
  [['a+*.yaml'], ['a+b.yaml']],
  // A file may really be called so.
  [['*.md'], ['*.md']],
  [
    ['nothing/*.yaml', '*.doc'],
    ['nothing/*.yaml', '*.doc'],
  ],
  // Named twice, it is one case.
  [
    ['152.yaml', './152.yaml', '1*.yaml'],
    ['152.yaml', '15.yaml'],
  ],
  [
    ['-', '152.yaml', '-'],
    ['-', '152.yaml'],
  ],
  // No settings, packs, hidden files or node_modules; by code unit, `-` before `.` before `/`.
  [['all'], ['all/1-附.yml', 'all/1.yaml', 'all/1/case.YAML', 'all/link.yaml']],
  [['all/**/*.y*'], ['all/1-附.yml', 'all/1.yaml', 'all/link.yaml']],
  [['all/reply.config.yaml', '152.yaml'], ['152.yaml']],
  [['all/reply.config.yaml'], ['all/reply.config.yaml']],
])('%j → %j', async (typed, expected) => {
  expect(await paths(...typed)).toEqual(expected)
})

test('an absolute pattern gives absolute paths', async () => {
  expect(await paths(`${root}/elsewhere/*`)).toEqual([join(root, 'elsewhere/x.yaml')])
})

test.each([
  ['152.yaml', ['']],
  ['2025', ['乙', '甲', '空']],
  ['2025/', ['乙', '甲', '空']],
  ['2025/**/case.yaml', ['乙', '甲']],
  ['20*/*/case.yaml', ['2025/乙', '2025/甲']],
  // It leads out of where it begins; what comes of it goes below `--out` all the same.
  ['all/*/../../15.yaml', ['']],
  ['2025/乙', ['']],
])('%s: sub-folders below --out', async (typed, expected) => {
  expect((await findCases(host, [typed])).map(({ below }) => below)).toEqual(expected)
})

test('a folder without a case is a problem of its own', async () => {
  expect(await findCases(host, ['empty', '152.yaml'])).toMatchObject([
    { path: 'empty', problem: { rule: 'batch/no-case' } },
    { path: '152.yaml' },
  ])
})

/** Root may look into every folder. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work()
  process.seteuid?.(65534)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}

const gbk = (path: string) => Buffer.concat([Buffer.from(`${desk}/${path}`), Buffer.from([0xb0, 0xb8])])

describe.skipIf(process.platform !== 'linux')('what cannot be opened fails alone', () => {
  beforeAll(() => {
    chmodSync(root, 0o755)
    for (const folder of ['甲', '乙', '丙']) {
      mkdirSync(join(desk, 'partly', folder), { recursive: true })
      writeFileSync(join(desk, 'partly', folder, '1.yaml'), '')
    }
    chmodSync(join(desk, 'partly/乙'), 0)
    mkdirSync(gbk('misnamed/'), { recursive: true })
    for (const [folder, ending] of [
      ['misnamed', 'yaml'],
      ['misnamed', 'docx'],
    ])
      writeFileSync(Buffer.concat([gbk(`${folder}/`), Buffer.from(`.${ending}`)]), '')
    writeFileSync(Buffer.concat([gbk('misnamed/'), Buffer.from('/1.yaml')]), '')
    writeFileSync(join(desk, 'misnamed/2.yaml'), '')
  })
  afterAll(() => chmodSync(join(desk, 'partly/乙'), 0o755))

  const found = async (...typed: readonly string[]) =>
    (await asNobody(() => findCases(host, typed))).map(({ path, problem }) => [path, problem?.rule].join(' '))

  test.each(['partly', 'partly/**/*.yaml', 'partly/*/1.yaml'])(
    'a folder that may not be read: %s',
    async typed => {
      expect(await found(typed)).toEqual([
        'partly/丙/1.yaml ',
        'partly/乙 data/unreadable-folder',
        'partly/甲/1.yaml ',
      ])
    },
  )

  test.each(['partly/乙', 'partly/乙/*.yaml'])('the only one: %s', async typed => {
    expect(await found(typed, '152.yaml')).toEqual(['partly/乙 data/unreadable-folder', '152.yaml '])
  })

  test.each(['misnamed', 'misnamed/**/*.yaml'])('names that are not UTF-8: %s', async typed => {
    expect(await found(typed)).toEqual([
      'misnamed/2.yaml ',
      'misnamed/\\xB0\\xB8 data/name-not-utf8',
      'misnamed/\\xB0\\xB8.yaml data/name-not-utf8',
    ])
  })

  test('two names that the shell gave and Node garbled alike', async () => {
    expect(await found('\ufffd\ufffd.yaml', '\ufffd\ufffd.yaml')).toEqual(
      Array(2).fill('\ufffd\ufffd.yaml data/name-not-utf8'),
    )
  })
})

describe('links', () => {
  beforeAll(() => {
    mkdirSync(join(desk, 'linked'))
    writeFileSync(join(desk, 'linked/1.yaml'), '')
    symlinkSync('.', join(desk, 'linked/loop'))
    symlinkSync('../all', join(desk, 'linked/other'))
    symlinkSync('1.yaml', join(desk, 'linked/again.yaml'))
    symlinkSync('linked', join(desk, 'link'))
  })

  test.each([
    // Links to folders are not followed below what was named; one file is one case.
    [['linked'], ['linked/1.yaml']],
    [['linked/**/*.yaml'], ['linked/1.yaml']],
    [['linked/*/*.yaml'], ['linked/*/*.yaml']],
    // What is named may be a link.
    [['link'], ['link/1.yaml']],
    [['link/*.yaml'], ['link/1.yaml']],
    [['linked/other/1.yaml', 'all/1.yaml'], ['linked/other/1.yaml']],
    [['linked', 'link', 'linked/loop/*.yaml'], ['linked/1.yaml']],
  ])('%j → %j', async (typed, expected) => {
    expect(await paths(...typed)).toEqual(expected)
  })
})

test.each([
  ['cases/**/*.yaml', '/', { base: 'cases', rest: '**/*.yaml' }],
  ['*.yaml', '/', { base: '', rest: '*.yaml' }],
  ['/*.yaml', '/', { base: '/', rest: '*.yaml' }],
  ['cases\\*\\{a,b}.yaml', '\\', { base: 'cases', rest: '*/{a,b}.yaml' }],
  ['C:\\cases\\*.yaml', '\\', { base: 'C:/cases', rest: '*.yaml' }],
  ['C:\\*.yaml', '\\', { base: 'C:/', rest: '*.yaml' }],
  ['C:/*.yaml', '/', { base: 'C:', rest: '*.yaml' }],
])('%s begins in a folder', (pattern, separator, expected) => {
  expect(splitPattern(pattern, separator)).toEqual(expected)
})
