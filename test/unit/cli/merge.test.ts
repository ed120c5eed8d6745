// `reply merge`: what CI types, what it reads, how it ends.
import { describe, expect, test } from 'vitest'
import manifest from '../../../package.json' with { type: 'json' }
import { type CaseResult, createTally } from '../../../src/cli/case-result.ts'
import type { Report } from '../../../src/cli/reports/report.ts'
import { report as problem } from '../../../src/diagnostics/diagnostic.ts'
import { HostError } from '../../../src/host/host.ts'
import { type Play, play } from '../../support/fake-session.ts'
import { sampleReport, sampleResults } from '../../support/sample-report.ts'

const reportOf = (results: readonly CaseResult[]): Report => ({
  ...sampleReport(results),
  version: manifest.version,
})

/** Path → text of the reports of `of` shards. */
function shards(of: number, results = sampleResults): Readonly<Record<string, string>> {
  const { coverage, ...report } = reportOf(results)
  const texts = Array.from({ length: of }, (_, n) => {
    const cases = report.cases.filter((_, i) => i % of === n)
    const tally = createTally()
    for (const each of cases) tally.add(each)
    const shard = { index: n + 1, of }
    const text = JSON.stringify(
      { ...report, coverage: { ...coverage, shard }, cases, summary: tally.summary() },
      undefined,
      2,
    )
    return [`/desk/r${n + 1}.json`, text]
  })
  return Object.fromEntries(texts)
}

const merge = (files: Readonly<Record<string, string>>, more: readonly string[] = [], scene: Play = {}) =>
  play(['merge', ...Object.keys(files).map(path => path.replace('/desk/', '')), ...more], { files, ...scene })

const ok = sampleResults.filter(
  ({ diagnostics, passedOver }) =>
    diagnostics.length < 2 &&
    passedOver !== 'not-run' &&
    !diagnostics.some(({ severity }) => severity === 'error'),
)
const missing: CaseResult = {
  case: 'x.yaml',
  diagnostics: [problem('data/missing-file', { path: 'x.yaml' })],
  outputs: [],
}

describe('ends as the run itself would have', () => {
  test.each([
    ['all in order', ok, 0],
    ['a case failed', sampleResults, 1],
    ['no case could even start', [missing], 2],
    ['one could not start', [...ok, missing], 1],
    [
      'one was not reached',
      [...ok, { case: 'y.yaml', passedOver: 'not-run' as const, diagnostics: [], outputs: [] }],
      1,
    ],
  ])('%s', async (_, results, code) => {
    const outcome = await merge(shards(2, results))
    expect(outcome).toMatchObject({ code, stdout: '', engineOpened: false })
    expect(outcome.stderr).toMatch(/2 份报告齐全，\d 件案卷每件正好一次。\n$/)
  })
})

test('an error of the run as a whole, in one shard: told, kept, exit 2 as the run had', async () => {
  const files = shards(2, ok)
  const error = problem('output/cannot-write', { path: '成稿/reply-manifest.json', code: 'ENOSPC' })
  const { diagnostics } = sampleReport([], [error])
  const [first = '', ...others] = Object.values(files)
  const [one = '', two = ''] = [JSON.stringify({ ...JSON.parse(first), diagnostics }), ...others]
  const outcome = await merge({ '/desk/r1.json': one, '/desk/r2.json': two }, ['--report', 'all.json'])
  expect(outcome.code).toBe(2)
  expect(outcome.stderr).toContain('output/cannot-write  ')
  expect(JSON.parse(outcome.contents('/desk/all.json'))).toMatchObject({
    diagnostics: [{ rule: 'output/cannot-write' }],
    summary: { failed: 0, errors: 1 },
  })
})

test('more warnings than allowed, over all shards', async () => {
  const { warnings } = reportOf(ok).summary
  expect(warnings).toBeGreaterThan(0)
  expect(await merge(shards(2, ok), ['--max-warnings', `${warnings}`])).toMatchObject({ code: 0 })
  const { code, stderr } = await merge(shards(2, ok), ['--max-warnings', `${warnings - 1}`])
  expect(code).toBe(1)
  expect(stderr).toContain('--max-warnings')
})

test('every error has a line with its place; the shards have told the rest', async () => {
  const { stderr } = await merge(shards(2), ['--lang', 'en'])
  expect(stderr).toContain('案卷/第 2 批/#1 & <坏>.yaml:2:7  output/is-a-directory  "x"')
  expect(stderr).toContain(
    '5 cases: 1 ok, 2 failed, 1 unchanged, 1 not run; 1 file written; 5 errors, 2 warnings.\n2 reports, complete',
  )
})

test('joined in every form, exit as before', async () => {
  const { code, contents } = await merge(shards(2), [
    '--report',
    '全/r.json',
    '--report',
    'r.xml',
    '--report',
    'r.sarif',
    '--report',
    'r.ndjson',
  ])
  expect(code).toBe(1)
  const joined = JSON.parse(contents('/desk/全/r.json'))
  expect(joined.summary).toEqual(reportOf(sampleResults).summary)
  expect(joined.coverage).toEqual(reportOf(sampleResults).coverage)
  expect(contents('/desk/r.xml').match(/<testcase /g)).toHaveLength(5)
  expect(JSON.parse(contents('/desk/r.sarif')).runs[0].automationDetails.id).toBe('gongwen-reply/')
  expect(contents('/desk/r.ndjson').trimEnd().split('\n')).toHaveLength(6)
})

test('a shard is missing: said so, the rest is joined, exit 1', async () => {
  const { '/desk/r2.json': _, ...files } = shards(3, ok)
  const { code, stderr, contents } = await merge(files, ['--report', 'all.json'])
  expect(code).toBe(1)
  expect(stderr).toContain('report/missing-shard')
  expect(stderr).not.toContain('正好一次')
  expect(stderr.trimEnd().split('\n').at(-1)).toMatch(new RegExp(`${ok.length} 件.*1 件`))
  expect(JSON.parse(contents('/desk/all.json')).cases).toHaveLength(1)
})

test('a shard given twice: said so, and nothing is said to be missing', async () => {
  const files = shards(2, ok)
  const { code, stderr } = await merge({ ...files, '/desk/again.json': files['/desk/r2.json'] ?? '' })
  expect(code).toBe(1)
  expect(stderr).toContain('report/shard-twice')
  expect(stderr).not.toContain('不齐')
  expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^不是每件案卷正好一次/)
})

test('a joined report that cannot be written: exit 2', async () => {
  const onWrite = (path: string) => {
    throw new HostError('EACCES', path)
  }
  const { code, stderr } = await merge(shards(2, ok), ['--report', 'all.json'], { onWrite })
  expect(code).toBe(2)
  expect(stderr).toContain('report/not-written')
})

test('a joined report in place of one that it is made of: exit 2, nothing written', async () => {
  const given = shards(2)
  const { code, stderr, files } = await merge(given, ['--report', './r1.json'])
  expect({ code, files }).toEqual({ code: 2, files: ['r1.json', 'r2.json'] })
  expect(stderr).toContain('r1.json')
})

describe('what is no report of ours: exit 2, with its place, nothing written', () => {
  const sound = shards(1)['/desk/r1.json'] ?? ''
  const ofNoRule = { rule: 'data/no-such-rule', severity: 'error', file: '', message: { zh: '', en: '' } }
  const at = (text: string, word: string) => `:${text.slice(0, text.indexOf(word)).split('\n').length}:`

  test.each([
    ['no JSON', '<testsuites>\n', 'report/not-a-report', ':1:1'],
    ['NDJSON', '{"case": "a"}\n{"case": "b"}\n', 'report/not-a-report', ':2:1'],
    ['cut off', sound.slice(0, 400), 'report/not-a-report', `:${sound.slice(0, 400).split('\n').length}:`],
    ['nothing', '', 'report/not-a-report', ''],
    ['other JSON', '{"version": 1}', 'report/not-a-report', ':1:2'],
    ['a list', '[]', 'report/not-a-report', ':1:1'],
    [
      'a field too many',
      sound.replace('"summary"', '"more": 1,\n  "summary"'),
      'report/not-a-report',
      at(sound, '"summary"'),
    ],
    ['a status there is not', sound.replace('"ok"', '"fine"'), 'report/not-a-report', at(sound, '"ok"')],
    [
      'a rule there is not',
      sound.replace('data/full-width-colon', 'data/no-such-rule'),
      'report/not-a-report',
      at(sound, 'data/full-width-colon'),
    ],
    [
      'a rule there is not, said of the run as a whole',
      sound.replace('"summary"', `"diagnostics": [${JSON.stringify(ofNoRule)}],\n  "summary"`),
      'report/not-a-report',
      at(sound, '"summary"'),
    ],
    ['another version', sound.replace(`"${manifest.version}"`, '"99.0.0"'), 'report/other-version', ':2:'],
  ])('%s', async (_, text, rule, place) => {
    const { code, stderr, files } = await merge({ '/desk/bad.json': text }, ['--report', 'all.json'])
    expect({ code, files }).toEqual({ code: 2, files: ['bad.json'] })
    expect(stderr).toContain(rule)
    expect(stderr).toContain(`bad.json${place}`)
  })

  test('a file that is not there', async () => {
    const { code, stderr } = await play(['merge', 'r*.json'])
    expect(code).toBe(2)
    expect(stderr).toContain('report/unreadable')
  })

  test('a report of another batch', async () => {
    const { '/desk/r1.json': one = '' } = shards(2)
    const { '/desk/r2.json': two = '' } = shards(2, ok)
    const { code, stderr } = await merge({ '/desk/r1.json': one, '/desk/r2.json': two })
    expect(code).toBe(2)
    expect(stderr).toContain('report/other-batch')
  })
})
