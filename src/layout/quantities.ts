// Finds what a reader takes in at one glance and a line end would tear: a number with its unit (1305.9万元, 20余家, －5℃),
// a range (3～5, 18：30), an ordinal (第152号), a telephone number with its code in brackets. Practice; GB/T 9704 is silent.
import type { Character } from './character.ts'
import { indexedText } from './indexed-text.ts'

export interface Quantity {
  /** Indexes of its first character and of the one after its last. */
  readonly start: number
  readonly end: number
  /** Long ones may be divided between number and unit rather than leave half a line empty. */
  readonly long: boolean
}

export function quantitiesIn(characters: readonly Character[]): readonly Quantity[] {
  const text = indexedText(characters)
  const quantities: Quantity[] = []
  QUANTITY.lastIndex = 0
  for (let found = QUANTITY.exec(text); found; found = QUANTITY.exec(text)) {
    const { lastIndex: end } = QUANTITY
    const long = widthInEm(characters, found.index, end) > AT_A_GLANCE
    quantities.push({ start: found.index, end, long })
  }
  return quantities
}

const AT_A_GLANCE = 8

function widthInEm(characters: readonly Character[], start: number, end: number): number {
  return characters.slice(start, end).reduce((sum, { width, style }) => sum + width / style.size, 0)
}

const DIGIT = '[0-9０-９]'
const NUMBER = `[-－−]?${DIGIT}(?:[0-9０-９.,．:/-]*${DIGIT})?[%％‰℃°]?`
const RANGE = `${NUMBER}(?:[～~–—－：]${NUMBER})*`

const UNITS = [
  ...'平方公里 平方米 立方米 平米 公里 公顷 公斤 千米 千克 千瓦时 千瓦 兆瓦 毫米 厘米 毫克 美元'.split(' '),
  ...'个百分点 百分点 个工作日 工作日 个小时 小时 分钟 个月 周年 周岁 人次 户次 车次'.split(' '),
  '[年月日号时分秒点元角名人个条项件位所家户次批届期类级层栋间张页份字岁天周米亩吨克升座处村镇县市倍株台辆套路床组班]',
].join('|')

const QUANTITY = new RegExp(
  `（${DIGIT}{3,4}）${DIGIT}{5,8}|第?${RANGE}(?:[多余]?[十百千万亿]{0,2}[多余]?(?:${UNITS})?)|[A-Za-z][类级]`,
  'g',
)
