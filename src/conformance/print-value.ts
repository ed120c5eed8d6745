// A length, or what is said in words, as people read it: `37 ± 1 mm`, `2 字`, `三号仿宋`.
import type { Language } from '../diagnostics/rule.ts'
import type { Bilingual, Bound, Quantity, Unit } from './measurement.ts'

export function printValue(value: Quantity | Bound | Bilingual, language: Language): string {
  if ('zh' in value) return value[language]
  const unit = UNITS[language][value.unit]
  if (!('tolerance' in value)) return `${printNumber(value.value)} ${unit}`
  const { value: middle, tolerance } = value
  // A tolerance as large as the value: anything up to twice of it.
  if (tolerance === middle && middle > 0) return `${UP_TO[language]} ${printNumber(2 * middle)} ${unit}`
  return `${printNumber(middle)}${tolerance > 0 ? ` ± ${printNumber(tolerance)}` : ''} ${unit}`
}

/** To a tenth, which is what a ruler can show; what is smaller than one to a hundredth; never `-0`. */
function printNumber(value: number): string {
  const steps = Math.abs(value) < 0.995 ? 100 : 10
  return `${Math.round(value * steps) / steps + 0}`
}

const UP_TO: Bilingual = { zh: '不超过', en: 'up to' }

const UNITS: Readonly<Record<Language, Readonly<Record<Unit, string>>>> = {
  zh: { mm: 'mm', character: '字', line: '行' },
  en: { mm: 'mm', character: 'ch', line: 'lines' },
}
