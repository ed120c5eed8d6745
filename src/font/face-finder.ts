// Which face draws a character. Latin letters and digits: the Latin face. Everything else: the role's face, else its
// stand-in, else the others in a fixed order; so a rare character of a name costs a change of face, never the name.
import type { FontRole } from '../style/style-sheet.ts'
import type { Face, FontSet } from './face.ts'
import { LATIN_SIGNS } from './latin-signs.ts'

export interface FaceSources {
  readonly installed: ReadonlyMap<FontRole, Face>
  readonly bundled: ReadonlyMap<FontRole, Face>
  readonly latin: readonly Face[]
  /** Symbols, then whatever is installed for rare characters. */
  readonly lastResort: readonly Face[]
}

/** Who is asked next, after the role's own faces. */
export const FALLBACK_ROLES: readonly FontRole[] = ['songti', 'kaiti', 'heiti']

export function faceFinder(sources: FaceSources): FontSet['faceFor'] {
  const finders = new Map<FontRole, (codePoint: number) => Face | undefined>()
  return (role, codePoint) => {
    const finder = finders.get(role) ?? finderOf(role, sources)
    finders.set(role, finder)
    return finder(codePoint)
  }
}

function finderOf(role: FontRole, sources: FaceSources): (codePoint: number) => Face | undefined {
  const { installed, bundled, latin, lastResort } = sources
  const fallbacks = [role, ...FALLBACK_ROLES]
  const chinese = [installed.get(role), bundled.get(role)]
    .concat(fallbacks.flatMap(other => [installed.get(other), bundled.get(other)]))
    .concat(lastResort)
    .filter(face => face !== undefined)
  const chain = [...new Set(chinese)]
  const latinChain = [...new Set([...latin, ...chain])]
  const known = new Map<number, Face | undefined>()
  return codePoint => {
    if (known.has(codePoint)) return known.get(codePoint)
    const face = isLatin(codePoint) ? latinChain.find(face => face.has(codePoint)) : faceOf(codePoint, chain)
    known.set(codePoint, face)
    return face
  }
}

/** A sign stands in a cell one em wide: of the faces that have it, one whose sign looks right there. */
function faceOf(codePoint: number, chain: readonly Face[]): Face | undefined {
  const first = chain.find(face => face.has(codePoint))
  if (!first || isHan(codePoint) || suitsCell(first, codePoint)) return first
  return chain.find(face => face.has(codePoint) && suitsCell(face, codePoint)) ?? first
}

/** Quotes of Latin width look lost there, a dash hardly shorter does not; · stands in the middle of any cell. */
function suitsCell(face: Face, codePoint: number): boolean {
  const advance = face.advance(codePoint)
  return codePoint === MIDDLE_DOT || (advance > 0.8 && advance < 1.01)
}

const MIDDLE_DOT = 0xb7

/** What a word processor sets in the Latin font: ASCII, Latin, Greek and Cyrillic letters, ¥ and £. */
function isLatin(codePoint: number): boolean {
  if (LATIN_SIGNS.has(codePoint)) return false
  return codePoint < 0x530 || (codePoint >= 0x1e00 && codePoint <= 0x1fff)
}

const isHan = (codePoint: number) =>
  (codePoint >= 0x3400 && codePoint <= 0x9fff) ||
  (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
  codePoint >= 0x20000
