// Sentences that read like official text, with something hard every ten or twenty characters.
import {
  area,
  code,
  count,
  day,
  decree,
  documentNumber,
  hardPlace,
  type Maker,
  mailAddress,
  money,
  period,
  person,
  phone,
  physical,
  pipe,
  share,
  slogan,
  standard,
  term,
  webAddress,
} from './hard-places.ts'
import type { Random } from './random.ts'
import { officeOf, PLACES, SUBJECTS } from './words.ts'

/** Clauses without their marks. */
const CLAUSES: readonly [Maker, ...Maker[]] = [
  random => `累计投入资金${money(random)}，其中${random.pick(PLACES)}${money(random)}`,
  random => `截至${day(random)}，已完成${count(random)}，占年度任务的${share(random)}`,
  random => `比上年增加${count(random)}，增长${share(random)}`,
  random => `由${share(random)}提高到${share(random)}`,
  random => `按照${slogan(random)}的要求，会同${officeOf(random)}逐项研究`,
  random => `印发了${decree(random)}，明确了责任单位和完成时限`,
  random => `根据${decree(random)}，将${random.pick(SUBJECTS)}列入民生实事`,
  random => `在${random.pick(PLACES)}、${random.pick(PLACES)}等${count(random)}开展试点`,
  random => `推广${term(random)}等新技术，提高${random.pick(SUBJECTS)}水平`,
  random => `依托${term(random)}平台建立${slogan(random)}台账`,
  random => `新建、改建${pipe(random)}，受益群众${count(random)}`,
  random => `项目总建筑面积${area(random)}，概算总投资${money(random)}`,
  random => `设计参数为${physical(random)}，实测值为${physical(random)}`,
  random => `主要指标符合${standard(random)}的规定，合格率${share(random)}`,
  random => `计划于${period(random)}前通水试运行`,
  random => `开放时间为${period(random)}，接待群众${count(random)}`,
  random => `形成${slogan(random)}的工作格局`,
  random => `您提出的${random.pick(SUBJECTS)}问题${random.pick(['——', '……', '，'])}正是群众最关心的`,
  random => `由${officeOf(random)}牵头，${officeOf(random)}、${officeOf(random)}配合`,
  random => `其中：${random.pick(PLACES)}${count(random)}，${random.pick(PLACES)}${count(random)}`,
  random => `${person(random)}等${count(random)}先后到现场查看`,
  () => '下一步我们将加大工作力度，把好事办好、实事办实',
  () => '群众的获得感、幸福感、安全感进一步增强',
]

/** What stands in a letter once or twice. */
const RARE_CLAUSES: readonly [Maker, ...Maker[]] = [
  random => `群众可以登录${webAddress(random)}查询办理进度`,
  random => `联系人${person(random)}，电话${phone(random)}，电子邮箱${mailAddress(random)}`,
  random => `项目代码${code(random)}，批准文号${documentNumber(random)}`,
  random => `详见${documentNumber(random)}和${webAddress(random)}`,
]

export function sentence(random: Random): string {
  const clauses = Array.from({ length: random.between(1, 4) }, () =>
    random.pick(random.chance(0.08) ? RARE_CLAUSES : CLAUSES)(random),
  )
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
