// A run that ends at any of its steps, and a disk that refuses any of them: every paper is whole, what stands there is
// known, and the next run completes what an undisturbed one would have given.
import { describe, expect, test } from 'vitest'
import { HostError } from '../../../src/host/host.ts'
import { parseManifest } from '../../../src/manifest/parse-manifest.ts'
import { openPaperDesk, type PaperDesk, type Run } from '../../support/paper-desk.ts'

const CASES = ['甲.yaml', '乙.yaml', '丙.yaml', '丁.yaml', '戊.yaml', '己.yaml']

/**
 * Papers of five cases; since then one has changed, one has another number, one was written anew, and two have
 * exchanged their numbers.
 */
async function openDesk(): Promise<PaperDesk> {
  const before = {
    '甲.yaml': '1\n甲',
    '乙.yaml': '2\n乙',
    '丙.yaml': '3\n丙',
    '戊.yaml': '5\n戊',
    '己.yaml': '6\n己',
  }
  const desk = openPaperDesk(before)
  await desk.run(Object.keys(before))
  desk.put('乙.yaml', '2\n乙改')
  desk.put('丙.yaml', '33\n丙改')
  desk.put('丁.yaml', '4\n丁')
  desk.put('戊.yaml', '6\n戊')
  desk.put('己.yaml', '5\n己')
  return desk
}

const undisturbed = await openDesk()
const before = undisturbed.papers()
await undisturbed.run(CASES)
const after = undisturbed.papers()

class Killed extends Error {}

/** Gives the number of steps where none was left to disturb. */
async function countSteps(): Promise<number> {
  let count = 0
  const desk = await openDesk()
  const onStep = () => {
    count += 1
  }
  await desk.run(CASES, { onStep })
  return count
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)

function expectWhole(desk: PaperDesk): void {
  for (const [name, text] of desk.papers()) expect([before.get(name), after.get(name)]).toContain(text)
  // Nothing that stood there is lost.
  for (const name of before.keys()) expect(desk.papers().has(name)).toBe(true)
  expect(parseManifest(desk.textOf('out/reply-manifest.json') ?? '')).toBeDefined()
}

async function expectCompleted(desk: PaperDesk, done: readonly string[]): Promise<void> {
  const { settled, diagnostics } = await desk.run(CASES)
  expect(
    [...settled].flatMap(([path, { diagnostics }]) => diagnostics.map(({ rule }) => [path, rule])),
  ).toEqual([])
  // The old number's papers are named, and that is all.
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['output/leftover'])
  for (const path of done) expect([path, settled.get(path)?.passedOver]).toEqual([path, 'skipped'])
  expect(desk.papers()).toEqual(after)
  expect(desk.textOf('out/reply-manifest.json')).toBe(undisturbed.textOf('out/reply-manifest.json'))
  expect(desk.hidden()).toEqual([])
}

test('a run takes some dozens of steps', async () => {
  expect(await countSteps()).toBeGreaterThan(40)
})

describe('killed before each step', async () => {
  test.each(numbers(await countSteps()))('%i', async last => {
    const desk = await openDesk()
    const done: string[] = []
    let step = 0
    const onStep = () => {
      // Nothing happens after death.
      if (step++ >= last) throw new Killed()
    }
    await expect(desk.run(CASES, { onStep }, path => done.push(path))).rejects.toThrow(Killed)
    expectWhole(desk)
    await expectCompleted(desk, done)
  })
})

describe('killed, and the next run too, and only the third is left in peace', async () => {
  test.each(numbers(await countSteps()).filter(i => i % 5 === 0))('%i', async last => {
    const desk = await openDesk()
    for (const limit of [last, Math.floor(last / 2) + 7]) {
      let step = 0
      const onStep = () => {
        if (step++ >= limit) throw new Killed()
      }
      await desk.run(CASES, { onStep }).catch((error: unknown) => expect(error).toBeInstanceOf(Killed))
      expectWhole(desk)
    }
    await expectCompleted(desk, [])
  })
})

describe.each([
  ['once', false],
  ['from then on', true],
])('the disk is full at each step, %s', async (_, lasting) => {
  test.each(numbers(await countSteps()))('%i', async from => {
    const desk = await openDesk()
    let step = 0
    const onStep: Run['onStep'] = (kind, path) => {
      const now = step++
      // There is always room for less.
      if (kind === 'remove' || kind === 'removeFolder') return
      if (lasting ? now >= from : now === from) throw new HostError('ENOSPC', path)
    }
    const { settled, diagnostics } = await desk.run(CASES, { onStep })
    expectWhole(desk)
    const failed = [...settled.values()].flatMap(({ diagnostics }) => diagnostics)
    for (const { rule } of failed) expect(rule).toBe('output/cannot-write')
    for (const { rule } of diagnostics)
      expect(['output/leftover', 'output/manifest-not-written']).toContain(rule)
    // A case that is said to be done is.
    for (const { diagnostics, outputs } of settled.values()) {
      expect(outputs.length > 0).toBe(diagnostics.length === 0)
      for (const { path } of outputs) expect(desk.textOf(path)).toBe(after.get(path.slice('out/'.length)))
    }
    await expectCompleted(
      desk,
      [...settled].flatMap(([path, { outputs }]) => (outputs.length > 0 ? [path] : [])),
    )
  })
})
