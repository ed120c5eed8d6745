// What `reply fonts` tells: which font plays which role on this computer, from which file, under which licence.
import type { Host } from '../host/host.ts'
import type { FontRole } from '../style/style-sheet.ts'
import { fontRoles, latinFont } from './font-roles.ts'
import { type FontChoice, planFonts } from './plan-fonts.ts'

export interface DescribedFont {
  readonly role: FontRole | 'latin'
  readonly title: { readonly zh: string; readonly en: string }
  /** What DOCX files name. */
  readonly wanted: string
  readonly family: string
  readonly path: string
  readonly source: 'bundled' | 'system'
  /** Empty for installed fonts: their licence is between their maker and the office. */
  readonly licence: string
  /** Not the wanted kind of type, only its place-holder. */
  readonly standIn: boolean
}

export async function describeFonts(host: Host, choice: FontChoice): Promise<readonly DescribedFont[]> {
  const { roles, latin } = await planFonts(host, choice)
  const described = roles.map(({ role, installed, official, bundled }): DescribedFont => {
    const { family, path, source, licence } = installed ?? bundled
    const { title, docx } = fontRoles[role]
    return { role, title, wanted: docx.name, family, path, source, licence, standIn: !official }
  })
  const latinFace = latin[0]
  if (!latinFace) return described
  const { family, path, source, licence } = latinFace
  const standIn = source === 'bundled'
  const { title, docx: wanted } = latinFont
  return [...described, { role: 'latin', title, wanted, family, path, source, licence, standIn }]
}
