// Kind and size of type against what is required → Measurement.
import type { FontRole } from '../style/style-sheet.ts'
import type { Pt } from '../style/units.ts'
import { judge } from './judge.ts'
import type { Measurement } from './measurement.ts'
import type { RequirementId } from './requirements.ts'
import { type SurveyedCharacter, toMm } from './survey.ts'
import { HAN, lookOf, printLook, type SeenLook, type TypeLook } from './type-look.ts'

export interface Asked {
  readonly role: FontRole
  readonly size: Pt
}

interface Setting {
  readonly pages: readonly number[]
  readonly expected: TypeLook
  readonly asked: Asked
}

/** By the Chinese characters among these; nothing to judge where there are none. */
export function judgeType(
  id: RequirementId,
  characters: readonly SurveyedCharacter[],
  setting: Setting,
): readonly Measurement[] {
  const seen = lookOf(characters.filter(({ text }) => HAN.test(text)))
  return seen ? [judgeLook(id, seen, setting)] : []
}

export function judgeLook(
  id: RequirementId,
  seen: SeenLook,
  { pages, expected, asked }: Setting,
): Measurement {
  const measurement = judge(id, {
    pages,
    expected: printLook(expected),
    measured: printLook(seen),
    asked: printLook(lookFor(asked.role, asked.size)),
  })
  return standingIn(measurement, seen)
}

/** A face that only stands in is named, and is not the type that was asked for. */
export function standingIn(measurement: Measurement, { standIn }: SeenLook): Measurement {
  const { measured, verdict } = measurement
  if (!standIn || verdict !== 'meets' || !('zh' in measured)) return measurement
  return {
    ...measurement,
    measured: { zh: `${measured.zh}（${standIn} 代）`, en: `${measured.en} (${standIn})` },
    verdict: 'stand-in',
  }
}

export const lookFor = (role: FontRole, points: number): TypeLook => ({ role, size: toMm(points) })
