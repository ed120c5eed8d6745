// One folder under two names, on the real file system: a run that knows it by both must not take it for two.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checked } from '../../../src/diagnostics/checked.ts'
import { createNodeHost } from '../../../src/host/node-host.ts'
import { openOutput } from '../../../src/output/output.ts'

let desk: string
beforeEach(() => {
  desk = mkdtempSync(join(tmpdir(), 'reply-links-'))
  mkdirSync(join(desk, '真'))
  symlinkSync('真', join(desk, '链'), 'junction')
})
afterEach(() => rmSync(desk, { recursive: true, force: true }))

/** Each case with its number, by the folder its settings name. Gives what is said of them, and `skipped`. */
async function run(cases: Readonly<Record<string, string>>, numbers: readonly string[]) {
  const output = openOutput({ ...createNodeHost(), cwd: desk }, { version: '1' })
  const rules: string[] = []
  for (const [i, [path, out]] of Object.entries(cases).entries()) {
    writeFileSync(join(desk, path), `${path} ${numbers[i]}`)
    const request = { case: path, out, fonts: 'bundled' } as const
    const file = join(out, `${numbers[i]}-答复.pdf`)
    const bytes = new TextEncoder().encode(path)
    const made = {
      document: 'letter',
      format: 'pdf',
      pages: 1,
      packs: [join(desk, '模板')],
      path: file,
      bytes,
    } as const
    const settled = (await output.unchanged(request)) ?? (await output.write(request, checked([made])))
    rules.push(...settled.diagnostics.map(({ rule }) => rule), ...(settled.passedOver ? ['skipped'] : []))
  }
  rules.push(...output.close().map(({ rule }) => rule))
  return rules
}

test('a run does not lock itself out; there is one manifest, with names of the one folder', async () => {
  expect(await run({ '甲.yaml': '真', '乙.yaml': '链' }, ['1', '2'])).toEqual([])
  expect(readdirSync(join(desk, '真')).sort()).toEqual(['1-答复.pdf', '2-答复.pdf', 'reply-manifest.json'])
  const manifest = JSON.parse(readFileSync(join(desk, '真/reply-manifest.json'), 'utf8'))
  expect(Object.keys(manifest.cases).sort()).toEqual(['../乙.yaml', '../甲.yaml'])
  expect(Object.keys(manifest.cases['../乙.yaml'].outputs)).toEqual(['2-答复.pdf'])
})

test('two cases that would write one file under its two names are found', async () => {
  expect(await run({ '甲.yaml': '真', '乙.yaml': '链' }, ['1', '1'])).toEqual(['output/same-file'])
  expect(readFileSync(join(desk, '真/1-答复.pdf'), 'utf8')).toBe('甲.yaml')
})

test('a case above a folder that is a link is not taken for what lies above the place it leads to', async () => {
  mkdirSync(join(desk, '深/真'), { recursive: true })
  symlinkSync('深/真', join(desk, '远'), 'junction')
  writeFileSync(join(desk, '深/甲.yaml'), '别的案卷')
  expect(await run({ '甲.yaml': '远' }, ['1'])).toEqual([])
  expect(await run({ '甲.yaml': '远' }, ['1'])).toEqual(['skipped'])
})
