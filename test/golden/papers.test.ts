// The trees of both papers for two small cases. Read the difference line by line before `npm run golden`.
import { expect, test } from 'vitest'
import { printTree } from '../../src/document/print-tree.ts'
import type { DocumentId } from '../../src/pack/pack.ts'
import { gb9704, jincheng, paperOf } from '../support/paper.ts'

const suggestion = `
suggestion:
  session: 市八届人大四次会议
  number: 0152
  title: 关于加强农村养老服务体系建设的建议
  points: [加大财政投入。, 引入专业运营。]
deputies:
  - { name: 王小丽, phone: 157****0000 }
office: { name: 某某市民政局, handler: 李四, phone: 0356-0000000 }
reply:
  class: A
  body: |
    一、抓好机构建设
    目前，全市有敬老院34所。
    （一）公办。共19所。
consultation:
  date: 2024-08-06
  place: 市民政局
  interviewer: 李四
  opinion: 满意
  signature: 王小丽
`

const proposal = `
kind: proposal
suggestion: { session: 区政协九届四次会议, number: 来信, title: 关于落实《条例》的提案 }
deputies:
  - { name: 甲, employer: 某中学 }
  - { name: 乙 }
office: { name: 某某区住房和城乡建设局, leader: 丙, co_offices: [区交通局, 区公安局] }
reply:
  class: B
  document_number: 某住建函〔2025〕47号
  date: 2025-06-11
  disclosure: 主动公开
  body: 已经办好。
  points: [已经办好]
  closing: |
    感谢你们的提案。
    专此函复。
  attachments: [进度表, 名单]
  copies: [区政协提案委员会, 区政府督查室]
`

test.each<[string, DocumentId, string, typeof gb9704]>([
  ['suggestion', 'record', suggestion, jincheng],
  ['suggestion', 'letter', suggestion, jincheng],
  ['proposal', 'record', proposal, gb9704],
  ['proposal', 'letter', proposal, gb9704],
  [
    'proposal-plain',
    'letter',
    proposal,
    { ...gb9704, settings: { head: 'plain', sealed: 'no', class_mark: 'no', disclosure_mark: 'head' } },
  ],
])('%s: %s', async (name, document, yaml, pack) => {
  await expect(printTree(paperOf(document, yaml, pack))).toMatchFileSnapshot(`${name}-${document}.tree`)
})
