// What lines are hard to break at: numbers with units, Latin, addresses, marks in rows, signs that faces draw narrow.
import type { Random } from './random.ts'
import { nameOf, OFFICES, PLACES, RARE, SUBJECTS } from './words.ts'

export type Maker = (random: Random) => string

const digits = (random: Random, length: number) =>
  random.between(1, 9) + Array.from({ length: length - 1 }, () => random.between(0, 9)).join('')
const decimal = (random: Random, most: number) => `${random.between(1, most)}.${random.between(1, 99)}`
const oneOf =
  (...makers: readonly [Maker, ...Maker[]]): Maker =>
  random =>
    random.pick(makers)(random)

export const money: Maker = oneOf(
  random => `${decimal(random, 9999)}万元`,
  random => `${decimal(random, 40)}亿元`,
  random => `${random.between(1, 99)},${digits(random, 3)},${digits(random, 3)}元`,
  random => `人民币￥${digits(random, 7)}.00元`,
)

export const share: Maker = oneOf(
  random => `${decimal(random, 98)}%`,
  random => `${random.between(2, 98)}％`,
  random => `${decimal(random, 9)}个百分点`,
  random => `${random.between(5, 40)}%～${random.between(41, 99)}%`,
  random => `${random.between(5, 40)}％—${random.between(41, 99)}％`,
)

export const count: Maker = oneOf(
  random => `${random.between(2, 999)}${random.pick(['所', '个', '人', '户', '处', '件', '座', '家'])}`,
  random => `${digits(random, 4)}${random.pick(['台（套）', '个（处）', '名', '套', '盏'])}`,
  random => `${decimal(random, 90)}万${random.pick(['人次', '户', '册', '件'])}`,
)

export const area: Maker = oneOf(
  random => `${random.between(100, 99999)}㎡`,
  random => `${decimal(random, 60)}万平方米`,
  random => `${decimal(random, 90)}亩（约${digits(random, 5)}平方米）`,
)

export const pipe: Maker = oneOf(
  random => `DN${random.between(1, 9)}00～DN${random.between(10, 20)}00管道${decimal(random, 600)} km`,
  random => `管道${decimal(random, 600)}公里`,
)

export const physical: Maker = oneOf(
  random => `${random.pick(['-', '', '±'])}${random.between(1, 40)}℃`,
  random => `0.${random.between(10, 99)} MPa`,
  random => `${random.between(1000, 99999)} m³/d`,
  random => `${random.between(2, 20)}×${random.between(2, 20)}米`,
)

export const day: Maker = random =>
  `${random.between(2019, 2026)}年${random.between(1, 12)}月${random.between(1, 28)}日`

export const period: Maker = oneOf(
  random => `${random.between(2019, 2026)}年`,
  random => `${random.between(2019, 2026)}年${random.between(1, 12)}月底`,
  random => `${random.between(2019, 2024)}—${random.between(2025, 2030)}年`,
  random => `${random.between(1, 5)}月至${random.between(6, 12)}月`,
  random => `每日${random.between(7, 9)}:30～${random.between(17, 21)}:00`,
)

export const documentNumber: Maker = random =>
  `${random.pick(['云政发', '岚水函', '柳住建办字'])}〔${random.between(2019, 2026)}〕${random.between(1, 200)}号`

export const standard: Maker = random =>
  `${random.pick(['GB/T', 'GB', 'DB14/T', 'CJJ'])} ${random.between(100, 50000)}—${random.between(1990, 2024)}`

export const phone: Maker = oneOf(
  random => `0000-${digits(random, 7)}`,
  random => `${digits(random, 3)}****${digits(random, 4)}`,
  () => '12345',
)

/** Of a project, a permit, an account: nothing to break at. */
export const code: Maker = oneOf(
  random => digits(random, random.between(8, 26)),
  random => `№${digits(random, 6)}`,
  random =>
    `${digits(random, 4)}-${digits(random, 6)}-${digits(random, 2)}-${digits(random, 2)}-${digits(random, 6)}`,
)

export const webAddress: Maker = oneOf(
  random => `https://www.${random.pick(['yunting', 'lanxi', 'shibu'])}.example`,
  random =>
    `https://www.${random.pick(['yunting', 'lanxi', 'shibu'])}.example/zwgk/${random.between(2020, 2026)}/${digits(random, 8)}.html`,
  random => `http://lanxi.example/a?id=${digits(random, 5)}&p=${random.between(1, 9)}`,
)

export const mailAddress: Maker = random =>
  `${random.pick(['tian', 'service', 'reply.office'])}@${random.pick(['lanxi', 'yunting'])}.example`

export const term: Maker = random =>
  random.pick([
    ...(['5G', 'AI', 'VR/AR', 'WiFi 6', 'CNG', 'PM2.5', 'NB-IoT', 'BIM', 'e-mail', 'APP', 'CT'] as const),
    ...(['Internet of Things', 'Smart City', 'Big Data & AI', 'end-to-end', 'LoRaWAN'] as const),
  ])

export const slogan: Maker = oneOf(
  random => `“${random.pick(['一村一策', '最后一公里', '互联网+监管', '十四五', '两不愁三保障'])}”`,
  random =>
    `“${random.pick(['能并尽并', '应改尽改'])}”“${random.pick(['同网', '同质', '同价'])}”、“${random.pick(['同服务', '同考核'])}”`,
  random => `“‘${random.pick(['接诉即办', '马上就办', '1+3+N'])}’机制”`,
)

export const decree: Maker = oneOf(
  random => `《${random.pick(PLACES)}${random.pick(SUBJECTS)}三年行动方案（2025—2027年）》`,
  random => `《关于印发〈${random.pick(SUBJECTS)}实施办法〉的通知》（${documentNumber(random)}）`,
  random => `《${random.pick(SUBJECTS)}管理条例》`,
)

export const marks: Maker = random =>
  random.pick([
    ...(['——', '……', '、', '；', '：', '／', '·', '～', '×', '→', '＋', '①', '②', 'Ⅱ'] as const),
    ...(['——“', '”——', '……”', '（详见附件1）。', '？！', '：“', '）、（', '》、《', '”、“'] as const),
  ])

export const person: Maker = oneOf(
  random => `${random.pick(['阿卜杜拉', '买买提'])}·${random.pick(['艾合买提', '吐尔逊'])}`,
  nameOf,
)

/** Anything of it. */
export const hardPlace: Maker = oneOf(
  oneOf(money, share, count, area, pipe, physical, day, period),
  oneOf(documentNumber, standard, phone, code),
  oneOf(webAddress, mailAddress, term, term),
  oneOf(slogan, decree),
  oneOf(marks, person, random => random.pick(RARE)),
  random => `${random.pick(OFFICES)}（${random.pick(PLACES)}）`,
)
