// Every trap of typing YAML with a Chinese keyboard: what is said, where, and that nothing else is said.
import { describe, expect, test } from 'vitest'
import { baseCaseSchema } from '../../../src/case/case-schema.ts'
import { loadData } from '../../../src/data/load-data.ts'
import { createSourceFile } from '../../../src/source/source-file.ts'
import { reported } from './reported.ts'
import { SMALL_CASE, withLine } from './small-case.ts'

const judge = (text: string) => reported(loadData(createSourceFile('case.yaml', text), baseCaseSchema))

test('the small case is sound', () => {
  expect(judge(SMALL_CASE)).toEqual([])
})

describe('one trap, one message', () => {
  test.each<[string, string, string]>([
    ['full-width colon in a list item', withLine(6, '  - name：张三'), 'data/full-width-colon 6:5'],
    ['full-width colon, only field of its group', withLine(8, '  名称：民政局'), 'data/full-width-colon 8:3'],
    ['full-width colon, among others', withLine(4, '  title：关于加强'), 'data/full-width-colon 4:3'],
    ['full-width colon before a group', withLine(7, 'office：'), 'data/full-width-colon 7:1'],
    ['full-width colon after a blank', withLine(8, '  名称 ：民政局'), 'data/full-width-colon 8:3'],
    ['no space after the colon', withLine(8, '  name:民政局'), 'data/colon-without-space 8:3'],
    ['full-width space after the colon', withLine(8, '  name:　民政局'), 'data/full-width-space 8:3'],
    ['full-width indentation', withLine(8, '　　name: 民政局'), 'data/full-width-indentation 8:1'],
    [
      'no-break space indentation',
      withLine(8, '\u00a0\u00a0name: 民政局'),
      'data/full-width-indentation 8:1',
    ],
    [
      'full-width indentation of the body',
      withLine(12, '　　一、好', '　　二、是'),
      'data/full-width-indentation 12:1',
    ],
    ['tab', withLine(8, '\tname: 民政局'), 'data/tab-indentation 8:1'],
    ['curly quotes that were to quote', withLine(4, '  title: “关于: 加强”'), 'data/full-width-quotes 4:10'],
    [
      'curly quotes round a date',
      withLine(9, 'reply:', '  date: “2024-08-06”'),
      'data/full-width-quotes 10:9',
    ],
    ['brackets of a number', withLine(4, '  title: [2024]5号'), 'data/text-needs-quotes 4:10'],
    ['text after the closing quote', withLine(4, '  title: "关于"加强'), 'data/text-needs-quotes 4:10'],
    ['colon and space in the text', withLine(4, '  title: 关于: 加强'), 'data/text-needs-quotes 4:10'],
    ['reserved sign', withLine(4, '  title: @重点'), 'data/text-needs-quotes 4:10'],
    ['asterisk', withLine(4, '  title: *重点* 工作'), 'data/text-needs-quotes 4:10'],
    ['Handlebars', withLine(4, '  title: {{x}} 工作'), 'data/text-needs-quotes 4:10'],
    ['full-width bar', withLine(11, '  body: ｜'), 'data/full-width-bar 11:9'],
    ['text behind the bar', withLine(11, '  body: |一、好'), 'data/yaml-syntax 11:10'],
    ['full-width dash for a list', withLine(6, '  －name: 张三'), 'data/list-mark 6:3'],
    ['dash without a space', withLine(6, '  -name: 张三'), 'data/list-mark 6:3'],
    ['full-width comment sign', withLine(7, '＃ 说明', 'office:'), 'data/full-width-hash 7:1'],
    ['a key too far right', withLine(3, '   number: 0152'), 'data/out-of-line 3:1'],
    [
      'two keys too far right',
      withLine(3, '    number: 1', '    due_on: 2024-02-01'),
      'data/out-of-line 3:1',
    ],
    ['a key too far left', withLine(3, ' number: 0152'), 'data/out-of-line 3:1'],
    [
      'a key of a list item too far left',
      withLine(6, '  - name: 张三', '   phone: 1'),
      'data/out-of-line 7:1',
    ],
    [
      'the first keys of a group at the margin',
      SMALL_CASE.replace('  session', 'session').replace('  number', 'number'),
      'data/out-of-line 2:1',
    ],
    [
      'a group and its first field in a line',
      SMALL_CASE.replace('suggestion:\n  session', 'suggestion: session'),
      'data/two-keys-in-a-line 1:13',
    ],
    [
      'the body at the margin',
      SMALL_CASE.replace('    一', '一').replace('    键', '键'),
      'data/text-not-indented 12:1',
    ],
    ['the rest of the body at the margin', withLine(14, '又一段。', ''), 'data/text-not-indented 14:1'],
    ['full-width brackets', `${SMALL_CASE}  copies: ［甲，乙］\n`, 'data/full-width-brackets 14:11'],
    ['square lenticular brackets', `${SMALL_CASE}  copies: 【甲、乙】\n`, 'data/full-width-brackets 14:11'],
  ])('%s', (_, text, expected) => {
    expect(judge(text)).toEqual([expected])
  })
})

test.each(['—', '·', '•', '*', '1.', '1、', '（1）', '①'])('a list marked with %s', mark => {
  const text = `${SMALL_CASE}  copies:\n    ${mark} 甲\n    ${mark} 乙\n`
  expect(judge(text)).toEqual(['data/list-mark 15:5', 'data/list-mark 16:5'])
})

test('a whole file with full-width colons: a message for each line, and no echo', () => {
  const text = SMALL_CASE.replaceAll(/^( *(?:- )?[a-z]+): ?/gm, '$1：')
  expect(judge(text)).toEqual(
    ['1:1', '2:3', '3:3', '4:3', '5:1', '6:5', '7:1', '8:3', '9:1', '10:3', '11:3'].map(
      place => `data/full-width-colon ${place}`,
    ),
  )
})

test('three hundred lines with a second colon are not taken for a deep structure', () => {
  const points = Array.from({ length: 300 }, (_, i) => `    甲${i}: 乙: 丙\n`).join('')
  const result = judge(`${SMALL_CASE}local:\n  all:\n${points}`)
  expect(new Set(result.map(line => line.split(' ')[0]))).toEqual(new Set(['data/text-needs-quotes']))
})

test('several traps and a fault that has nothing to do with them', () => {
  const text = withLine(8, '　　名称：“民政局”').replace('0152', '0152\n  due_on: 2024-02-30')
  expect(judge(text)).toEqual([
    'data/impossible-date 4:11',
    'data/full-width-indentation 9:1',
    'data/full-width-colon 9:3',
    'data/quotes-are-printed 9:6',
  ])
})

test('a misspelt key with a full-width colon: both are said', () => {
  expect(judge(withLine(8, '  mame：民政局'))).toEqual([
    'data/full-width-colon 8:3',
    'data/unknown-field 8:3',
  ])
})

test('a field in the wrong group is told where it belongs', () => {
  const { diagnostics } = loadData(
    createSourceFile('case.yaml', withLine(2, '  session: 甲', '  name: 乙', '  代表: 丙')),
    baseCaseSchema,
  )
  expect(diagnostics.map(({ rule, params }) => [rule, params])).toEqual([
    [
      'data/unknown-field',
      {
        key: 'name',
        suggestions: [],
        homes: [
          { zh: '代表', en: 'deputies' },
          { zh: '承办单位', en: 'office' },
        ],
      },
    ],
    ['data/unknown-field', { key: '代表', suggestions: [], homes: [{ zh: '', en: '' }] }],
  ])
})

test('a list for a text is one fault, not two', () => {
  expect(judge(`${SMALL_CASE}kind:\n  - 建议\n`)).toEqual(['data/wrong-type 15:3'])
})

test.each([
  ['deputies: 张三', 'deputies'],
  ['deputies:\n  - 张三', 'deputies[0]'],
])('%s: the message shows how a deputy begins', (text, field) => {
  const file = createSourceFile('case.yaml', SMALL_CASE.replace('deputies:\n  - name: 张三', text))
  const [diagnostic] = loadData(file, baseCaseSchema).diagnostics
  expect(diagnostic?.params).toMatchObject({ field: { en: field }, firstKey: { zh: '姓名', en: 'name' } })
})

describe('no false alarm', () => {
  test.each([
    ['a full-width colon in text', withLine(4, '  title: 联系电话：加强')],
    [
      'a list item that reads like a field',
      `${SMALL_CASE}  points:\n    - 联系电话：12345 应当公开\n    - 电话:12345\n`,
    ],
    ['a title in 【】', withLine(4, '  title: 【重点】关于加强')],
    ['a title that begins with quotes', withLine(4, '  title: “一老一小”服务')],
    [
      'body lines with full-width blanks',
      withLine(12, '    　　一、好', '    　　姓名：张三', '    - 甲', '    ＃'),
    ],
    ['a key with full-width blanks', withLine(8, '  名　称　: 民政局')],
    ['a comment', withLine(8, '  name: 民政局 # 全称')],
    ['a comment below a key', withLine(7, 'office: # 主办', '#说明')],
    ['CRLF', SMALL_CASE.replaceAll('\n', '\r\n')],
    ['Latin text over two lines', withLine(4, '  title: On the', '    care of elders')],
  ])('%s', (_, text) => {
    expect(judge(text)).toEqual([])
  })

  test('another fault does not make text suspect', () => {
    const text = `${SMALL_CASE}  points:\n    - 联系电话：12345 应当公开\n    - “好”\n`.replace(
      '  class: A\n',
      '',
    )
    expect(judge(text)).toEqual(['data/missing-field 9:1', 'data/quotes-are-printed 15:7'])
  })
})

describe('warnings', () => {
  test.each([
    ['text lost behind #', withLine(8, '  name: 民政局 #三楼'), 'data/comment-cuts-text 8:13'],
    [
      'a value that is only a #',
      withLine(8, '  name: 民政局', '  phone: #12345'),
      'data/comment-cuts-text 9:10',
    ],
    ['curly quotes round a whole value', withLine(4, '  title: “关于加强”'), 'data/quotes-are-printed 4:10'],
    ['a Chinese comma in brackets', `${SMALL_CASE}  copies: [甲，乙]\n`, 'data/comma-in-item 14:12'],
    ['an empty list item', `${SMALL_CASE}  copies:\n    - 甲\n    -\n`, 'data/empty-item 16:6'],
  ])('%s', (_, text, expected) => {
    const result = loadData(createSourceFile('case.yaml', text), baseCaseSchema)
    expect(result.ok).toBe(true)
    expect(reported(result)).toEqual([expected])
  })
})
