// The fonts a style's role is printed in, under the names every office computer knows them by, and what Word may
// take instead where one is not installed.
import type { FontRole } from '../style/style-sheet.ts'

export interface OfficialFont {
  readonly name: string
  /** Names it also goes by, or a near relative, for Word to try next. */
  readonly alternatives: string
}

export const LATIN_FONT = 'Times New Roman'

export const officialFonts: Readonly<Record<FontRole, OfficialFont>> = {
  fangsong: { name: '仿宋_GB2312', alternatives: '仿宋' },
  kaiti: { name: '楷体_GB2312', alternatives: '楷体' },
  heiti: { name: '黑体', alternatives: 'SimHei' },
  xiaobiaosong: { name: '方正小标宋简体', alternatives: '方正小标宋_GBK' },
  songti: { name: '宋体', alternatives: 'SimSun' },
}
