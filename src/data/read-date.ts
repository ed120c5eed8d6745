// The ways people write a day → `YYYY-MM-DD`, or what is wrong with it.

export type ReadDate =
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unreadable'; readonly suggestion?: string }

const SPELLINGS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/,
]
const NEAR_MISS = /^(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})\D?$|^(\d{4})(\d\d)(\d\d)$/

export function readDate(typed: string): ReadDate {
  const text = typed.trim()
  for (const spelling of SPELLINGS) {
    const [, year, month, day] = spelling.exec(text) ?? []
    if (year !== undefined) return calendarDay(Number(year), Number(month), Number(day))
  }
  const [year, month, day] = (NEAR_MISS.exec(text.normalize('NFKC')) ?? []).slice(1).filter(Boolean)
  const near = year === undefined ? undefined : calendarDay(Number(year), Number(month), Number(day))
  return near?.kind === 'date' ? { kind: 'unreadable', suggestion: near.text } : { kind: 'unreadable' }
}

/** A day, and after it whatever the clerk says of the hour: `2024-08-06 09:30`, `2024-08-06 上午`. */
export function readDateWithTime(typed: string): ReadDate {
  const [, day = '', time = ''] = /^(\d{4}\s*年[^日]*日|\S+)\s*(.*)$/su.exec(typed.trim()) ?? []
  const read = readDate(day)
  if (read.kind === 'unreadable') return readDate(typed)
  return read.kind === 'date' && time !== '' ? { kind: 'date', text: `${read.text} ${time}` } : read
}

function calendarDay(year: number, month: number, day: number): ReadDate {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  if (year === 0 || day < 1 || day > (days[month - 1] ?? 0)) return { kind: 'impossible' }
  const digits = (value: number, length: number): string => String(value).padStart(length, '0')
  return { kind: 'date', text: `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` }
}
