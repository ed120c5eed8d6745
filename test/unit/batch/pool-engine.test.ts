// The pool and workers that go wrong: the case is told, another worker takes the place, the batch goes on.

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import type { Engine, Pool } from '../../../src/batch/engine.ts'
import { openPoolEngine } from '../../../src/batch/pool-engine.ts'

const worker = pathToFileURL(join(import.meta.dirname, '../../support/odd-worker.mjs')).href
const going = new AbortController().signal
const task = (path: string) => ({ request: { case: path }, fonts: 'bundled' as const, renders: true })
const rules = (product: Awaited<ReturnType<Engine['process']>>) =>
  product?.rendered.diagnostics.map(({ rule }) => rule)

let engine: Pool
const open = async (seconds = 60) => {
  engine = await openPoolEngine({ worker, jobs: 2, seconds, megabytes: 64 })
  return engine
}
afterEach(() => engine.close())

test.each([
  ['hangs', 2, 'batch/too-slow'],
  ['waits', 2, 'batch/too-slow'],
  ['eats', 60, 'batch/too-much-memory'],
  ['dies', 60, 'batch/worker-died'],
])('a case that %s', async (path, seconds, rule) => {
  const { process } = await open(seconds)
  const [odd, ...others] = await Promise.all([path, 'a', 'b', 'c'].map(each => process(task(each), going)))
  expect(rules(odd)).toEqual([rule])
  expect(others.map(rules)).toEqual([[], [], []])
  expect(rules(await process(task('d'), going))).toEqual([])
})

test('every worker that dies is replaced', async () => {
  const { process } = await open()
  for (let round = 0; round < 3; round += 1) {
    const dead = await Promise.all(['dies', 'dies'].map(each => process(task(each), going)))
    expect(dead.map(rules)).toEqual([['batch/worker-died'], ['batch/worker-died']])
  }
  expect(rules(await process(task('a'), going))).toEqual([])
})

test('what a worker answered before it died holds, and what waited behind is done by another', async () => {
  engine = await openPoolEngine({ worker, jobs: 1, seconds: 60 })
  const products = await Promise.all(
    ['a', 'dies', 'b', 'dies', 'c'].map(each => engine.process(task(each), going)),
  )
  expect(products.map(rules)).toEqual([[], ['batch/worker-died'], [], ['batch/worker-died'], []])
})

test('a bug is thrown where the batch is led', async () => {
  const { process } = await open()
  await expect(process(task('throws'), going)).rejects.toThrow(new TypeError('a bug'))
  expect(rules(await process(task('a'), going))).toEqual([])
})

test('more cases at once than listeners that Node takes for sound', async () => {
  const warnings: Error[] = []
  const listen = (warning: Error) => void warnings.push(warning)
  globalThis.process.on('warning', listen)
  const { process } = await open()
  const { signal } = new AbortController()
  await Promise.all(Array.from({ length: 20 }, (_, index) => process(task(`${index}`), signal)))
  await new Promise(resolve => setImmediate(resolve))
  globalThis.process.off('warning', listen)
  expect(warnings).toEqual([])
})

test('what runs is left when the batch is stopped', async () => {
  const { process } = await open()
  const stop = new AbortController()
  const results = ['hangs', 'waits', 'hangs'].map(path => process(task(path), stop.signal))
  stop.abort()
  expect(await Promise.all(results)).toEqual([undefined, undefined, undefined])
  expect(await process(task('a'), stop.signal)).toBeUndefined()
})
