// Which file plays which role on this computer. Nothing is opened yet.
import type { Host } from '../host/host.ts'
import type { FontRole } from '../style/style-sheet.ts'
import { chooseFont } from './choose-font.ts'
import {
  type BundledFace,
  FONT_ROLES,
  fontRoles,
  latinFont,
  RARE_CHARACTER_FONTS,
  symbolFace,
} from './font-roles.ts'
import type { FaceFile } from './open-face.ts'
import { findSystemFonts, type SystemFont } from './system-fonts.ts'

/** auto: installed fonts where there are any; official: nothing else will do; bundled: the same on every computer. */
export type FontChoice = 'auto' | 'official' | 'bundled'

export interface PlannedRole {
  readonly role: FontRole
  /** An installed font; `official` says whether it is the kind of type the standard asks for. */
  readonly installed?: FaceFile
  readonly official: boolean
  readonly bundled: FaceFile
}

export interface FontPlan {
  readonly roles: readonly PlannedRole[]
  /** Best first. */
  readonly latin: readonly FaceFile[]
  /** Symbols, then installed fonts with rare characters. */
  readonly lastResort: readonly FaceFile[]
}

export async function planFonts(host: Host, choice: FontChoice): Promise<FontPlan> {
  const fonts = choice === 'bundled' ? [] : await findSystemFonts(host)
  const roles: PlannedRole[] = []
  for (const role of FONT_ROLES) {
    const { official, near, bundled } = fontRoles[role]
    const found = chooseFont(official, fonts)
    const installed = found ?? (choice === 'auto' ? chooseFont(near, fonts) : undefined)
    roles.push({
      role,
      ...(installed && { installed: installedFile(installed) }),
      official: found !== undefined,
      bundled: await bundledFile(bundled, host),
    })
  }
  const choose = (names: readonly string[]) => chooseFont(names, fonts) ?? []
  return {
    roles,
    latin: [
      ...[choose(latinFont.installed)].flat().map(installedFile),
      await bundledFile(latinFont.bundled, host),
    ],
    lastResort: [
      await bundledFile(symbolFace, host),
      ...RARE_CHARACTER_FONTS.flatMap(name => choose([name])).map(installedFile),
    ],
  }
}

function installedFile({ path, size, index, names }: SystemFont): FaceFile {
  const family = names.families[0] ?? names.postScript
  return { path, size, index, name: names.postScript, family, source: 'system', licence: '' }
}

async function bundledFile({ file, name, family, licence }: BundledFace, host: Host): Promise<FaceFile> {
  const path = host.resolvePackageFile(file)
  const info = await host.fileInfo(path)
  return { path, size: info?.size ?? 0, index: 0, name, family, source: 'bundled', licence }
}
