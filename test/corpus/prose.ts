// Sentences that read like official text and are full of hard places.
import { hardPlace, LATIN, MARKS, NUMBERS, QUOTES } from './hard-places.ts'
import type { Random } from './random.ts'
import { officeOf, PLACES, SUBJECTS } from './words.ts'

type Maker = (random: Random) => string

const number: Maker = random => random.pick(NUMBERS)(random)
const quote: Maker = random => random.pick(QUOTES)(random)
const latin: Maker = random => random.pick(LATIN)(random)

/** A clause without its mark, 10 to 40 characters, with one or two hard places. */
const CLAUSES: readonly [Maker, ...Maker[]] = [
  random => `累计投入资金${number(random)}，其中${random.pick(PLACES)}${number(random)}`,
  random => `截至${number(random)}，已完成${number(random)}，占年度任务的${number(random)}`,
  random => `按照${quote(random)}的要求，会同${officeOf(random)}逐项研究`,
  random => `印发了${quote(random)}，明确了责任单位和完成时限`,
  random => `在${random.pick(PLACES)}、${random.pick(PLACES)}等${number(random)}开展试点`,
  random => `推广${latin(random)}等新技术，提高${random.pick(SUBJECTS)}的管理水平`,
  random => `群众可以通过${latin(random)}查询办理进度`,
  random => `由${number(random)}提高到${number(random)}，增长${number(random)}`,
  random => `形成${quote(random)}的工作格局`,
  random => `您提出的${random.pick(SUBJECTS)}问题${random.pick(['——', '……', '：', '，'])}正是群众最关心的`,
  random => `对${number(random)}存量问题逐一登记，建立${quote(random)}台账`,
  random => `由${officeOf(random)}牵头，${officeOf(random)}、${officeOf(random)}配合`,
  random => `新建改建${random.pick(SUBJECTS)}项目${number(random)}，总建筑面积${number(random)}`,
  random => `联系电话${number(random)}，电子邮箱${latin(random)}`,
  random => `主要指标${random.pick(MARKS)(random)}达到${latin(random)}标准`,
  () => '下一步我们将加大工作力度，把好事办好、实事办实',
  () => '群众的获得感、幸福感、安全感进一步增强',
]

export function sentence(random: Random): string {
  const count = random.between(1, 4)
  const clauses = Array.from({ length: count }, () => random.pick(CLAUSES)(random))
  return `${clauses.join(random.pick(['，', '，', '；']))}${random.pick(['。', '。', '。', '！'])}`
}

export function paragraph(random: Random, length: number): string {
  let text = ''
  while (text.length < length) text += sentence(random)
  return text
}

/** Hard places next to each other, a few characters of text between some of them: nothing anybody would write. */
export function adversarial(random: Random, length: number): string {
  let text = random.pick(['关于', '经查', '目前'])
  while (text.length < length) {
    text += hardPlace(random)
    if (random.chance(0.6))
      text += random.pick(['的', '和', '办理', '有关部门', '建设', '，', '。', '、', '（', '）', '“', '”'])
  }
  return `${text}。`
}
