// Runs that are killed at any moment: what they leave is whole, and the next run goes on from there.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRandom } from '../corpus/random.ts'
import { expectCompleted, expectSound, manifestOf } from '../support/expect-sound-folder.ts'
import { CASE_COUNT, type FaultDesk, openFaultDesk } from '../support/fault-desk.ts'

/** Never rendered; rendered once; and rendered once, then every case was changed. */
const fresh = openFaultDesk()
const once = fresh.copy()
let revised = once
let undisturbed: ReadonlyMap<string, string>[] = []

beforeAll(async () => {
  expect((await once.start().ended).code).toBe(0)
  revised = once.copy()
  revised.revise()
  const twice = revised.copy()
  expect((await twice.start().ended).code).toBe(0)
  undisturbed = [once.out(), twice.out()]
  expect(once.out().size).toBe(2 * CASE_COUNT + 1)
  for (const name of once.out().keys()) expect(twice.out().get(name)).not.toBe(once.out().get(name))
  twice.remove()
})
afterAll(() => {
  for (const desk of [fresh, once, revised]) desk.remove()
})

/** So many papers are written before the signal comes, and a little more. */
async function interrupt(desk: FaultDesk, signal: NodeJS.Signals, papers: number, milliseconds: number) {
  const { child, told, ended } = desk.start()
  await told(papers)
  await setTimeout(milliseconds)
  child.kill(signal)
  const { code, stdout } = await ended
  return { code, told: stdout.split('\n').filter(line => line !== '') }
}

/** So many cases that the signal comes in the middle of them on any machine. */
const LONG = 120

/** What the manifest says, and what stands there; hidden files too. */
const knownOf = (desk: FaultDesk) =>
  new Map(
    [...manifestOf(desk).values()].flatMap(({ outputs }) =>
      [...outputs].map(([name, { sha256 }]): [string, string] => [name, sha256]),
    ),
  )
const papersOf = (desk: FaultDesk) =>
  new Map([...desk.out()].filter(([name]) => name !== 'reply-manifest.json'))

const random = createRandom(20)
const moments = Array.from({ length: 20 }, (_, i) => ({
  from: i % 2 === 0 ? 'nothing' : 'older papers',
  papers: random.between(0, 2 * CASE_COUNT - 1),
  milliseconds: random.between(0, 8),
}))

describe('SIGKILL', () => {
  test.concurrent.each(moments)('$from, $papers papers, $milliseconds ms', async moment => {
    const isFresh = moment.from === 'nothing'
    const desk = (isFresh ? fresh : revised).copy()
    const { told } = await interrupt(desk, 'SIGKILL', moment.papers, moment.milliseconds)
    expectSound(desk, undisturbed)
    await expectCompleted(desk, undisturbed[isFresh ? 0 : 1] ?? new Map(), told)
    desk.remove()
  })

  test('before anything was written', async () => {
    const desk = revised.copy()
    const { child, ended } = desk.start()
    await setTimeout(random.between(0, 200))
    child.kill('SIGKILL')
    await ended
    expectSound(desk, undisturbed)
    await expectCompleted(desk, undisturbed[1] ?? new Map(), [])
    desk.remove()
  })

  test('and its journal was cut off', async () => {
    const desk = fresh.copy()
    desk.extend(LONG)
    await interrupt(desk, 'SIGKILL', 6, 0)
    const work = join(desk.folder, 'out/.reply')
    const journal = join(work, readdirSync(work).find(name => name.startsWith('journal-')) ?? '')
    writeFileSync(journal, readFileSync(journal).subarray(0, -40))
    const { stdout } = await desk.start('--json').ended
    const { ok, skipped, failed } = JSON.parse(stdout).summary
    expect({ all: ok + skipped, failed }).toEqual({ all: LONG, failed: 0 })
    expect(skipped).toBeGreaterThan(1)
    expect(papersOf(desk)).toEqual(knownOf(desk))
    desk.remove()
  })
})

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s', (signal, code) => {
  test('what was done is in the manifest, and nothing else is left; the next run does the rest', async () => {
    const desk = fresh.copy()
    desk.extend(LONG)
    const result = await interrupt(desk, signal, 7, 0)
    expect(result.code).toBe(code)
    const known = knownOf(desk)
    expect(known.size).toBeGreaterThan(6)
    expect(known.size).toBeLessThan(2 * LONG)
    expect(papersOf(desk)).toEqual(known)
    expect([...known.keys()]).toEqual(expect.arrayContaining(result.told.map(path => basename(path))))

    const { stdout } = await desk.start('--json').ended
    expect(JSON.parse(stdout).summary).toMatchObject({
      ok: LONG - known.size / 2,
      skipped: known.size / 2,
      failed: 0,
    })
    desk.remove()
  })
})
