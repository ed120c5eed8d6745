import { expect, test } from 'vitest'
import { chooseFont } from '../../../src/font/choose-font.ts'
import type { SystemFont } from '../../../src/font/system-fonts.ts'

const font = (postScript: string, full: string[], families: string[]): SystemFont => ({
  path: `/fonts/${postScript}.ttf`,
  size: 1,
  index: 0,
  names: { postScript, full, families },
})

const bold = font('TimesNewRomanPS-BoldMT', ['Times New Roman Bold'], ['Times New Roman'])
const regular = font('TimesNewRomanPSMT', ['Times New Roman'], ['Times New Roman'])
const fangsong = font('FangSong', ['仿宋', 'FangSong'], ['仿宋', 'FangSong'])

test('the first name that some font goes by', () => {
  expect(chooseFont(['仿宋_GB2312', '仿宋'], [regular, fangsong])).toBe(fangsong)
  expect(chooseFont(['仿宋_GB2312'], [regular, fangsong])).toBeUndefined()
})

test('not the bold of a family, though it comes first', () => {
  expect(chooseFont(['Times New Roman'], [bold, regular])).toBe(regular)
  expect(chooseFont(['Times New Roman'], [bold])).toBe(bold)
})

test('spaces and case do not matter, other words do', () => {
  expect(chooseFont(['fang song'], [fangsong])).toBe(fangsong)
  expect(chooseFont(['FangSong_GB2312'], [fangsong])).toBeUndefined()
})
