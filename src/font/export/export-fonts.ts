// `reply fonts export`: the bundled faces as TrueType files under names of our own, and a fontconfig file that shows
// them wherever a paper names an official font. LibreOffice then lays a DOCX out as the PDF is.
import type { Host } from '../../host/host.ts'
import type { FontRole } from '../../style/style-sheet.ts'
import { FALLBACK_ROLES } from '../face-finder.ts'
import { type BundledFace, FONT_ROLES, fontRoles, latinFont, symbolFace } from '../font-roles.ts'
import { isWoff, woffToSfnt } from '../woff-to-sfnt.ts'
import { exportFace } from './export-face.ts'
import { fontsConf, type NamedFamily } from './fonts-conf.ts'

export interface ExportedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

interface ExportedRole extends NamedFamily {
  readonly face: BundledFace
  readonly signsFillCell: boolean
}

export async function exportFonts(host: Host): Promise<readonly ExportedFile[]> {
  const roles = exportedRoles()
  const fonts = []
  for (const { face, family, signsFillCell } of roles) {
    const bytes = await host.readFile(host.resolvePackageFile(face.file))
    const sfnt = isWoff(bytes) ? woffToSfnt(bytes) : bytes
    const name = `${family.replaceAll(' ', '')}.ttf`
    fonts.push({ name, bytes: await exportFace(sfnt, { family, signsFillCell }) })
  }
  const conf = { name: 'fonts.conf', bytes: new TextEncoder().encode(fontsConf(roles)) }
  return [...fonts, conf, await licenceFile(roles, host)]
}

/** In the order in which they stand in for each other, as faceFinder has it. */
function exportedRoles(): readonly ExportedRole[] {
  const order: readonly FontRole[] = [
    ...FALLBACK_ROLES,
    ...FONT_ROLES.filter(role => !FALLBACK_ROLES.includes(role)),
  ]
  const chinese = order.map(role => ({
    family: `Reply ${role[0]?.toUpperCase()}${role.slice(1)}`,
    names: [fontRoles[role].docx.name, ...fontRoles[role].docx.alternatives, ...fontRoles[role].official],
    face: fontRoles[role].bundled,
    fallback: FALLBACK_ROLES.includes(role),
    signsFillCell: true,
  }))
  const latin = { family: 'Reply Latin', names: latinFont.installed, face: latinFont.bundled }
  const symbols = { family: 'Reply Symbols', names: ['MS Gothic', 'Segoe UI Symbol'], face: symbolFace }
  return [
    ...chinese,
    { ...latin, fallback: false, signsFillCell: false },
    { ...symbols, fallback: true, signsFillCell: false },
  ]
}

/** The Open Font License asks that its text go with every copy. */
async function licenceFile(roles: readonly ExportedRole[], host: Host): Promise<ExportedFile> {
  const parts: string[] = []
  for (const { family, face } of roles) {
    const licence = await host.readFile(host.resolvePackageFile(face.licenceFile))
    const heading = `${family}: a copy of ${face.family} with changed names and widths of signs`
    parts.push(`${heading}\n\n${new TextDecoder().decode(licence).replaceAll('\r\n', '\n').trim()}\n`)
  }
  return { name: 'LICENSE.txt', bytes: new TextEncoder().encode(parts.join(`\n${'-'.repeat(72)}\n\n`)) }
}
