// Runs into one folder at once: one at a time writes, the others say who does.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { expectCompleted } from '../support/expect-sound-folder.ts'
import { type Ended, type FaultDesk, openFaultDesk } from '../support/fault-desk.ts'

let desk: FaultDesk
beforeEach(() => {
  desk = openFaultDesk()
})
afterEach(() => desk.remove())

const rules = ({ stdout }: Ended) => {
  const { cases } = JSON.parse(stdout) as { cases: { diagnostics: { rule: string }[] }[] }
  return [...new Set(cases.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule)))]
}

test('the second ends at once, says who is at it and touches nothing; the first comes to its end', async () => {
  desk.extend(120)
  const first = desk.start()
  await first.told(2)
  first.child.kill('SIGSTOP')
  const before = desk.out()
  const second = await desk.start('--json').ended
  expect([second.code, rules(second)]).toEqual([2, ['output/locked']])
  expect(second.stdout).toContain(`${first.child.pid}`)
  expect(desk.out()).toEqual(before)
  // To a person it is said once, not with each case.
  expect((await desk.start().ended).stderr.match(/output\/locked$/gm)).toHaveLength(2)
  first.child.kill('SIGCONT')
  expect((await first.ended).code).toBe(0)
  await expectCompleted(desk, desk.out(), [])
})

test('several at the very same moment: the folder is never written by two', async () => {
  const runs = await Promise.all([1, 2, 3].map(() => desk.start('--json').ended))
  const won = runs.filter(({ code }) => code === 0)
  expect(won.length).toBeGreaterThan(0)
  for (const run of runs) if (run.code !== 0) expect([run.code, rules(run)]).toEqual([2, ['output/locked']])
  await expectCompleted(desk, desk.out(), [])
})

test('several at the very same moment, where a dead run has left its lock', async () => {
  desk.extend(120)
  const dead = desk.start()
  await dead.told(4)
  dead.child.kill('SIGKILL')
  await dead.ended
  const runs = await Promise.all([1, 2, 3].map(() => desk.start('--json').ended))
  expect(runs.filter(({ code }) => code === 0).length).toBeGreaterThan(0)
  for (const run of runs) if (run.code !== 0) expect([run.code, rules(run)]).toEqual([2, ['output/locked']])
  await expectCompleted(desk, desk.out(), [])
})
