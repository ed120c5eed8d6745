// What `--json` prints obeys schemas/report.schema.json, which is closed: a field nobody described fails here.
import { createHash } from 'node:crypto'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import schema from '../../../schemas/report.schema.json' with { type: 'json' }
import { checked, failed } from '../../../src/diagnostics/checked.ts'
import { report } from '../../../src/diagnostics/diagnostic.ts'
import { createSourceFile } from '../../../src/source/source-file.ts'
import { play, renderedFile } from '../../support/fake-session.ts'

const validate = new Ajv({ strict: true, allErrors: true }).compile(schema)

const file = createSourceFile('坏.yaml', 'a: 1\nb: 2\n')
const placed = report('output/is-a-directory', { path: 'x' }, { span: { file, start: 8, end: 9 } })
const unplaced = report('output/cannot-write', { path: 'x', code: 'EACCES' })
const pdf = renderedFile('甲-答复.pdf', 'PDF')

async function jsonOf(...args: readonly string[]) {
  const { code, stdout, stderr } = await play([...args, '--json'], {
    renderer: {
      render: async ({ case: path }) => (path === '坏.yaml' ? failed(placed, unplaced) : checked([pdf])),
      check: async ({ case: path }) => (path === '坏.yaml' ? failed(placed) : checked([])),
    },
  })
  expect(stderr).toBe('')
  const json = JSON.parse(stdout)
  validate(json)
  expect(validate.errors).toBeNull()
  return { code, json }
}

test('render: outputs with size and checksum, problems with their places', async () => {
  const { code, json } = await jsonOf('render', '甲.yaml', '坏.yaml')
  expect(code).toBe(1)
  expect(json.cases[0].outputs).toEqual([
    {
      document: 'letter',
      format: 'pdf',
      path: '甲-答复.pdf',
      pages: 1,
      bytes: 3,
      sha256: createHash('sha256').update('PDF').digest('hex'),
    },
  ])
  expect(json.cases[1].diagnostics).toMatchObject([
    { rule: 'output/is-a-directory', severity: 'error', file: '坏.yaml', start: { line: 2, column: 4 } },
    { rule: 'output/cannot-write', file: '坏.yaml' },
  ])
  expect(json.cases[1].diagnostics[1]).not.toHaveProperty('start')
  expect(json.summary).toMatchObject({ cases: 2, ok: 1, failed: 1, errors: 2, warnings: 0, files: 1 })
})

test('check: no outputs', async () => {
  const { code, json } = await jsonOf('check', '甲.yaml')
  expect(code).toBe(0)
  expect(json.cases).toEqual([{ case: '甲.yaml', status: 'ok', diagnostics: [], outputs: [] }])
})

test('both languages, whatever the language spoken', async () => {
  const { json } = await jsonOf('check', '坏.yaml', '--lang', 'en')
  expect(json.cases[0].diagnostics[0].message.zh).toMatch(/\p{Script=Han}/u)
  expect(json.cases[0].diagnostics[0].message.en).not.toMatch(/\p{Script=Han}/u)
})
