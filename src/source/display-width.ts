// How wide text stands in a terminal, in cells: a Han character takes two, a combining mark none. The ranges are
// written out (UAX #11, wide and full-width) so that the answer does not depend on the Unicode tables of a machine.

/** What a terminal draws as one: a character with the marks, joiners and modifiers that follow it. */
export interface Cluster {
  readonly text: string
  /** UTF-16 offset in the text. */
  readonly start: number
  readonly width: number
}

export function displayWidth(text: string): number {
  return clusters(text).reduce((sum, { width }) => sum + width, 0)
}

/** Filled up with blanks on the right. */
export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(width - displayWidth(text))
}

export function clusters(text: string): readonly Cluster[] {
  const found: Cluster[] = []
  let joins = false
  let flagOpen = false
  let start = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const flag = isRegionalIndicator(code)
    const last = found.at(-1)
    if (last && (joins || isAttached(code) || (flag && flagOpen))) {
      const width = code === EMOJI_LOOK ? 2 : Math.max(last.width, joins || flag ? 2 : 0)
      found[found.length - 1] = { ...last, text: last.text + character, width }
      flagOpen = false
    } else {
      found.push({ text: character, start, width: cellsOf(code) })
      flagOpen = flag
    }
    joins = code === ZERO_WIDTH_JOINER
    start += character.length
  }
  return found
}

const ZERO_WIDTH_JOINER = 0x200d
const EMOJI_LOOK = 0xfe0f

const isRegionalIndicator = (code: number) => code >= 0x1f1e6 && code <= 0x1f1ff

/** Drawn on, or together with, the character before it. */
function isAttached(code: number): boolean {
  return code >= FIRST_ATTACHED && !isHan(code) && within(ATTACHED, code)
}

function cellsOf(code: number): number {
  if (code < FIRST_ATTACHED) return 1
  if (isHan(code)) return 2
  if (within(ATTACHED, code)) return 0
  return within(WIDE, code) ? 2 : 1
}

/** Most characters are before the first of the ranges below, or in this one. */
const FIRST_ATTACHED = 0x300
const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff

/** From low to high. */
type Ranges = readonly (readonly [first: number, last: number])[]

/** By numbers: where code is run for the first time, V8 makes an object for every step through a list. */
function within(ranges: Ranges, code: number): boolean {
  for (let index = 0; index < ranges.length; index++) {
    const range = ranges[index]
    if (range && code <= range[1]) return code >= range[0]
  }
  return false
}

/** Combining marks, joiners, variation selectors, skin tones, tags. */
const ATTACHED: Ranges = [
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x0591, 0x05bd],
  [0x0610, 0x061a],
  [0x064b, 0x065f],
  [0x0e31, 0x0e31],
  [0x0e34, 0x0e3a],
  [0x0e47, 0x0e4e],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200d],
  [0x20d0, 0x20ff],
  [0x302a, 0x302f],
  [0x3099, 0x309a],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0x1f3fb, 0x1f3ff],
  [0xe0020, 0xe01ef],
]

const WIDE: Ranges = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x23e9, 0x23ec],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2648, 0x2653],
  [0x26aa, 0x26ab],
  [0x26bd, 0x26be],
  [0x2705, 0x2705],
  [0x270a, 0x270b],
  [0x274c, 0x274e],
  [0x2753, 0x2757],
  [0x2795, 0x2797],
  [0x2b1b, 0x2b1c],
  [0x2b50, 0x2b55],
  [0x2e80, 0x303e],
  [0x3041, 0x3247],
  [0x3250, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1b000, 0x1b2ff],
  [0x1f004, 0x1f004],
  [0x1f0cf, 0x1f0cf],
  [0x1f18e, 0x1f19a],
  [0x1f200, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
]
