// Cases as a city hands them in, the same at every run: most letters have two to four pages, some five or six. Half of
// the paragraphs are sentences of the examples under other figures, half are the corpus's, so that hardly two are alike.
import { paragraph, sentence } from '../corpus/prose.ts'
import { createRandom, type Random } from '../corpus/random.ts'
import { GIVEN_NAMES, OFFICES, PLACES, SUBJECTS } from '../corpus/words.ts'

export const PACK = 'jincheng'

const NUMERALS = ['一', '二', '三', '四', '五', '六'] as const

/** Values of a case file; `sentences` are taken from the examples. */
export function typicalCase(index: number, sentences: readonly [string, ...string[]]) {
  const random = createRandom(7_000_000 + index)
  const subject = random.pick(SUBJECTS)
  const office = `晋城市${random.pick(OFFICES)}`
  const name = `苗${random.pick(GIVEN_NAMES)}`
  const date = `2025-0${random.between(4, 9)}-${random.between(10, 28)}`
  return {
    pack: PACK,
    suggestion: {
      session: '市八届人大五次会议',
      number: String(index + 1),
      title: `关于加强${random.pick(PLACES)}${subject}的建议`,
      points: Array.from({ length: random.between(2, 4) }, () => briefly(sentence(random))),
    },
    deputies: [{ name, employer: `${random.pick(PLACES)}${random.pick(OFFICES)}`, phone: '138****0000' }],
    office: {
      name: office,
      leader: `闻${random.pick(GIVEN_NAMES)}`,
      handler: '郎知秋',
      phone: '0356-0000000',
    },
    reply: {
      class: random.pick(['A', 'B', 'C']),
      document_number: `晋市函〔2025〕${index + 1}号`,
      date,
      disclosure: '主动公开',
      body: body(random, sentences),
    },
    consultation: {
      date,
      place: random.pick(PLACES),
      interviewer: '郎知秋',
      phone: '0356-0000000',
      opinion: random.pick(['满意', '基本满意']),
      signature: name,
    },
  }
}

/** A page takes some 500 characters, the frame of a letter some 400. */
function body(random: Random, sentences: readonly [string, ...string[]]): string {
  const long = random.chance(0.2)
  const sections = long ? random.between(4, 6) : random.between(2, 4)
  const length = long ? 450 : random.between(100, 1500) / sections
  return Array.from({ length: sections }, (_, section) => [
    `${NUMERALS[section]}、进一步做好${random.pick(SUBJECTS)}工作`,
    random.chance(0.5) ? paragraph(random, length) : otherwise(random, sentences, length),
  ])
    .flat()
    .join('\n')
}

/** Sentences of the examples, their figures changed. */
function otherwise(random: Random, sentences: readonly [string, ...string[]], length: number): string {
  let text = ''
  while (text.length < length)
    text += random
      .pick(sentences)
      .replace(/\d+/g, digits => String(random.between(1, 10 ** digits.length - 1)))
  return text
}

const briefly = (text: string) => `${text.slice(0, 40).replace(/[^\p{L}\p{N}]+\p{L}*$/u, '')}。`
