// The faces a run works with: for each role the official font if it is installed, else an openly licensed stand-in,
// and behind it, character by character, whoever has what it lacks.
import { type Checked, checked } from '../diagnostics/checked.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import type { Host } from '../host/host.ts'
import type { FontRole } from '../style/style-sheet.ts'
import type { Face, FontSet } from './face.ts'
import { faceFinder } from './face-finder.ts'
import { fontRoles } from './font-roles.ts'
import { loadFontkit, type OpenWithFontkit } from './fontkit-program.ts'
import { type FaceFile, isOurs, openFace } from './open-face.ts'
import { type FontChoice, type FontPlan, planFonts } from './plan-fonts.ts'

export async function openFontSet(host: Host, choice: FontChoice): Promise<Checked<FontSet>> {
  const plan = await planFonts(host, choice)
  const fontkit = await fontkitFor(plan, host)
  const problems: Diagnostic[] = []
  const open = (file: FaceFile): Face => openFace(file, host, fontkit)
  const openIfSound = (file: FaceFile): readonly Face[] => {
    const face = open(file)
    if (file.source === 'bundled' || isReadable(face)) return [face]
    problems.push(report('font/unreadable', { family: file.family, path: file.path }))
    return []
  }

  const installed = new Map<FontRole, Face>()
  const bundled = new Map<FontRole, Face>()
  for (const planned of plan.roles) {
    const { role } = planned
    bundled.set(role, open(planned.bundled))
    const [face] = planned.installed ? openIfSound(planned.installed) : []
    if (face) installed.set(role, face)
    if (choice === 'bundled' || (face && planned.official)) continue
    const { title, docx } = fontRoles[role]
    const found = (face ?? planned.bundled).family
    problems.push(
      choice === 'official'
        ? report('font/official-missing', { role, title, wanted: docx.name })
        : report('font/substituted', { role, title, wanted: docx.name, found }),
    )
  }
  const latin = plan.latin.flatMap(openIfSound)
  const lastResort = plan.lastResort.flatMap(openIfSound)
  return checked({ faceFor: faceFinder({ installed, bundled, latin, lastResort }) }, problems)
}

/** Loading it takes longer than making a paper, so only for an installed font that needs it. */
async function fontkitFor(plan: FontPlan, host: Host): Promise<OpenWithFontkit | undefined> {
  const { roles, latin, lastResort } = plan
  const files = [...roles.flatMap(({ installed }) => installed ?? []), ...latin, ...lastResort]
  const needed = files.some(file => file.source === 'system' && !isOurs(file, host))
  return needed ? loadFontkit() : undefined
}

/** An installed font may be damaged, and reading it then throws whatever it stumbles over. */
function isReadable(face: Face): boolean {
  try {
    face.has(0x4e00)
    return true
  } catch {
    return false
  }
}
