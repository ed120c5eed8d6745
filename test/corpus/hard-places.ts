// What lines are hard to break at: numbers with units, Latin, addresses, marks in rows, signs that fonts draw narrow.
import type { Random } from './random.ts'
import { OFFICES, PLACES, RARE, SUBJECTS } from './words.ts'

type Maker = (random: Random) => string

const digits = (random: Random, length: number) =>
  random.between(1, 9) + Array.from({ length: length - 1 }, () => random.between(0, 9)).join('')
const decimal = (random: Random) => `${random.between(1, 999)}.${random.between(1, 99)}`
const day = (random: Random) =>
  `${random.between(2019, 2026)}年${random.between(1, 12)}月${random.between(1, 28)}日`

export const NUMBERS: readonly [Maker, ...Maker[]] = [
  random => `${decimal(random)}${random.pick(['万元', '亿元', '万人次', '公里', '%', '％', '个百分点'])}`,
  random =>
    `${random.between(2, 9999)}${random.pick(['所', '个', '人', '户', '处', '件', '台（套）', '座'])}`,
  random =>
    `${random.between(100, 99999)}${random.pick(['㎡', ' m³/d', ' km', '平方米', '℃', ' kWh', 'mm'])}`,
  random =>
    `${random.between(1, 40)}${random.pick(['%～', '％—', '—', '～', '至'])}${random.between(41, 99)}%`,
  day,
  random => `${random.between(2019, 2026)}年${random.between(1, 12)}月`,
  random => `${random.between(2020, 2026)}—${random.between(2027, 2035)}年`,
  random => digits(random, random.between(8, 26)),
  random => `${random.between(1, 99)},${digits(random, 3)},${digits(random, 3)}元`,
  random => `第${random.between(1, 400)}号`,
  random =>
    `${random.pick(['某政发', '岚水函', '云住建函'])}〔${random.between(2019, 2026)}〕${random.between(1, 200)}号`,
  random => `№${digits(random, 6)}`,
  random => `0000-${digits(random, 7)}`,
  random => `${random.between(7, 21)}:${random.between(10, 59)}`,
  random => `GB/T ${random.between(1000, 50000)}—${random.between(1990, 2024)}`,
  random => `DN${random.between(1, 20)}00`,
]

export const LATIN: readonly [Maker, ...Maker[]] = [
  random =>
    random.pick(['5G', 'AI', 'VR/AR', 'WiFi 6', 'CNG', 'PM2.5', 'NB-IoT', 'K9', 'e-mail', 'APP', 'CT']),
  random => random.pick(['Internet of Things', 'Smart City', 'open data', 'Big Data & AI', 'end-to-end']),
  random =>
    `https://www.${random.pick(['yunting', 'lanxi', 'shibu'])}.example/zwgk/${random.between(2020, 2026)}/${digits(random, 8)}.html`,
  random => `http://lanxi.example/a?id=${digits(random, 5)}&p=${random.between(1, 9)}`,
  random =>
    `${random.pick(['tian', 'service', 'reply.office'])}@${random.pick(['lanxi', 'yunting'])}.example`,
  random => `（${random.pick(['以下简称“中心”', 'BIM', 'https://a.example/b', '含DN300及以上'])}）`,
]

export const QUOTES: readonly [Maker, ...Maker[]] = [
  random =>
    `“${random.pick(['一村一策', '最后一公里', '院里书房', '互联网+监管', '十四五', '两不愁三保障'])}”`,
  random => `“${random.pick(SUBJECTS)}‘${random.pick(['接诉即办', '马上就办', '1+3+N'])}’机制”`,
  random =>
    `《${random.pick(PLACES)}${random.pick(SUBJECTS)}三年行动方案（${random.between(2020, 2025)}—${random.between(2026, 2030)}年）》`,
  random => `《关于印发〈${random.pick(SUBJECTS)}实施办法〉的通知》`,
  random =>
    `“${random.pick(['能并尽并', '应改尽改'])}”“${random.pick(['同网', '同质', '同价'])}”、“${random.pick(['同服务', '同考核'])}”`,
]

export const MARKS: readonly [Maker, ...Maker[]] = [
  () => '——',
  () => '……',
  random => random.pick(['、', '；', '：', '／', '·', '～', '×', '→', '＋']),
  random => random.pick(['——“', '”——', '……”', '（详见附件1）。', '？！', '：“', '）、（', '》、《', '”、“']),
  random => `${random.pick(['①', '②', '③', 'Ⅰ', 'Ⅱ'])}`,
  random => `${random.pick(['阿卜杜拉', '买买提'])}·${random.pick(['艾合买提', '吐尔逊'])}`,
  random => random.pick(RARE),
  random => `${random.pick(OFFICES)}（${random.pick(PLACES)}）`,
]

export const HARD = [NUMBERS, NUMBERS, LATIN, QUOTES, MARKS] as const

export const hardPlace: Maker = random => random.pick(random.pick(HARD))(random)
