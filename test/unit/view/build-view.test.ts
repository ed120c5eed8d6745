import { expect, test } from 'vitest'
import { TracedText, type ViewValue } from '../../../src/view/view.ts'
import { gb9704, viewOf } from '../../support/paper.ts'
import { SOUND_CASE } from '../../support/sound-case.ts'

/** The view without places: texts as strings. */
function plain(value: ViewValue | undefined): unknown {
  if (value instanceof TracedText) return value.text
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]))
}

const view = (yaml = SOUND_CASE) => plain(viewOf(yaml))

test('a suggestion of one deputy', () => {
  expect(view()).toMatchObject({
    kind_word: '建议',
    deputy_word: '代表',
    proposal: false,
    joint: false,
    deputy_names: '王小丽',
    suggestion: {
      reference: '第152号',
      quoted_title: '《关于加强农村养老服务体系建设的建议》',
      points: ['加大投入。'],
    },
    reply: {
      class_label: 'A类',
      signed_on: '　　　　年　　月　　日',
      points: ['抓好机构建设'],
      paragraphs: [
        { level: '1', heading: '一、抓好机构建设', heading_style: '一级标题', text: undefined },
        { level: undefined, heading: undefined, text: '正文。' },
      ],
    },
    classes: [
      { code: 'A', label: 'A类', chosen: true },
      { code: 'B', label: 'B类', chosen: false },
      { code: 'C', label: 'C类', chosen: false },
    ],
    settings: { head: '信函', sealed: true, class_mark: true, disclosure_mark: '附注' },
  })
})

test('a proposal of two members', () => {
  const yaml = `类别: 提案\n${SOUND_CASE.replace('  - name: 王小丽', '  - name: 甲\n  - name: 乙')}`
  expect(view(yaml)).toMatchObject({
    kind: '提案',
    kind_word: '提案',
    deputy_word: '委员',
    proposal: true,
    joint: true,
    deputy_names: '甲、乙',
    deputy_count: '2',
  })
})

test('days print in Arabic digits without leading zeros', () => {
  const yaml = `${SOUND_CASE}  date: 2024-08-06\nconsultation:\n  date: 2024年8月6日上午\n  remarks: |\n    甲。\n\n    乙。\n`
  expect(view(yaml)).toMatchObject({
    reply: { signed_on: '2024年8月6日', date: '2024年8月6日' },
    consultation: { date: '2024年8月6日上午', remark_paragraphs: ['甲。', '乙。'] },
  })
})

test.each([
  ['0487', '第0487号'],
  ['DH0271', '第DH0271号'],
  ['第152号', '第152号'],
  ['152号', '第152号'],
  ['来信', '来信'],
  ['十二', '第十二号'],
])('number %s is cited as %s', (number, reference) => {
  expect(view(SOUND_CASE.replace('152', number))).toMatchObject({ suggestion: { reference } })
})

test.each([
  ['《关于甲的建议》', '《关于甲的建议》'],
  ['关于落实《养老法》的建议', '《关于落实〈养老法〉的建议》'],
  ['《甲》和《乙》', '《〈甲〉和〈乙〉》'],
])('title %s is quoted as %s', (title, quoted_title) => {
  const yaml = SOUND_CASE.replace('关于加强农村养老服务体系建设的建议', title)
  expect(view(yaml)).toMatchObject({ suggestion: { quoted_title } })
})

test.each([
  [
    ['1. 甲', '2.乙'],
    ['甲', '乙'],
  ],
  [
    ['（一）甲', '（二）乙'],
    ['甲', '乙'],
  ],
  [
    ['一、甲', '二、乙'],
    ['甲', '乙'],
  ],
  [
    ['1.5亿元', '2.5亿元'],
    ['1.5亿元', '2.5亿元'],
  ],
  [
    ['1. 甲', '乙'],
    ['1. 甲', '乙'],
  ],
  [
    ['2. 甲', '3. 乙'],
    ['2. 甲', '3. 乙'],
  ],
])('points %j are kept as %j', (typed, points) => {
  const yaml = `${SOUND_CASE}  points: ${JSON.stringify(typed)}\n`
  expect(view(yaml)).toMatchObject({ reply: { points } })
})

test('opening and closing are paragraphs', () => {
  const yaml = `${SOUND_CASE}  closing: |\n    感谢。\n    专此函复。\n`
  expect(view(yaml)).toMatchObject({
    reply: { closing_paragraphs: ['感谢。', '专此函复。'], opening_paragraphs: [] },
  })
})

test('a value knows its place; a paragraph of the body its own line', () => {
  const { suggestion, reply } = viewOf(SOUND_CASE)
  const text = (value: ViewValue | undefined, ...path: readonly (string | number)[]) => {
    const found = path.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], value)
    const { span } = found as TracedText
    return span?.file.text.slice(span.start, span.end)
  }
  expect(text(suggestion, 'reference')).toBe('152')
  expect(text(reply, 'paragraphs', 1, 'text')).toBe('正文。')
})

test('the pack’s own fields are read under local', () => {
  const fields = {
    type: 'object',
    additionalProperties: false,
    properties: {
      met_on: { type: 'string', format: 'date', title: '走访日期' },
      urgent: { type: 'boolean', title: '急件' },
    },
  }
  const yaml = `${SOUND_CASE}local:\n  走访日期: 2024-05-01\n`
  expect(plain(viewOf(yaml, { ...gb9704, fields }))).toMatchObject({ local: { met_on: '2024年5月1日' } })
})
