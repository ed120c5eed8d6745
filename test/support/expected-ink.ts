// Every word that must stand in a paper, from first to last, by this test's own reading of a case and of what the packs
// say: compared without blanks, so that nothing may be lost, doubled, or out of its order.
import { parseBody } from '../../src/case/body.ts'
import type { Case } from '../../src/case/case.ts'
import { quoteTitle } from '../../src/view/quote-title.ts'
import { withoutNumbers } from '../../src/view/without-numbers.ts'

/** What is seen of a text: no blanks, nothing of zero width. */
export function inkOf(text: string): string {
  return text.replace(/[\s\u200b-\u200f\u2060\ufeff]/gu, '')
}

export function letterInk(values: Case): string {
  const { suggestion, deputies, office, reply } = values
  const { word, deputy } = wordsOf(values)
  const joint = deputies.length > 1
  const you = joint ? '你们' : '您'
  const { co_offices: others = [], attachments = [], copies = [] } = { ...office, ...reply }
  return inkOf(
    [
      office.name,
      reply.document_number,
      `${reply.class}类`,
      `关于${suggestion.session}${reference(suggestion.number)}${word}的答复`,
      `尊敬的${deputies[0]?.name}${joint ? `等${deputies.length}位` : ''}${deputy}：`,
      reply.opening ??
        `${you}提出的${quoteTitle(suggestion.title)}收悉，经${others.length > 0 ? '会同' : ''}${others.join('、')}研究，现答复如下：`,
      reply.body,
      reply.closing ?? `感谢${you}对我们工作的关心和支持，欢迎今后多提宝贵意见。`,
      attachments.length > 0 ? '附件：' : '',
      ...attachments.map((name, index) => (attachments.length > 1 ? `${index + 1}.${name}` : name)),
      office.name,
      reply.date ? dateInk(reply.date) : '年月日',
      reply.disclosure && `（此件${reply.disclosure}）`,
      `负责人：${office.leader ?? ''}承办人：${office.handler ?? ''}联系电话：${office.phone ?? ''}`,
      copies.length > 0 ? `抄送：${copies.join('，')}。` : '',
    ].join(''),
  )
}

export function recordInk(values: Case): string {
  const { pack, suggestion, office, reply, consultation = {} } = values
  const { word, deputy } = wordsOf(values)
  const kind = values.kind === 'proposal' ? '政协提案' : '人大代表建议'
  const headings = parseBody(reply.body).flatMap(({ level, heading = '' }) =>
    level === 1 && heading !== '' ? [heading.replace(/^.*?、/u, '').replace(/。$/u, '')] : [],
  )
  return inkOf(
    [
      `${pack === 'jincheng' ? '晋城市' : ''}${kind}面商记录表`,
      `承办单位：${office.name}${word}编号：${reference(suggestion.number)}`,
      ...deputyRows(values, deputy),
      `${word}主要内容：${numbered(withoutNumbers(suggestion.points ?? []))}`,
      `答复意见要点：${numbered(reply.points ? withoutNumbers(reply.points) : headings)}`,
      `办理情况（划勾）${['A', 'B', 'C'].map(code => `${code}类${code === reply.class ? '☑' : '☐'}`).join('')}`,
      `${deputy}意见和要求：${consultation.opinion ?? ''}${consultation.remarks ?? ''}`,
      `签字：${consultation.signature ?? ''}`,
      `面商时间${dateInk(consultation.date ?? '')}面商地点${consultation.place ?? ''}`,
      `面商人${consultation.interviewer ?? ''}联系电话${consultation.phone ?? ''}`,
    ].join(''),
  )
}

/** Joint deputies stand in a table with a head, a lone one beside the names of the fields. */
function deputyRows({ deputies }: Case, word: string): readonly (string | undefined)[] {
  const [first] = deputies
  return deputies.length > 1
    ? [
        `${word}姓名工作单位联系电话`,
        ...deputies.flatMap(({ name, employer, phone }) => [name, employer, phone]),
      ]
    : [`${word}姓名`, first?.name, '工作单位', first?.employer, '联系电话', first?.phone]
}

function wordsOf({ kind }: Case): { readonly word: string; readonly deputy: string } {
  return kind === 'proposal' ? { word: '提案', deputy: '委员' } : { word: '建议', deputy: '代表' }
}

function reference(number: string): string {
  if (!/[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]|^[一二三四五六七八九十百千零〇]+$/u.test(number)) return number
  return `${number.startsWith('第') ? '' : '第'}${number}${number.endsWith('号') ? '' : '号'}`
}

function numbered(points: readonly string[]): string {
  return points.map((point, index) => `${index + 1}.${point}`).join('')
}

/** `2024-08-06 上午` → `2024年8月6日上午`. */
function dateInk(date: string): string {
  return date.replace(/^(\d+)-0?(\d+)-0?(\d+)/u, '$1年$2月$3日')
}
