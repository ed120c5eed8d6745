// A file that is wrong all over: a hundred problems are listed, the others counted.
import { expect, test } from 'vitest'
import { loadData } from '../../../src/data/load-data.ts'
import { noMoreThanRead } from '../../../src/data/no-more-than-read.ts'
import { report } from '../../../src/diagnostics/diagnostic.ts'
import { createSourceFile } from '../../../src/source/source-file.ts'
import { reported } from './reported.ts'

const file = createSourceFile('a.yaml', 'a: 1\n'.repeat(250))
const at = (line: number) => ({ span: { file, start: 5 * line, end: 5 * line + 1 } })
const error = (line: number) => report('data/duplicate-key', { key: 'a' }, at(line))
const warning = (line: number) => report('data/comma-in-item', { comma: '，' }, at(line))
const lines = (count: number) => Array.from({ length: count }, (_, line) => line)

test('208,000 times the same key printed 55 MB', () => {
  const { diagnostics } = loadData(file, { type: 'object' })
  expect(diagnostics).toHaveLength(101)
  expect(reported({ ok: false, diagnostics }).slice(98)).toEqual([
    'data/duplicate-key 100:1',
    'data/duplicate-key 101:1',
    'data/more-problems 102:1',
  ])
  expect(diagnostics.at(-1)?.params).toEqual({ more: 149, limit: 100 })
})

test('a hundred are all told', () => {
  const found = lines(100).map(error)
  expect(noMoreThanRead(found)).toEqual(found)
})

test('warnings do not crowd out errors, and stay warnings', () => {
  const found = [...lines(150).map(warning), error(150), error(151)]
  const told = noMoreThanRead(found)
  expect(told.slice(0, 102)).toEqual([...lines(100).map(warning), error(150), error(151)])
  expect(told.slice(102)).toMatchObject([
    { rule: 'data/more-warnings', severity: 'warning', params: { more: 50, limit: 100 } },
  ])
})
