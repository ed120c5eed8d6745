// The clock on the wall, wherever it hangs.
import { afterEach, expect, test, vi } from 'vitest'
import { nodeMachine } from '../../../src/host/node-machine.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

test.each([
  ['China', -480, '2026-12-01 04:13:04'],
  ['Newfoundland', 210, '2026-11-30 16:43:04'],
])('as people in %s read it', (_, minutes, shown) => {
  vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(minutes)
  expect(nodeMachine.wallClock(Date.UTC(2026, 10, 30, 20, 13, 4, 765))).toBe(shown)
})
