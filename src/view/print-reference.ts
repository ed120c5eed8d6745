// A suggestion's number as it is cited: `152` → `第152号`. Numbers are free text; `来信` stays bare (practice).

export function printReference(number: string): string {
  if (!/[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]/u.test(number)) return number
  return `${number.startsWith('第') ? '' : '第'}${number}${number.endsWith('号') ? '' : '号'}`
}
