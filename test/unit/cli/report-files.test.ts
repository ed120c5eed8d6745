// `--report FILE…`, with an engine that says what the test tells it.
import { describe, expect, test } from 'vitest'
import { checked, failed } from '../../../src/diagnostics/checked.ts'
import { report } from '../../../src/diagnostics/diagnostic.ts'
import { HostError } from '../../../src/host/host.ts'
import { createSourceFile } from '../../../src/source/source-file.ts'
import { type Play, play } from '../../support/fake-session.ts'

const file = createSourceFile('坏.yaml', 'a: 1\nb: 2\n')
const problem = report('output/is-a-directory', { path: 'x' }, { span: { file, start: 8, end: 9 } })
const renderer: Play['renderer'] = {
  check: async ({ case: path }) => (path.endsWith('坏.yaml') ? failed(problem) : checked([])),
}

const check = (args: readonly string[], scene: Play = {}) => play(['check', ...args], { renderer, ...scene })

test('each form by its ending, beside the text for people', async () => {
  const names = ['报告/a.json', 'b.NDJSON', 'c.xml', 'd.sarif', 'e.sarif.json']
  const { code, stderr, contents } = await check([
    '甲.yaml',
    '坏.yaml',
    ...names.flatMap(name => ['--report', name]),
  ])
  expect({ code, lines: stderr.split('\n').length }).toMatchObject({ code: 1 })
  expect(stderr).toContain('坏.yaml:2:4')
  expect(JSON.parse(contents('/desk/报告/a.json')).summary).toMatchObject({ cases: 2, failed: 1 })
  const lines = contents('/desk/b.NDJSON').trimEnd().split('\n')
  expect(lines.map(line => JSON.parse(line))).toMatchObject([
    { case: '甲.yaml', status: 'ok' },
    { case: '坏.yaml', status: 'failed' },
    { summary: { cases: 2 }, coverage: { cases: 2 } },
  ])
  expect(contents('/desk/c.xml')).toContain('<testsuite ')
  expect(JSON.parse(contents('/desk/d.sarif')).runs[0].results).toHaveLength(1)
  expect(contents('/desk/e.sarif.json')).toBe(contents('/desk/d.sarif'))
})

test('a report has what --json prints', async () => {
  const { stdout, contents } = await check(['甲.yaml', '坏.yaml', '--json', '--report', 'r.json'])
  expect(contents('/desk/r.json')).toBe(stdout)
})

test('several of one ending, and one named twice', async () => {
  const { files } = await check(['甲.yaml', '--report', 'a.xml', '--report', 'b.xml', '--report', 'a.xml'])
  expect(files).toEqual(['a.xml', 'b.xml'])
})

test('paths are seen from the working folder, with forward slashes', async () => {
  const { contents } = await check(['/desk/甲/1.yaml', './乙.yaml', '../丙.yaml', '--report', 'r.json'])
  const { cases } = JSON.parse(contents('/desk/r.json'))
  expect(cases.map((each: { case: string }) => each.case)).toEqual(['甲/1.yaml', '乙.yaml', '../丙.yaml'])
})

describe('refused before anything runs', () => {
  test.each(['report.txt', 'report', 'xml', '成稿/reply-manifest.json'])('%s', async name => {
    const { code, stdout, stderr, engineOpened } = await check([
      '甲.yaml',
      '--report',
      'good.xml',
      '--report',
      name,
    ])
    expect({ code, stdout, engineOpened }).toEqual({ code: 2, stdout: '', engineOpened: false })
    expect(stderr).toContain(name)
  })

  test("the manifest's name: told why, and not that the ending is unknown", async () => {
    const { stderr } = await check(['甲.yaml', '--report', './reply-manifest.json'])
    expect(stderr).toContain('清单的名字')
    expect(stderr).not.toContain('结尾')
  })
})

describe('a report that cannot be written', () => {
  const refusing = (name: string): Play => ({
    onWrite: path => {
      if (path.includes(name)) throw new HostError('ENOSPC', path)
    },
  })

  test.each(['r.json', 'r.ndjson', 'r.xml', 'r.sarif'])(
    '%s: exit 2, the other report and the result stay',
    async name => {
      const { code, stderr, files } = await check(
        ['甲.yaml', '--report', name, '--report', 'good.xml'],
        refusing(name),
      )
      expect({ code, files }).toEqual({ code: 2, files: ['good.xml'] })
      expect(stderr).toContain('report/not-written')
      expect(stderr).toContain('检查通过')
    },
  )
})
