import { describe, expect, test } from 'vitest'
import { parseBody } from '../../../src/case/body.ts'

describe('levels', () => {
  test.each([
    ['一、加强领导', { level: 1, heading: '一、加强领导' }],
    ['十一、加强领导', { level: 1, heading: '十一、加强领导' }],
    ['九十九、加强领导', { level: 1, heading: '九十九、加强领导' }],
    ['一、加强领导。成立专班。', { level: 1, heading: '一、加强领导。', text: '成立专班。' }],
    ['一、加强领导。', { level: 1, heading: '一、加强领导。' }],
    ['（一）落实责任。分工到人。', { level: 2, heading: '（一）落实责任。', text: '分工到人。' }],
    ['(二)落实责任', { level: 2, heading: '(二)落实责任' }],
    ['（十二）落实责任', { level: 2, heading: '（十二）落实责任' }],
    ['1.开展排查', { level: 3, heading: '1.开展排查' }],
    ['12． 开展排查', { level: 3, heading: '12． 开展排查' }],
    ['1.开展排查。共查出137处。', { level: 3, text: '1.开展排查。共查出137处。' }],
    ['1.破损的地砖换成了透水砖；', { level: 3, text: '1.破损的地砖换成了透水砖；' }],
    [`1.${'长'.repeat(39)}`, { level: 3, text: `1.${'长'.repeat(39)}` }],
    [`1.${'长'.repeat(38)}`, { level: 3, heading: `1.${'长'.repeat(38)}` }],
    ['（1）入户走访', { level: 4, heading: '（1）入户走访' }],
    ['(1)入户走访，逐户登记。', { level: 4, text: '(1)入户走访，逐户登记。' }],
  ])('%s', (line, expected) => {
    expect(parseBody(line)).toEqual([{ ...expected, start: 0 }])
  })
})

test.each([
  '1.5亿元已经拨付',
  '１．５亿元已经拨付',
  '2024.8以来',
  '2024年8月',
  '一是加强领导',
  '一',
  '第一、加强领导',
  '123.开展排查',
  '（一',
  '目前，一、二期已经建成',
  '# 标题',
  '**重点** <b>{{x}}</b> & more',
])('%s is a paragraph', text => {
  expect(parseBody(text)).toEqual([{ level: 0, text, start: 0 }])
})

test('lines are paragraphs; blanks round them go, nothing else', () => {
  const body = '\n　　一、好\r\n\n \u00a0　第二段　有空 格　\n\t\n（一）乙。  丙\n'
  expect(parseBody(body)).toEqual([
    { level: 1, heading: '一、好', start: 3 },
    { level: 0, text: '第二段　有空 格', start: 12 },
    { level: 2, heading: '（一）乙。', text: '  丙', start: 24 },
  ])
})

test.each([
  `（一）加大财政投入：${'市财政逐年安排资金用于改造。'.replace('。', '').repeat(4)}。`,
  `一、${'关于进一步加强全市农村养老服务体系建设的总体安排'.repeat(3)}。后面还有一句。`,
])('more than two lines after a number are text, not a heading: %s', text => {
  expect(parseBody(text)).toEqual([{ level: text.startsWith('一') ? 1 : 2, text, start: 0 }])
})

test('an empty body has no paragraphs', () => {
  expect(parseBody(' \n　\n')).toEqual([])
})
