// Which kind of type a line is set in, read from the face that draws its Chinese characters.
import type { Face } from '../font/face.ts'
import { FONT_ROLES, fontRoles } from '../font/font-roles.ts'
import type { FontRole } from '../style/style-sheet.ts'
import { TYPE_SIZES } from '../style/units.ts'
import type { Bilingual } from './measurement.ts'
import type { SurveyedCharacter } from './survey.ts'
import { toMm } from './survey.ts'

export interface TypeLook {
  /** undefined: a face that plays no Chinese role. */
  readonly role: FontRole | undefined
  /** mm. */
  readonly size: number
}

export interface SeenLook extends TypeLook {
  /** Names the face where it is not that kind of type itself. */
  readonly standIn?: string
}

/** As most of the characters are set: a rare character may come from another face. */
export function lookOf(characters: readonly SurveyedCharacter[]): SeenLook | undefined {
  const count = new Map<string, { look: SeenLook; times: number }>()
  for (const { face, size } of characters) {
    const look = { ...roleOf(face), size }
    const key = `${face.name} ${size.toFixed(2)}`
    count.set(key, { look, times: (count.get(key)?.times ?? 0) + 1 })
  }
  return [...count.values()].toSorted((a, b) => b.times - a.times)[0]?.look
}

function roleOf({ name, family }: Face): Omit<SeenLook, 'size'> {
  const named = (list: readonly string[]) => list.includes(name) || list.includes(family)
  const official = FONT_ROLES.find(role => named(fontRoles[role].official))
  if (official) return { role: official }
  const near = FONT_ROLES.find(role => fontRoles[role].bundled.name === name || named(fontRoles[role].near))
  return { role: near, standIn: family }
}

export function printLook({ role, size, standIn }: SeenLook): Bilingual {
  const points = Math.round((size * 72) / 2.54) / 10
  const named = Object.entries(TYPE_SIZES).find(([, each]) => Math.abs(toMm(each) - size) < 0.02)?.[0]
  const zh = named ?? `${points} 磅`
  if (!role) return { zh: `${zh}${standIn}`, en: `${points} pt ${standIn}` }
  const { zh: kind, en: kindEn } = kindOf(role)
  return { zh: `${zh}${kind}`, en: `${points} pt ${kindEn}` }
}

/** 仿宋, Fangsong. */
export function kindOf(role: FontRole): Bilingual {
  const { zh, en } = fontRoles[role].title
  return { zh, en: en.replace(/ \(.*/u, '') }
}

export const HAN = /\p{Script=Han}/u
