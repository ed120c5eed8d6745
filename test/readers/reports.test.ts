// JUnit reports against the schema of Jenkins' xUnit plugin, judged by libxml2.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { printJunit } from '../../src/cli/reports/print-junit.ts'
import { report } from '../../src/diagnostics/diagnostic.ts'
import { judge } from '../support/judges.ts'
import { sampleReport } from '../support/sample-report.ts'

const xmllint = judge('xmllint')
const schema = join(import.meta.dirname, '../support/schemas/junit-10.xsd')

const lint = (xml: string, ...more: readonly string[]) =>
  execFileSync(xmllint ?? '', ['--nonet', ...more, '-'], { input: xml, stdio: 'pipe', encoding: 'utf8' })
const valid = (xml: string) => lint(xml, '--noout', '--schema', schema)
const query = (xml: string, path: string) => lint(xml, '--xpath', path).trim()

describe.skipIf(!xmllint)('JUnit', () => {
  const xml = [...printJunit(sampleReport(), 'zh')].join('')

  test('a run with each status and text full of signs is valid', () => {
    expect(() => valid(xml)).not.toThrow()
  })

  test('an empty run is valid; a file that is none is not', () => {
    expect(() => valid([...printJunit(sampleReport([]), 'zh')].join(''))).not.toThrow()
    expect(() => valid(xml.replace('<testcase ', '<testcase status="x" '))).toThrow('status')
  })

  test('an error of the run as a whole is a test that failed', () => {
    const ofRun = [report('output/cannot-write', { path: '清单', code: 'ENOSPC' })]
    const xml = [...printJunit(sampleReport(undefined, ofRun), 'zh')].join('')
    expect(() => valid(xml)).not.toThrow()
    expect(query(xml, 'concat(//testsuite/@tests, " ", //testsuite/@failures)')).toBe('6 3')
    expect(query(xml, 'count(//testcase)')).toBe('6')
    expect(query(xml, 'string(//testcase[6]/failure)')).toContain('清单')
  })

  test('counts and words as another program reads them', () => {
    expect(
      query(xml, 'concat(//testsuite/@tests, " ", //testsuite/@failures, " ", //testsuite/@skipped)'),
    ).toBe('5 2 2')
    expect(query(xml, 'count(//testcase)')).toBe('5')
    expect(query(xml, 'count(//failure)')).toBe('2')
    expect(query(xml, 'count(//skipped)')).toBe('2')
    expect(query(xml, 'string(//testcase[2]/@name)')).toBe('案卷/第 2 批/#1 & <坏>.yaml')
    expect(query(xml, 'string(//testcase[2]/failure)')).toContain(
      '案卷/第 2 批/#1 & <坏>.yaml:1:1  data/full-width-colon',
    )
    expect(query(xml, 'string(//testcase[2]/failure)')).toContain('岚溪\ufffd<&>"')
    // What is the machine's and no case's matter stands once, at the end.
    expect(query(xml, 'count(//system-out[contains(., "仿宋_GB2312")])')).toBe('1')
  })
})
