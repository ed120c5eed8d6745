// So many papers that a cache is kept, on the real file system, whose times it goes by.
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checked } from '../../../src/diagnostics/checked.ts'
import { createNodeHost } from '../../../src/host/node-host.ts'
import { openOutput } from '../../../src/output/output.ts'

const NUMBERS = Array.from({ length: 100 }, (_, i) => `${i + 1}`)
const LONG_AGO = new Date('2026-01-01T08:00:00.5Z')

let desk: string
beforeEach(async () => {
  desk = mkdtempSync(join(tmpdir(), 'reply-many-'))
  mkdirSync(join(desk, '成稿'))
  for (const number of NUMBERS) writeFileSync(join(desk, `${number}.yaml`), number)
  await run()
  for (const number of NUMBERS)
    for (const file of [`${number}.yaml`, `成稿/${number}-答复.pdf`])
      utimesSync(join(desk, file), LONG_AGO, LONG_AGO)
  await run()
})
afterEach(() => rmSync(desk, { recursive: true, force: true }))

/** `meanwhile`: after a case was looked at, before it is written. `standing`: the clock does not tick during the run. */
async function run({ meanwhile = (_: string) => {}, standing = false } = {}) {
  const host = createNodeHost()
  const read: string[] = []
  const disk = {
    ...host.disk,
    stateOf(path: string) {
      const state = host.disk.stateOf(path)
      return state && standing ? { ...state, modified: 1, changed: 1 } : state
    },
    read(path: string) {
      read.push(basename(path))
      return host.disk.read(path)
    },
  }
  const output = openOutput({ ...host, disk, cwd: desk }, { version: '1' })
  const rules: string[] = []
  const written: string[] = []
  for (const number of NUMBERS) {
    const path = `${number}.yaml`
    const request = { case: path, out: '成稿', fonts: 'bundled' } as const
    const file = `成稿/${number}-答复.pdf`
    const bytes = readFileSync(join(desk, path))
    const packs = [join(desk, '模板')]
    const made = { document: 'letter', format: 'pdf', pages: 1, packs, path: file, bytes } as const
    const settled = await output.unchanged(request)
    meanwhile(number)
    const { diagnostics } = settled ?? (await output.write(request, checked([made])))
    if (!settled) written.push(number)
    rules.push(...diagnostics.map(({ rule }) => rule))
  }
  rules.push(...output.close().map(({ rule }) => rule))
  return { rules, written, read: read.filter(name => /\.(yaml|pdf)$/.test(name) && /^\d/.test(name)) }
}

test('files that nobody has touched are not read', async () => {
  expect(await run()).toEqual({ rules: [], written: [], read: [] })
})

test('one that was edited is read, even where it is as long as before and its time was set back', async () => {
  writeFileSync(join(desk, '成稿/7-答复.pdf'), '8')
  utimesSync(join(desk, '成稿/7-答复.pdf'), LONG_AGO, LONG_AGO)
  const edited = { rules: ['output/edited'], written: [], read: ['7-答复.pdf'] }
  expect(await run()).toEqual(edited)
  expect(await run()).toEqual(edited)
})

test('a case that was edited is made again', async () => {
  appendFileSync(join(desk, '7.yaml'), '改')
  expect(await run()).toMatchObject({ rules: [], written: ['7'] })
  expect(await run()).toMatchObject({ rules: [], written: [] })
})

test('one that is saved twice before the clock ticks is made again the next time', async () => {
  writeFileSync(join(desk, '7.yaml'), '8')
  const saveAgain = (number: string) => number === '7' && writeFileSync(join(desk, '7.yaml'), '9')
  expect(await run({ meanwhile: saveAgain, standing: true })).toMatchObject({ written: ['7'] })
  writeFileSync(join(desk, '7.yaml'), '8')
  expect(await run()).toMatchObject({ written: ['7'] })
})

test('for a few files that were touched the cache is not written anew, for many it is', async () => {
  const touch = (numbers: readonly string[]) => {
    for (const number of numbers) utimesSync(join(desk, `成稿/${number}-答复.pdf`), LONG_AGO, LONG_AGO)
  }
  touch(['7'])
  const oneRead = { rules: [], written: [], read: ['7-答复.pdf'] }
  expect([await run(), await run()]).toEqual([oneRead, oneRead])
  touch(NUMBERS)
  expect((await run()).read.length).toBe(100)
  expect((await run()).read).toEqual([])
})

test('what the manifest says goes before what a cache remembers of it', async () => {
  const place = join(desk, '成稿/reply-manifest.json')
  const manifest = readFileSync(place, 'utf8')
  const [, sum = ''] = /"7-答复.pdf": \{[^}]*"sha256": "(\w+)"/.exec(manifest) ?? []
  writeFileSync(place, manifest.replace(sum, '0'.repeat(64)))
  expect((await run()).rules).toEqual(['output/edited'])
})
