// SARIF: its public schema, and what GitHub's code scanning asks for besides.
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { printSarif } from '../../../../src/cli/reports/print-sarif.ts'
import type { Report } from '../../../../src/cli/reports/report.ts'
import { report } from '../../../../src/diagnostics/diagnostic.ts'
import { createSourceFile } from '../../../../src/source/source-file.ts'
import { sampleReport } from '../../../support/sample-report.ts'
import sarifSchema from '../../../support/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }

// Of draft-04 it uses no more than draft-07 has too, but for the name of its own address.
const { $schema: _, id: __, ...schema } = sarifSchema
const validate = new Ajv({
  strict: false,
  allErrors: true,
  validateFormats: false,
  unicodeRegExp: false,
}).compile(schema)

function sarifOf(report: Report, language: 'zh' | 'en' = 'zh') {
  const sarif = JSON.parse([...printSarif(report, language)].join(''))
  validate(sarif)
  expect(validate.errors).toBeNull()
  return sarif.runs[0]
}

const shifted = (report: Report, lines: number): Report => ({
  ...report,
  cases: report.cases.map(each => ({
    ...each,
    diagnostics: each.diagnostics.map(({ start, ...rest }) => ({
      ...rest,
      ...(start && { start: { ...start, line: start.line + lines } }),
    })),
  })),
})

describe('a run with every kind of problem', () => {
  const run = sarifOf(sampleReport())

  test('a schema that can refuse', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false)
  })

  test('every result has a rule, a text and a place', () => {
    expect(run.results).toHaveLength(5)
    for (const { ruleId, ruleIndex, message, locations, partialFingerprints } of run.results) {
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId)
      expect(message.text).not.toBe('')
      expect(locations).toHaveLength(1)
      expect(locations[0].physicalLocation.region.startLine).toBeGreaterThan(0)
      expect(partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{16}:[1-9]\d*$/)
    }
  })

  test('columns count UTF-16 units, and the run says so', () => {
    const [, { locations }] = run.results
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(locations[0].physicalLocation.region).toEqual({ startLine: 2, startColumn: 7 })
  })

  test('a path becomes a URI that leads back to it', () => {
    const [{ locations }] = run.results
    const { uri } = locations[0].physicalLocation.artifactLocation
    expect(uri).toMatch(/^[A-Za-z0-9%/._-]+$/)
    expect(decodeURIComponent(uri)).toBe('案卷/第 2 批/#1 & <坏>.yaml')
    const other = sampleReport([{ case: 'C:/案卷/1:2.yaml', diagnostics: [], outputs: [] }])
    expect(sarifOf(other).results).toEqual([])
  })

  test('a fault that two cases share is one result', () => {
    expect(
      run.results.filter((each: { ruleId: string }) => each.ruleId === 'output/cannot-write'),
    ).toHaveLength(1)
  })

  test('a missing font is a notification about the machine, and its rule is listed', () => {
    const [{ toolConfigurationNotifications }] = run.invocations
    expect(toolConfigurationNotifications).toMatchObject([
      { associatedRule: { id: 'font/substituted' }, level: 'warning' },
    ])
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toContain('font/substituted')
  })

  test('rules: those that occurred, sorted, with help in both languages', () => {
    const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(ids).toHaveLength(5)
    for (const { shortDescription, fullDescription, help } of run.tool.driver.rules) {
      expect(shortDescription.text).toMatch(/\p{Script=Han}/u)
      expect(fullDescription.text).toContain(shortDescription.text)
      expect(help.text).toMatch(/\p{Script=Han}.*\n\n.*[a-z]/su)
    }
  })
})

test('what is said of the run as a whole is a notification, unless it has a place', () => {
  const file = createSourceFile('成稿/reply-manifest.json', '{}')
  const unplaced = report('output/cannot-write', { path: '清单', code: 'ENOSPC' })
  const placed = report('output/damaged-manifest', { path: file.path }, { span: { file, start: 1, end: 2 } })
  const { invocations, results } = sarifOf(sampleReport([], [unplaced, placed]))
  expect(invocations).toMatchObject([
    { executionSuccessful: false, toolConfigurationNotifications: [{ level: 'error' }] },
  ])
  expect(results).toMatchObject([{ ruleId: 'output/damaged-manifest' }])
})

test('the language spoken comes first', () => {
  const run = sarifOf(sampleReport(), 'en')
  expect(run.results[0].message.text).toMatch(/^[“"]编号[”"] /)
  expect(run.tool.driver.rules[0].shortDescription.text).not.toMatch(/\p{Script=Han}/u)
})

test('fingerprints outlive moved lines, and tell equals apart', () => {
  const prints = (told: Report) =>
    sarifOf(told).results.map((each: { partialFingerprints: object }) => each.partialFingerprints)
  const told = sampleReport()
  expect(prints(shifted(told, 10))).toEqual(prints(told))
  expect(new Set(prints(told).map((each: object) => JSON.stringify(each))).size).toBe(5)
  const twice: Report = { ...told, cases: [...told.cases, ...shifted(told, 10).cases] }
  expect(new Set(prints(twice).map((each: object) => JSON.stringify(each))).size).toBe(prints(twice).length)
})

test('shards do not replace each other', () => {
  const told = sampleReport()
  const shard = (index: number) =>
    sarifOf({ ...told, coverage: { ...told.coverage, shard: { index, of: 2 } } }).automationDetails.id
  expect(new Set([shard(1), shard(2), sarifOf(told).automationDetails.id]).size).toBe(3)
})
