import { describe, expect, test } from 'vitest'
import { digestOf } from '../../../src/batch/coverage.ts'
import { takeShard } from '../../../src/batch/take-shard.ts'

const cases = Array.from({ length: 200 }, (_, index) => ({ path: `./cases/${index}.yaml`, below: '' }))
const seen = (path: string) => path.replace('./', '')
const paths = (shard?: { index: number; of: number }, all = cases) =>
  takeShard(all, shard, seen).mine.map(({ path }) => path)

describe('shards', () => {
  test('together have every case once, each in the order of all', () => {
    const shards = [1, 2, 3, 4, 5].map(index => paths({ index, of: 5 }))
    expect(shards.flat().sort()).toEqual(paths().sort())
    for (const shard of shards) {
      expect(shard).toEqual(paths().filter(path => shard.includes(path)))
      // A fifth of 200 is 40; chance gives some 20 to 60.
      expect(shard.length).toBeGreaterThan(15)
      expect(shard.length).toBeLessThan(70)
    }
  })

  test('do not change for a case when others come or go', () => {
    const half = cases.filter((_, index) => index % 2 === 0)
    const shard = { index: 2, of: 5 }
    expect(paths(shard, half)).toEqual(paths(shard).filter(path => half.some(each => each.path === path)))
  })

  // Another program can say the same of a path: sha256sum, its first 12 digits as a number, modulo, plus one.
  test('are the same on every machine and in every release', () => {
    expect(paths({ index: 1, of: 50 })).toMatchInlineSnapshot(`
      [
        "./cases/81.yaml",
        "./cases/101.yaml",
        "./cases/118.yaml",
        "./cases/174.yaml",
        "./cases/175.yaml",
      ]
    `)
  })
})

test('the coverage names all cases, whichever part is taken', () => {
  const { coverage } = takeShard(cases, { index: 2, of: 5 }, seen)
  expect(coverage).toEqual({
    cases: 200,
    digest: digestOf(cases.map(({ path }) => seen(path))),
    shard: { index: 2, of: 5 },
  })
  expect(takeShard(cases, undefined, seen).coverage).not.toHaveProperty('shard')
})
