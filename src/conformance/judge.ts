// What was measured against what is required → Measurement.
import type { Bilingual, Bound, Measurement, Quantity, Strength, Verdict } from './measurement.ts'
import { type Requirement, type RequirementId, requirements } from './requirements.ts'

export interface Found {
  readonly pages: readonly number[]
  /** A number is in the unit of what is expected. */
  readonly measured: number | Bilingual
  /** What the pack's styles ask for, where they can say so. */
  readonly asked?: number | Bilingual | undefined
  /** What the requirement itself leaves open: a kind of type, or what the pack has made the practice. */
  readonly expected?: Bound | Bilingual
}

export function judge(id: RequirementId, found: Found): Measurement {
  const requirement: Requirement = requirements[id]
  const expected = found.expected ?? requirement.expected ?? NOTHING
  const { pages, measured, asked } = found
  return {
    id,
    ...requirement,
    pages,
    expected,
    measured: typeof measured === 'number' ? quantity(measured, expected) : measured,
    verdict: verdictOn(measured, expected, asked, requirement.strength),
  }
}

/** Nothing on these pages that the clause could apply to; `measured` says why. */
export function notApplicable(id: RequirementId, pages: readonly number[], measured: Bilingual): Measurement {
  return { ...judge(id, { pages, measured }), verdict: 'not-applicable' }
}

const NOTHING: Bilingual = { zh: '没有规定', en: 'left open' }

function verdictOn(
  measured: number | Bilingual,
  expected: Bound | Bilingual,
  asked: number | Bilingual | undefined,
  strength: Strength,
): Verdict {
  if (fits(measured, expected)) return 'meets'
  if (strength === 'practice' || asked === undefined || fits(asked, expected)) return 'departs'
  return fits(measured, around(asked, expected)) ? 'pack' : 'departs'
}

function fits(measured: number | Bilingual, expected: Bound | Bilingual): boolean {
  if (typeof measured !== 'number') {
    return 'zh' in expected && measured.zh === expected.zh
  }
  // A hundredth of slack: lengths are rounded to twentieths of a point on their way.
  return 'unit' in expected && Math.abs(measured - expected.value) <= expected.tolerance + 0.01
}

function around(asked: number | Bilingual, expected: Bound | Bilingual): Bound | Bilingual {
  if (typeof asked !== 'number') return asked
  return 'unit' in expected ? { ...expected, value: asked } : expected
}

function quantity(value: number, expected: Bound | Bilingual): Quantity {
  const unit = 'unit' in expected ? expected.unit : 'mm'
  return { value: Math.round(value * 100) / 100 + 0, unit }
}
