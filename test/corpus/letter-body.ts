// The body of a letter: headings of four levels as a clerk types them, and paragraphs of a given making.
import type { Random } from './random.ts'
import { SUBJECTS } from './words.ts'

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

/** About so many characters. */
export function letterBody(
  random: Random,
  length: number,
  paragraph: (random: Random, length: number) => string,
): string {
  const lines: string[] = random.chance(0.5) ? [paragraph(random, 60)] : []
  const sections = Math.min(CHINESE.length, Math.max(1, Math.round(length / 450)))
  for (let section = 0; section < sections; section++) {
    lines.push(`${CHINESE[section]}、${heading(random)}`)
    const paragraphs = random.between(1, 3)
    for (let index = 0; index < paragraphs; index++) {
      const text = paragraph(random, length / sections / paragraphs)
      lines.push(numbered(random, index) + text)
    }
    if (random.chance(0.3)) lines.push(...list(random))
  }
  return lines.join('\n')
}

function heading(random: Random): string {
  const subject = random.pick(SUBJECTS)
  return random.pick([
    `关于${subject}`,
    `加快推进${subject}`,
    `${subject}取得“${random.between(1, 9)}个突破”`,
    `以${random.between(2, 12)}项举措为抓手，建立健全${subject}“${random.between(1, 5)}+N”工作机制`,
  ])
}

/** Some paragraphs open with a heading of the second to the fourth level. */
function numbered(random: Random, index: number): string {
  const way = random.between(0, 4)
  if (way === 0) return `（${CHINESE[index]}）${heading(random)}。`
  if (way === 1) return `${index + 1}.${heading(random)}。`
  if (way === 2) return `（${index + 1}）${heading(random)}。`
  return ''
}

function list(random: Random): readonly string[] {
  return Array.from(
    { length: random.between(2, 4) },
    (_, index) => `${index + 1}.${heading(random)}，${random.between(2, 99)}项。`,
  )
}
