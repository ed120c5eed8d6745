// An object of a PDF file → its text (ISO 32000-1, 7.3), byte for byte as pdfkit has it, which asks of each string and each
// reference first whether it is something rarer and turns it into bytes and back.

/** `object`: as pdfkit takes it. A string is a name, a String a text; references and trees write themselves. */
export function objectText(object: unknown): string {
  if (typeof object === 'string') return `/${object}`
  if (typeof object === 'number') return numberText(object)
  if (typeof object !== 'object' || object === null) return `${object ?? null}`
  if (Array.isArray(object)) return arrayText(object)
  if (object instanceof String) return stringText(object.valueOf())
  if (object instanceof Date) return `(D:${object.toISOString().replace(/\D/g, '').slice(0, 14)}Z)`
  return Object.getPrototypeOf(object) === Object.prototype ? dictionaryText(object) : `${object}`
}

function arrayText(array: readonly unknown[]): string {
  let text = '['
  for (let index = 0; index < array.length; index++) {
    text += index === 0 ? objectText(array[index]) : ` ${objectText(array[index])}`
  }
  return `${text}]`
}

function numberText(value: number): string {
  if (Number.isInteger(value)) return `${value}`
  if (!Number.isFinite(value)) throw new Error(`${value} is no number of a PDF file`)
  return `${Math.round(value * 1e6) / 1e6}`
}

function dictionaryText(dictionary: object): string {
  let text = '<<'
  for (const key in dictionary) {
    const value = dictionary[key as keyof typeof dictionary]
    if (value !== undefined) text += `\n/${key} ${objectText(value)}`
  }
  return `${text}\n>>`
}

/** One character for each byte: ASCII as it is, all else in UTF-16 behind its mark. */
function stringText(text: string): string {
  const bytes = isAscii(text) ? text : utf16(text)
  return `(${bytes.replace(/[\n\r\t\b\f()\\]/g, sign => ESCAPED[sign] ?? sign)})`
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false
  return true
}

function utf16(text: string): string {
  let bytes = '\xfe\xff'
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    bytes += String.fromCharCode(unit >> 8, unit & 0xff)
  }
  return bytes
}

const ESCAPED: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
}
