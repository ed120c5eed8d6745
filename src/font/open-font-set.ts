// The faces a run works with: for each role the official font if it is installed, else an openly licensed stand-in,
// and behind it, character by character, whoever has what it lacks.
import { type Checked, checked } from '../diagnostics/checked.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import type { Host } from '../host/host.ts'
import type { FontRole } from '../style/style-sheet.ts'
import { bundledFile } from './bundled-file.ts'
import { chooseFont } from './choose-fonts.ts'
import type { Face, FontSet } from './face.ts'
import { faceFinder } from './face-finder.ts'
import { FONT_ROLES, fontRoles, latinFont, RARE_CHARACTER_FONTS, symbolFace } from './font-roles.ts'
import { type FaceFile, openFace } from './open-face.ts'
import { findSystemFonts, type SystemFont } from './system-fonts.ts'

/** auto: installed fonts where there are any; official: nothing else will do; bundled: the same on every computer. */
export type FontChoice = 'auto' | 'official' | 'bundled'

export async function openFontSet(host: Host, choice: FontChoice): Promise<Checked<FontSet>> {
  const { create } = await import('fontkit')
  const installed = choice === 'bundled' ? [] : await findSystemFonts(host)
  const open = (file: FaceFile): Face => openFace(file, host, create)
  const openInstalled = (font: SystemFont): Face => open(installedFile(font))

  const problems: Diagnostic[] = []
  const bundled = new Map<FontRole, Face>()
  const preferred = new Map<FontRole, Face>()
  for (const role of FONT_ROLES) {
    const { official, near, bundled: standIn, title } = fontRoles[role]
    bundled.set(role, open(await bundledFile(standIn, host)))
    const font = chooseFont(official, installed)
    const other = font ?? (choice === 'auto' ? chooseFont(near, installed) : undefined)
    if (other) preferred.set(role, openInstalled(other))
    if (font || choice === 'bundled') continue
    const wanted = official[0] ?? ''
    if (choice === 'official') problems.push(report('font/official-missing', { role, title, wanted }))
    else {
      const found = preferred.get(role)?.family ?? standIn.family
      problems.push(report('font/substituted', { role, title, wanted, found }))
    }
  }
  const latin = chooseFont(latinFont.installed, installed)
  const lastResort = RARE_CHARACTER_FONTS.flatMap(name => chooseFont([name], installed) ?? []).map(
    openInstalled,
  )
  const faceFor = faceFinder({
    preferred,
    bundled,
    latin: [...(latin ? [openInstalled(latin)] : []), open(await bundledFile(latinFont.bundled, host))],
    lastResort: [open(await bundledFile(symbolFace, host)), ...lastResort],
  })
  return checked({ faceFor }, problems)
}

function installedFile({ path, size, names }: SystemFont): FaceFile {
  const family = names.families[0] ?? names.postScript
  return { path, size, name: names.postScript, family, source: 'system', licence: '' }
}
