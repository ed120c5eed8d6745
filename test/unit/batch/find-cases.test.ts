// What is typed on the command line → which cases that means, on a real disk.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findCases } from '../../../src/batch/find-cases.ts'
import { findLike, splitPattern } from '../../../src/host/find-like.ts'
import { HostError } from '../../../src/host/host.ts'
import { createNodeHost } from '../../../src/host/node-host.ts'

const root = mkdtempSync(join(tmpdir(), 'reply-find-'))
const desk = join(root, 'desk')
const host = { ...createNodeHost(), cwd: desk, findLike: (pattern: string) => findLike(desk, pattern) }

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

test('a folder that may not be read is a problem of its own', async () => {
  const strict = {
    ...host,
    listTree: async (path: string) => {
      throw new HostError('EACCES', path)
    },
  }
  expect(await findCases(strict, ['2025'])).toMatchObject([
    { path: '2025', problem: { rule: 'data/unreadable-file', params: { code: 'EACCES' } } },
  ])
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
