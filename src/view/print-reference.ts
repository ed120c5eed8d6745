// A suggestion's number as it is cited: `152` → `第152号`. Numbers are free text; `十二` → `第十二号`; `来信` stays bare (practice).

export function printReference(number: string): string {
  if (!/[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]|^[一二三四五六七八九十百千零〇]+$/u.test(number)) return number
  return `${number.startsWith('第') ? '' : '第'}${number}${number.endsWith('号') ? '' : '号'}`
}
