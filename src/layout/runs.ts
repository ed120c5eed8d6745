// Divides text where Word and LibreOffice change fonts. Both judge a "weak" character (a quote, a dash, №) by the
// strong one before it; a weak one that does not follow a Han character is set apart so that it cannot turn Latin.
import { LATIN_SIGNS } from '../font/latin-signs.ts'

/**
 * - `han`: ideographs, kana, Chinese punctuation, full-width forms, and the weak signs after them
 * - `latin`: letters and digits of other scripts, ASCII, blanks after them
 * - `sign`: a weak sign with no Han character before it; needs the Chinese font in every slot
 * - `space`: a blank after a Han character; needs the Latin font in every slot
 */
export type RunKind = 'han' | 'latin' | 'sign' | 'space'

export interface Run {
  readonly text: string
  readonly kind: RunKind
}

/** `judge` has seen what stands before `text` in its paragraph. */
export function splitRuns(text: string, judge: RunJudge): readonly Run[] {
  const runs: { text: string; kind: RunKind }[] = []
  for (const character of text) {
    const kind = judge(character.codePointAt(0) ?? 0)
    const last = runs.at(-1)
    if (last?.kind === kind) last.text += character
    else runs.push({ text: character, kind })
  }
  return runs
}

/** Tells the kind of one character of a paragraph after another; remembers the last strong one. */
export type RunJudge = (codePoint: number) => RunKind

export function runJudge(): RunJudge {
  let afterHan = false
  let last: RunKind = 'latin'
  return codePoint => {
    if (isAttached(codePoint)) return last
    last = kindOf(codePoint, afterHan)
    if (isStrong(codePoint)) afterHan = last === 'han'
    return last
  }
}

/** In em. Layout does not depend on the Chinese face: whatever is not Latin fills its square. */
export function characterWidth(codePoint: number, kind: RunKind, latinAdvance: number): number {
  if (isAttached(codePoint)) return 0
  if (isBlank(codePoint)) return BLANK_WIDTH
  return kind === 'latin' ? latinAdvance : 1
}

/** The blank of Times New Roman. */
const BLANK_WIDTH = 0.25

export function isBlank(codePoint: number): boolean {
  return codePoint === 0x20 || codePoint === 0xa0 || (codePoint >= 0x09 && codePoint <= 0x0d)
}

/** Takes no room of its own: variation selectors (the form of a rare name character), joiners, zero-width blanks. */
export function isAttached(codePoint: number): boolean {
  return (
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    codePoint === 0x2060 ||
    codePoint === 0xfeff ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
  )
}

/** `afterHan`: the last strong character before it is Chinese. */
export function kindOf(codePoint: number, afterHan: boolean): RunKind {
  if (isBlank(codePoint)) return afterHan ? 'space' : 'latin'
  if (LATIN_SIGNS.has(codePoint)) return 'sign'
  if (isWeak(codePoint)) return afterHan ? 'han' : 'sign'
  return isHan(codePoint) ? 'han' : 'latin'
}

/** Whether the kind of a weak character after it is the kind of this one. */
export function isStrong(codePoint: number): boolean {
  return !isBlank(codePoint) && !isWeak(codePoint)
}

/** General punctuation to CJK radicals (quotes, dashes, ℃, ①, №, →), and pictures beyond the basic plane. */
function isWeak(codePoint: number): boolean {
  return (
    (codePoint >= 0x2000 && codePoint <= 0x2e7f && !isLatinLetterAmongSigns(codePoint)) ||
    (codePoint >= 0x1f000 && codePoint <= 0x1faff)
  )
}

function isLatinLetterAmongSigns(codePoint: number): boolean {
  return codePoint >= 0x2c00 && codePoint <= 0x2dff
}

function isHan(codePoint: number): boolean {
  return (
    (codePoint >= 0x1100 && codePoint <= 0x11ff) ||
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7af) ||
    (codePoint >= 0xe000 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe10 && codePoint <= 0xfe6f) ||
    (codePoint >= 0xff00 && codePoint <= 0xffef) ||
    (codePoint >= 0x16fe0 && codePoint <= 0x18dff) ||
    (codePoint >= 0x1b000 && codePoint <= 0x1b2ff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff)
  )
}
