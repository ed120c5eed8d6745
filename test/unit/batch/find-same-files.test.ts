// Which cases would write the same file: found before any is written, and mostly without reading a case to the end.
import { describe, expect, test, vi } from 'vitest'
import { findSameFiles, type PlannedCase } from '../../../src/batch/find-same-files.ts'
import { createInlineEngine } from '../../../src/batch/inline-engine.ts'
import { checked, failed } from '../../../src/diagnostics/checked.ts'
import { createNodeHost } from '../../../src/host/node-host.ts'
import type { Guard } from '../../../src/host/time-limit.ts'
import { openRenderer, type Renderer, type RenderRequest } from '../../../src/pipeline.ts'
import { SOUND_CASE } from '../../support/sound-case.ts'

const real = createNodeHost()
const { within } = createInlineEngine(async guard => openRenderer(real, { fonts: 'bundled', guard }), 60)

/** Cases by their paths; `looked` names those that had to be looked at exactly. */
async function clashesOf(
  files: Readonly<Record<string, string>>,
  request: Partial<RenderRequest> = {},
  outputs: Readonly<Record<string, readonly string[]>> = {},
) {
  const host = {
    ...real,
    cwd: '/desk',
    environment: () => undefined,
    fileInfo: async (path: string) => {
      const text = files[path.replace('/desk/', '')]
      return text === undefined
        ? real.fileInfo(path)
        : { kind: 'file' as const, size: Buffer.byteLength(text) }
    },
    readFile: async (path: string) => {
      const text = files[path.replace('/desk/', '')]
      return text === undefined ? real.readFile(path) : new TextEncoder().encode(text)
    },
    disk: {
      ...real.disk,
      read: (path: string) => new TextEncoder().encode(files[path.replace('/desk/', '')]),
    },
  }
  const looked: string[] = []
  const renderer = openRenderer(host, { fonts: 'bundled' })
  const cases: PlannedCase[] = Object.keys(files)
    .filter(path => !path.includes('config'))
    .map(path => ({
      request: { case: path, formats: ['pdf'], documents: ['letter'], ...request },
      ...(outputs[path] && { outputs: outputs[path] }),
    }))
  const clashes = await findSameFiles(host, cases, {
    within,
    openRenderer: async () => ({
      outputs(each) {
        looked.push(each.case)
        return renderer.outputs(each)
      },
    }),
  })
  const told = [...clashes].map(([{ case: path }, diagnostics]) => [
    path,
    ...diagnostics.map(({ rule, params }) => [rule, params]),
  ])
  return { clashes: Object.fromEntries(told.map(([path, ...more]) => [path, more])), looked }
}

const numbered = (number: string) => SOUND_CASE.replace(/152/, number)
const same = (path: string, other: string) => [['output/same-file', { path, other }]]

test('cases with numbers of their own are not looked at', async () => {
  const { clashes, looked } = await clashesOf({
    'a.yaml': numbered('1'),
    'b.yaml': numbered('"2"'),
    'c.yaml': numbered("'0487'  # 旧号"),
    'd.yaml': numbered('DH0271'),
  })
  expect({ clashes, looked }).toEqual({ clashes: {}, looked: [] })
})

test('both are named, the others are not', async () => {
  const { clashes, looked } = await clashesOf({
    'a.yaml': numbered('7'),
    'b.yaml': numbered('8'),
    'c.yaml': numbered('"7"'),
  })
  expect(clashes).toEqual({
    'a.yaml': same('7-答复.pdf', 'c.yaml'),
    'c.yaml': same('7-答复.pdf', 'a.yaml'),
  })
  expect(looked).toEqual(['a.yaml', 'c.yaml'])
})

test('upper and lower case count as one', async () => {
  const { clashes } = await clashesOf({ 'a.yaml': numbered('DH1'), 'b.yaml': numbered('dh1') })
  expect(Object.keys(clashes)).toEqual(['a.yaml', 'b.yaml'])
})

describe('where the number cannot be guessed, it is looked up', () => {
  test.each([
    ['several lines say number', `${numbered('7')}\n# 编号：9\n`],
    ['a sign that names cannot have', numbered('"2025/7"')],
    ['escapes', numbered('"\\u0037"')],
    ['nothing after the key', numbered('\n    7')],
    ['an alias', `${numbered('*n')}`.replace('会议: ', '会议: &n ')],
  ])('%s', async (_, text) => {
    const { looked } = await clashesOf({ 'a.yaml': text, 'b.yaml': numbered('1') })
    expect(looked).toContain('a.yaml')
  })

  test('and compared with guesses', async () => {
    const { clashes } = await clashesOf({ 'a.yaml': numbered('"\\u0037"'), 'b.yaml': numbered('7') })
    expect(Object.keys(clashes).sort()).toEqual(['a.yaml', 'b.yaml'])
  })
})

describe('the same number in two folders', () => {
  const files = { '甲/1.yaml': numbered('1'), '乙/1.yaml': numbered('1') }

  test('beside the cases: no clash, none looked at', async () => {
    expect(await clashesOf(files)).toEqual({ clashes: {}, looked: [] })
  })

  test('in one folder named by --out', async () => {
    const { clashes } = await clashesOf(files, { out: '成稿' })
    expect(clashes['甲/1.yaml']).toEqual(same('成稿/1-答复.pdf', '乙/1.yaml'))
  })

  test('in one folder named by the settings above them', async () => {
    const { clashes } = await clashesOf({ ...files, 'reply.config.yaml': '输出文件夹: 成稿\n' })
    expect(Object.keys(clashes).sort()).toEqual(['乙/1.yaml', '甲/1.yaml'])
  })
})

test('what an unchanged case has written counts', async () => {
  const { clashes } = await clashesOf(
    { 'a.yaml': numbered('1'), 'b.yaml': numbered('2') },
    {},
    { 'b.yaml': ['1-答复.pdf'] },
  )
  expect(clashes).toEqual({
    'a.yaml': same('1-答复.pdf', 'b.yaml'),
    'b.yaml': same('1-答复.pdf', 'a.yaml'),
  })
})

test('a case that is not in order clashes with none', async () => {
  const { clashes } = await clashesOf({ 'a.yaml': '编号: 1\n', 'b.yaml': numbered('1') })
  expect(clashes).toEqual({})
})

test('a case that cannot be read clashes with none', async () => {
  const request = { case: 'missing.yaml' }
  const clashes = await findSameFiles(real, [{ request }, { request: { case: 'other.yaml' } }], {
    within,
    openRenderer: async () => ({ outputs: async () => failed() }),
  })
  expect(clashes.size).toBe(0)
})

test('a case that never ends is late here already, and the others are still compared', async () => {
  const endless = new Promise<never>(() => {})
  const host = { ...real, readFile: (path: string) => (path === '-' ? endless : real.readFile(path)) }
  const cases = ['-', 'a.yaml', 'b.yaml', 'loops.yaml'].map(path => ({ request: { case: path } }))
  const renderer = (guard: Guard): Renderer => ({
    check: async () => failed(),
    render: async () => failed(),
    outputs: async ({ case: path }) => (path === 'loops.yaml' ? guard(loop) : checked(['7-答复.pdf'])),
  })
  const engine = createInlineEngine(async guard => renderer(guard), 1)
  const told = await findSameFiles(host, cases, engine)
  expect(
    [...told].map(([{ case: path }, diagnostics]) => [path, diagnostics.map(({ rule }) => rule)]),
  ).toEqual([
    ['a.yaml', ['output/same-file']],
    ['b.yaml', ['output/same-file']],
    ['-', ['batch/too-slow']],
    ['loops.yaml', ['batch/too-slow']],
  ])
})

function loop(): never {
  for (;;);
}

test('Ctrl-C was not heard before the last of thousands had been looked at', async () => {
  let turns = 0
  let counts = true
  const count = () => {
    turns += 1
    if (counts) setImmediate(count)
  }
  setImmediate(count)
  let [clock] = process.hrtime()
  // Every look at a case takes long.
  vi.spyOn(process, 'hrtime').mockImplementation(() => {
    clock += 1
    return [clock, 0]
  })
  await clashesOf(Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.yaml`, numbered(`${i}`)])))
  counts = false
  vi.restoreAllMocks()
  expect(turns).toBeGreaterThanOrEqual(50)
})
