// The `name` table of a font → the names it goes by, Chinese ones too.
import { viewOf } from './view-of.ts'

export interface FontNames {
  readonly postScript: string
  /** Full names: `Times New Roman Bold`. */
  readonly full: readonly string[]
  /** Families: `Times New Roman`. */
  readonly families: readonly string[]
}

const FAMILY_IDS: readonly number[] = [1, 16]
const FULL_ID = 4
const POSTSCRIPT_ID = 6

export function readFontNames(table: Uint8Array): FontNames {
  const names = { postScript: '', full: new Set<string>(), families: new Set<string>() }
  if (table.length < 6) return { ...names, full: [], families: [] }
  const view = viewOf(table)
  const strings = view.getUint16(4)
  for (let i = 0, record = 6; i < view.getUint16(2) && record + 12 <= table.length; i++, record += 12) {
    const id = view.getUint16(record + 6)
    if (id !== FULL_ID && id !== POSTSCRIPT_ID && !FAMILY_IDS.includes(id)) continue
    const start = strings + view.getUint16(record + 10)
    const bytes = table.subarray(start, start + view.getUint16(record + 8))
    const text = decode(bytes, view.getUint16(record), view.getUint16(record + 2))
    if (text === '') continue
    if (id === FULL_ID) names.full.add(text)
    else if (id === POSTSCRIPT_ID) names.postScript ||= text
    else names.families.add(text)
  }
  return { postScript: names.postScript, full: [...names.full], families: [...names.families] }
}

/** Platform 0 and 3 are Unicode, except Windows encoding 3 (GBK); 1 is the old Macintosh, encoding 25 its Chinese. */
function decode(bytes: Uint8Array, platform: number, encoding: number): string {
  const label =
    platform === 3 && encoding === 3
      ? 'gbk'
      : platform !== 1
        ? 'utf-16be'
        : encoding === 25
          ? 'gbk'
          : 'latin1'
  return new TextDecoder(label).decode(bytes).replaceAll('\0', '').trim()
}
