// Any case the schema allows goes through the whole program: every word of it stands on paper, once and in order, in
// both formats; lines begin and end as GB/T 15834 asks; nothing stands outside the text area; same case, same bytes.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryCase } from '../support/arbitrary-case.ts'
import { CASE_PATH, openCaseDesk } from '../support/case-desk.ts'
import { caseShapes } from '../support/case-shapes.ts'
import { expectDiagnostics } from '../support/expect-diagnostics.ts'
import { expectSoundCase } from '../support/expect-sound-case.ts'
import { spoilt } from '../support/spoil-case.ts'
import { handwriting, writeYaml } from '../support/write-yaml.ts'

/** `FC_RUNS=50` runs everything fifty times as often. */
const FACTOR = Number(process.env.FC_RUNS ?? 1)
const runs = (numRuns: number): fc.Parameters<unknown> => ({
  numRuns: numRuns * FACTOR,
  interruptAfterTimeLimit: 3_600_000,
})

const desk = openCaseDesk()

describe('nothing is lost, doubled or misplaced', () => {
  test.each(caseShapes)(
    '%s',
    (_, times, shape) =>
      fc.assert(
        fc.asyncProperty(arbitraryCase(shape), handwriting, fc.nat(3), (written, writing, again) =>
          expectSoundCase(written, writing, again === 0),
        ),
        runs(times),
      ),
    4e6,
  )
})

describe('whatever is wrong is said', () => {
  test(
    'in a case with other values, keys and characters than the schema asks for',
    () =>
      fc.assert(
        fc.asyncProperty(spoilt(arbitraryCase()), handwriting, async (typed, writing) => {
          desk.put(writeYaml(typed, writing))
          const files = await desk.renderer.render({ case: CASE_PATH })
          expectDiagnostics(files)
          if (files.ok) expect(files.value).toHaveLength(4)
        }),
        runs(60),
      ),
    4e6,
  )
})
