// Meeting, departing, and departing because the pack asks for it.
import { describe, expect, it, test } from 'vitest'
import { judge, notApplicable } from '../../../src/conformance/judge.ts'
import { printValue } from '../../../src/conformance/print-value.ts'
import { reportDepartures } from '../../../src/conformance/report-departures.ts'
import { requirements } from '../../../src/conformance/requirements.ts'

const pages = [1]
const margin = (measured: number, asked?: number) => judge('top-margin', { pages, measured, asked })

describe('37 ± 1 mm', () => {
  it.each([
    [36, undefined, 'meets'],
    [38, 40, 'meets'],
    [38.2, undefined, 'departs'],
    // The pack asks for what the standard has, and the page is otherwise: our mistake.
    [30, 37, 'departs'],
    [30, 30, 'pack'],
    [30.8, 30, 'pack'],
    [34, 30, 'departs'],
  ])('%s mm measured, %s asked: %s', (measured, asked, verdict) => {
    expect(margin(measured, asked).verdict).toBe(verdict)
  })
})

test('what is practice only is never the pack’s departure from a rule', () => {
  const expected = { value: 0, tolerance: 0.5, unit: 'mm' } as const
  const mark = judge('head-mark-right', { pages, expected, measured: 3, asked: 3 })
  expect(mark).not.toHaveProperty('clause')
  expect(mark).toMatchObject({ strength: 'practice', verdict: 'departs' })
})

test('only a firm word that the pack did not set aside is an error', () => {
  const blank = { zh: '没有', en: 'none' }
  const expected = { value: 0, tolerance: 0.5, unit: 'mm' } as const
  const found = reportDepartures('答复', [
    margin(37),
    margin(30),
    margin(30, 30),
    judge('lines-on-page', { pages: [2, 3], measured: 20 }),
    judge('head-mark-right', { pages, expected, measured: 3 }),
    notApplicable('lower-rule-text', pages, blank),
  ])
  expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['conformance/rule-not-met', 'error'],
    ['conformance/pack-departs', 'note'],
    ['conformance/usual-not-met', 'note'],
    ['conformance/not-as-styled', 'note'],
  ])
  expect(found[2]?.params).toMatchObject({ paper: '答复', pages: '2,3', clause: '5.2.3' })
})

test.each([
  [{ value: 37, tolerance: 1, unit: 'mm' }, '37 ± 1 mm'],
  [{ value: 22, tolerance: 0, unit: 'line' }, '22 行'],
  [{ value: 0.5, tolerance: 0.5, unit: 'line' }, '不超过 1 行'],
  [{ value: 0, tolerance: 0.1, unit: 'character' }, '0 ± 0.1 字'],
  [{ value: -0.004, unit: 'mm' }, '0 mm'],
  [{ value: 0.176, unit: 'mm' }, '0.18 mm'],
  [{ value: 4.94, unit: 'mm' }, '4.9 mm'],
] as const)('%j is printed %s', (value, printed) => {
  expect(printValue(value, 'zh')).toBe(printed)
})

test('every clause is one of GB/T 9704-2012, and practice has none', () => {
  const clauses = /^(?:5\.1|5\.2\.[1-4]|7\.2|7\.3\.[1-7](?:\.[1-5])?|7\.4\.[1-3]|7\.5|8|10\.1)$/
  for (const requirement of Object.values(requirements)) {
    if (requirement.strength === 'practice') expect(requirement).not.toHaveProperty('clause')
    else expect(requirement.clause).toMatch(clauses)
  }
})
