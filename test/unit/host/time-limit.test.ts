import { expect, test } from 'vitest'
import { createTimeLimit, OutOfTime } from '../../../src/host/time-limit.ts'

/** Would never end. */
function loop(): void {
  for (let i = 0; ; i += 1) if (i < 0) return
}

test('a stretch of work that never gives way is ended', async () => {
  const { keep, guard } = createTimeLimit(0.1)
  await expect(keep(async () => guard(loop))).rejects.toThrow(OutOfTime)
})

test('the time is that of the whole, not of each stretch', async () => {
  const { keep, guard } = createTimeLimit(0.1)
  const stretches = async () => {
    for (;;) await guard(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30))
  }
  await expect(keep(stretches)).rejects.toThrow(OutOfTime)
})

test('work that waits for ever is left', async () => {
  await expect(createTimeLimit(0.1).keep(() => new Promise(() => {}))).rejects.toThrow(OutOfTime)
})

test('after that, and outside any limit, work goes on', async () => {
  const { keep, guard } = createTimeLimit(0.1)
  await keep(async () => guard(loop)).catch(() => {})
  expect(await guard(() => 1)).toBe(1)
  expect(await keep(async () => guard(() => 2))).toBe(2)
})

test('what a stretch throws comes through', async () => {
  const { keep, guard } = createTimeLimit(60)
  const broken = async () =>
    guard(() => {
      throw new TypeError('broken')
    })
  await expect(keep(broken)).rejects.toThrow(new TypeError('broken'))
})

test('Ctrl-C before a stretch is heard', async () => {
  let heard = false
  process.once('SIGINT', () => {
    heard = true
  })
  process.kill(process.pid, 'SIGINT')
  const { keep, guard } = createTimeLimit(60)
  await keep(() => guard(() => 1))
  await new Promise(turn => setTimeout(turn, 10))
  expect(heard).toBe(true)
})
