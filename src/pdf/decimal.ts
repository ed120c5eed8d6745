// Lengths as PDF operators want them. Written by whole numbers: to turn a fraction into text takes V8 five times as long.

/** To a ten-thousandth of a point, without zeros at the end. */
export function decimal(value: number): string {
  const all = Math.round(Math.abs(value) * ONE)
  const whole = Math.floor(all / ONE)
  const text = `${whole}${fraction(all - whole * ONE)}`
  return value < 0 && all > 0 ? `-${text}` : text
}

const ONE = 10_000

const fractions: string[] = ['']

function fraction(rest: number): string {
  const known = fractions[rest]
  if (known !== undefined) return known
  const text = `.${`${rest}`.padStart(4, '0').replace(/0+$/, '')}`
  fractions[rest] = text
  return text
}
