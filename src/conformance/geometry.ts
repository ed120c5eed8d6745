// Edges and distances of what was surveyed, in the two units of GB/T 9704-2012 3: 字, the width of a character, and 行.
import type { Line, Part, SurveyedCharacter } from './survey.ts'
import { toMm } from './survey.ts'

/** A character's own square reaches so far over and under the baseline, in em. */
const ABOVE = 0.88
const BELOW = 0.12

/** In a line of exact height the baseline lies so far down, in Word and LibreOffice and so in our pages. */
export const BASELINE = 0.8

/** A 三号 character is this high, mm. */
export const THIRD_SIZE = toMm(16)

/** Top of the characters' squares. */
export const topOf = (line: Line) => line.baseline - ABOVE * sizeOf(line)

export const bottomOf = (line: Line) => line.baseline + BELOW * sizeOf(line)

export const sizeOf = ({ characters }: Line) => Math.max(...characters.map(({ size }) => size))

export const middleOf = ({ left, right }: Line) => (left + right) / 2

export const textOf = ({ characters }: Line) => characters.map(({ text }) => text).join('')

export const pagesOf = ({ lines }: Part) => [...new Set(lines.map(({ page }) => page))]

/** A length in characters of the line's own size. */
export const inCharacters = (length: number, line: Line) => length / sizeOf(line)

/** How far the black of a line reaches: what one measures with a ruler. */
export function inkOf({ characters, baseline }: Line): { readonly top: number; readonly bottom: number } {
  const boxes = characters.map(character => inkOfCharacter(character))
  return {
    top: baseline - Math.max(...boxes.map(({ top }) => top)),
    bottom: baseline - Math.min(...boxes.map(({ bottom }) => bottom)),
  }
}

function inkOfCharacter({ text, face, size }: SurveyedCharacter) {
  const { glyphOf, inkOf, unitsPerEm } = face.program
  const { top, bottom } = inkOf(glyphOf(text.codePointAt(0) ?? 0))
  return { top: (top * size) / unitsPerEm, bottom: (bottom * size) / unitsPerEm }
}

/**
 * 空几行 between two lines: the room between their characters, less what lies between any two lines, in lines.
 * undefined where they stand on different pages.
 */
export function blankLines(
  above: Line | undefined,
  below: Line | undefined,
  pitch: number,
): number | undefined {
  if (!above || !below || above.page !== below.page) return undefined
  return (topOf(below) - bottomOf(above) - (pitch - THIRD_SIZE)) / pitch
}

/** The same as the styles have it: what the room between two paragraphs comes to. */
export function askedBlankLines(above: Part, below: Part, pitch: number): number {
  const [a, b] = [above.fitted.paragraph.style, below.fitted.paragraph.style]
  const under = (1 - BASELINE) * a.lineHeight - BELOW * a.size + above.fitted.after
  const over = below.fitted.before + BASELINE * b.lineHeight - ABOVE * b.size
  return (toMm(under + over) - (pitch - THIRD_SIZE)) / pitch
}

/** Distance of two neighbouring lines of the running text: the one that most of them have. */
export function pitchOf(parts: readonly Part[]): number | undefined {
  const steps = parts.flatMap(({ lines }) =>
    lines.flatMap((line, index) => {
      const before = lines[index - 1]
      return before?.page === line.page ? [line.baseline - before.baseline] : []
    }),
  )
  return median(steps)
}

export function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}
