import { expect, test } from 'vitest'
import { workersFor } from '../../../src/batch/workers-for.ts'

test.each([
  [1, 8, 0],
  [79, 8, 0],
  [80, 8, 2],
  [80, 1, 1],
  [1000, 2, 2],
  [1000, 64, 25],
])('%i cases, at most %i at once: %i workers', (cases, jobs, workers) => {
  expect(workersFor(cases, jobs)).toBe(workers)
})
