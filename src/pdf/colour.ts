// A colour as PDF operators want it.
import { decimal } from './decimal.ts'

/** Of six hexadecimal digits, the amounts of red, green and blue from 0 to 1. */
export function rgb(colour: string): string {
  const known = amounts.get(colour)
  if (known !== undefined) return known
  const text = [0, 2, 4].map(at => decimal(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ')
  amounts.set(colour, text)
  return text
}

/** A style sheet names a few. */
const amounts = new Map<string, string>()
