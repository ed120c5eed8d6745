// The `name` table of an exported copy: our family name, with copyright, version and licence of the original.
import { viewOf } from '../view-of.ts'

const COPYRIGHT = 0
const VERSION = 5
const LICENCE = 13
const LICENCE_URL = 14

/** Windows, Unicode, American English: every system reads these. */
const RECORD = { platform: 3, encoding: 1, language: 0x409 } as const

export function nameTable(original: Uint8Array, family: string): Uint8Array {
  const postScript = family.replaceAll(' ', '')
  const names = [
    [COPYRIGHT, originalName(original, COPYRIGHT)],
    [1, family],
    [2, 'Regular'],
    [3, `${postScript}-Regular`],
    [4, family],
    [VERSION, originalName(original, VERSION)],
    [6, `${postScript}-Regular`],
    [LICENCE, originalName(original, LICENCE)],
    [LICENCE_URL, originalName(original, LICENCE_URL)],
  ] as const
  const records = names.map(([id, text]) => ({ id, bytes: utf16(text) }))
  const strings = 6 + 12 * records.length
  const table = new Uint8Array(strings + records.reduce((sum, { bytes }) => sum + bytes.length, 0))
  const view = viewOf(table)
  view.setUint16(2, records.length)
  view.setUint16(4, strings)
  let offset = 0
  for (const [i, { id, bytes }] of records.entries()) {
    const values = [RECORD.platform, RECORD.encoding, RECORD.language, id, bytes.length, offset]
    for (const [j, value] of values.entries()) view.setUint16(6 + 12 * i + 2 * j, value)
    table.set(bytes, strings + offset)
    offset += bytes.length
  }
  return table
}

function originalName(table: Uint8Array, wanted: number): string {
  const view = viewOf(table)
  for (let record = 6, i = 0; i < view.getUint16(2); i++, record += 12) {
    const [platform, language, id] = [0, 4, 6].map(at => view.getUint16(record + at))
    if (platform !== RECORD.platform || language !== RECORD.language || id !== wanted) continue
    const start = view.getUint16(4) + view.getUint16(record + 10)
    return new TextDecoder('utf-16be').decode(table.subarray(start, start + view.getUint16(record + 8)))
  }
  return ''
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length)
  for (let i = 0; i < text.length; i++) viewOf(bytes).setUint16(2 * i, text.charCodeAt(i))
  return bytes
}
