// Colours for a terminal, or none.

const CODES = { red: 31, yellow: 33, cyan: 36, green: 32, bold: 1, dim: 2 } as const

export type Paint = (style: keyof typeof CODES, text: string) => string

export function createPaint(color: boolean): Paint {
  return color ? (style, text) => (text ? `\x1b[${CODES[style]}m${text}\x1b[0m` : text) : (_, text) => text
}
