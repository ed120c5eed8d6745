import { expect, test } from 'vitest'
import { inOrder } from '../../../src/batch/in-order.ts'

/** Work that is finished when the test says so. */
function byHand() {
  const finish = new Map<number, (result: string) => void>()
  const fail = new Map<number, (error: Error) => void>()
  const begun: number[] = []
  const work = (thing: number) =>
    new Promise<string>((resolve, reject) => {
      begun.push(thing)
      finish.set(thing, resolve)
      fail.set(thing, reject)
    })
  const end = async (...things: readonly number[]) => {
    for (const thing of things) finish.get(thing)?.(`${thing}`)
    await settle()
  }
  return { begun, work, end, fail }
}

const settle = () => new Promise(resolve => setImmediate(resolve))
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

test('results come in the order of the things, whatever is finished first', async () => {
  const { work, end } = byHand()
  const all = collect(inOrder(numbers(4), work, { width: 4 }))
  await end(3, 1, 0, 2)
  expect(await all).toEqual(['0', '1', '2', '3'])
})

test('no more is begun than the width', async () => {
  const { begun, work, end } = byHand()
  const all = collect(inOrder(numbers(5), work, { width: 2 }))
  await settle()
  expect(begun).toEqual([0, 1])
  await end(1)
  expect(begun).toEqual([0, 1, 2])
  await end(0, 2)
  await end(3, 4)
  expect(await all).toHaveLength(5)
})

test('no more is kept than may wait, however slow the first', async () => {
  const { begun, work, end } = byHand()
  const all = collect(inOrder(numbers(100), work, { width: 2, ahead: 5 }))
  await settle()
  for (let thing = 1; thing < 100; thing += 1) await end(thing)
  expect(begun).toEqual([0, 1, 2, 3, 4])
  await end(0)
  expect(begun.length).toBeGreaterThan(5)
  for (let thing = 5; thing < 100; thing += 1) await end(thing)
  expect(await all).toEqual(numbers(100).map(String))
})

test('a slow reader holds the work back', async () => {
  const { begun, work, end } = byHand()
  const results = inOrder(numbers(100), work, { width: 2, ahead: 4 })
  const first = results.next()
  for (let thing = 0; thing < 100; thing += 1) await end(thing)
  expect(await first).toMatchObject({ value: '0' })
  expect(begun).toEqual([0, 1, 2, 3])
})

test('a failure is told in its turn, and nothing new is begun after it', async () => {
  const { begun, work, end, fail } = byHand()
  const results = inOrder(numbers(100), work, { width: 2 })
  const first = results.next()
  await settle()
  fail.get(1)?.(new Error('no'))
  await end(0)
  expect(await first).toMatchObject({ value: '0' })
  await expect(results.next()).rejects.toThrow('no')
  const before = begun.length
  for (const thing of begun) await end(thing)
  expect(begun).toHaveLength(before)
})

async function collect<T>(results: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const result of results) all.push(result)
  return all
}
