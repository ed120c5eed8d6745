import { describe, expect, test } from 'vitest'
import type { DataPath } from '../../../src/data/data.ts'
import type { JsonSchema } from '../../../src/data/json-schema.ts'
import { loadData } from '../../../src/data/load-data.ts'
import { parseYaml } from '../../../src/data/parse-yaml.ts'
import { createSourceFile } from '../../../src/source/source-file.ts'
import { checkedValue, placeOf, reported } from './reported.ts'

const schema: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['person'],
  properties: {
    person: {
      title: '人员',
      'x-titles': ['人员', '职工'],
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: {
        name: { title: '姓名', type: 'string' },
        born: { title: '生日', type: 'string', format: 'date' },
        met: { title: '会面', type: 'string', format: 'date-time-text' },
        kind: { title: '类别', enum: ['full', 'part'], 'x-zh': { full: '专职', part: '兼职' } },
      },
    },
    tags: {
      title: '标签',
      type: 'array',
      'x-one': true,
      minItems: 1,
      items: { type: 'string', maxLength: 4 },
    },
    count: { title: '数量', type: 'integer', minimum: 1 },
    share: { type: 'number' },
    on: { title: '启用', type: 'boolean' },
    looks: { title: '外观', type: 'object', additionalProperties: { $ref: '#/definitions/look' } },
    code: { type: 'string', pattern: '^[A-Z]+$', examples: ['AB'] },
    lang: { type: 'string', default: 'zh' },
    free: { title: '自由' },
  },
  definitions: {
    look: {
      type: 'object',
      additionalProperties: false,
      properties: { size: { title: '字号', type: 'string' } },
    },
  },
}

const load = (text: string) => loadData<Record<string, unknown>>(createSourceFile('a.yaml', text), schema)
const values = (text: string) => checkedValue(load(text)).values
const place = (text: string, ...path: DataPath) => placeOf(checkedValue(load(text)).spanOf(path))

describe('values', () => {
  test('under English keys, whichever were written', () => {
    expect(values('人员:\n  姓名: 甲\n  类别: 兼职\n标签: [一]\n')).toEqual({
      person: { name: '甲', kind: 'part' },
      tags: ['一'],
      lang: 'zh',
    })
    expect(values('职工:\n  name: 甲\n  kind: part\n')).toMatchObject({
      person: { name: '甲', kind: 'part' },
    })
  })

  test('numbers and booleans only where the schema asks for them', () => {
    const text = 'person: { name: 007 }\ncount: 12\nshare: 1.50\n启用: 是\nfree: 1.50\n'
    expect(values(text)).toMatchObject({
      person: { name: '007' },
      count: 12,
      share: 1.5,
      on: true,
      free: '1.50',
    })
  })

  test('dates in any spelling, time kept', () => {
    const dates = (born: string, met: string) =>
      values(`person:\n  name: 甲\n  born: ${born}\n  met: ${met}\n`).person
    expect(dates('2024/8/6', '2024年8月6日上午')).toMatchObject({
      born: '2024-08-06',
      met: '2024-08-06 上午',
    })
    expect(dates('2024年8月6日', '2024-8-6 09:30')).toMatchObject({
      born: '2024-08-06',
      met: '2024-08-06 09:30',
    })
    expect(dates('2024.8.6', '2024.08.06 下午')).toMatchObject({ born: '2024-08-06', met: '2024-08-06 下午' })
    expect(dates('2024-02-29', '2024/08/06')).toMatchObject({ born: '2024-02-29', met: '2024-08-06' })
  })

  test('one text, or a block of lines, where a list may be one', () => {
    expect(values('person: {name: 甲}\ntags: 一\n').tags).toEqual(['一'])
    expect(values('person: {name: 甲}\ntags: |\n  一\n\n  二\n').tags).toEqual(['一', '二'])
    expect(place('person: {name: 甲}\ntags: |\n  一\n\n  二\n', 'tags', 1)).toBe('5:3')
  })

  test('free names', () => {
    expect(values('person: {name: 甲}\n外观:\n  正文: {字号: 三号}\n')).toMatchObject({
      looks: { 正文: { size: '三号' } },
    })
  })

  test('empty keys are absent', () => {
    expect(values('person:\n  name: 甲\n  born:\ncount: ~\n')).toEqual({ person: { name: '甲' }, lang: 'zh' })
  })
})

describe('places', () => {
  const text = '人员:\n  姓名: 甲\n  生日:\n标签:\n  - 一\n  - 二\n'

  test.each<[string, DataPath]>([
    ['1:1', []],
    ['2:3', ['person']],
    ['2:7', ['person', 'name']],
    ['3:3', ['person', 'born']],
    ['2:3', ['person', 'met']],
    ['6:5', ['tags', 1]],
    ['5:3', ['tags', 9]],
  ])('%s', (expected, path) => {
    expect(place(text, ...path)).toBe(expected)
  })
})

describe('what is wrong', () => {
  test.each<[string, string, ...string[]]>([
    ['missing, on the parent’s key', 'count: 1\nperson:\n  born: 2024-01-01\n', 'data/missing-field 2:1'],
    ['missing at the top', 'count: 1\n', 'data/missing-field 1:1'],
    ['missing because left open', 'person:\n  name:\n', 'data/missing-field 2:3'],
    ['a group left open', 'count: 1\nperson:\n', 'data/missing-field 2:1'],
    ['unknown key', 'person: { name: 甲 }\nxyz: 1\n', 'data/unknown-field 2:1'],
    ['misspelt key, not also missing', 'person:\n  nmae: 甲\n', 'data/unknown-field 2:3'],
    ['both spellings', 'person: { name: 甲, 姓名: 乙 }\n', 'data/key-in-two-spellings 1:20'],
    ['no such choice', 'person: { name: 甲, kind: 全职 }\n', 'data/not-a-choice 1:26'],
    ['text instead of a group', 'person: 甲\n', 'data/wrong-type 1:9'],
    ['list instead of text', 'person:\n  name:\n    - 甲\n', 'data/wrong-type 3:5'],
    ['group instead of a list', 'person: { name: 甲 }\ntags: { a: b }\n', 'data/wrong-type 2:7'],
    ['words instead of a number', 'person: { name: 甲 }\ncount: 三\n', 'data/wrong-type 2:8'],
    ['a quoted number', 'person: { name: 甲 }\ncount: "3"\n', 'data/wrong-type 2:8'],
    ['impossible date', 'person: { name: 甲, born: 2023-02-29 }\n', 'data/impossible-date 1:26'],
    ['month 13 before an hour', 'person: { name: 甲, met: 2024-13-01 9点 }\n', 'data/impossible-date 1:25'],
    ['no date', 'person: { name: 甲, born: 去年 }\n', 'data/not-a-date 1:26'],
    ['too small', 'person: { name: 甲 }\ncount: 0\n', 'data/outside-limits 2:8'],
    ['too long', 'person: { name: 甲 }\ntags: [一二三四五]\n', 'data/outside-limits 2:8'],
    ['too few', 'person: { name: 甲 }\ntags: []\n', 'data/outside-limits 2:7'],
    ['pattern', 'person: { name: 甲 }\ncode: ab\n', 'data/outside-limits 2:7'],
    ['a list for the whole', '- 甲\n', 'data/wrong-type 1:1'],
    ['a text for the whole', '甲\n', 'data/wrong-type 1:1'],
    [
      'all at once',
      'preson: { born: 1 }\ncount: x\ntags: { a: 1 }\n',
      'data/unknown-field 1:1',
      'data/wrong-type 2:8',
      'data/wrong-type 3:7',
    ],
  ])('%s', (_, text, ...expected) => {
    expect([...reported(load(text))].sort()).toEqual(expected.sort())
  })

  test('what was probably meant', () => {
    const params = (text: string) => load(text).diagnostics[0]?.params
    expect(params('person: { name: 甲 }\n标鉴: 一\n')).toEqual({
      key: '标鉴',
      homes: [],
      suggestions: ['标签'],
    })
    expect(params('person: { name: 甲, bron: 2024-01-01 }\n')).toMatchObject({ suggestions: ['born'] })
    expect(params('person: { name: 甲, kind: 兼 }\n')).toMatchObject({
      choices: [
        { zh: '专职', en: 'full' },
        { zh: '兼职', en: 'part' },
      ],
    })
    expect(params('person: { name: 甲, born: 2024·8·6 }\n')).toMatchObject({ suggestion: '2024-08-06' })
    expect(params('person: { name: 甲, born: 20240806 }\n')).toMatchObject({ suggestion: '2024-08-06' })
  })
})

describe('defaults', () => {
  const under = (defaults: string, text: string) =>
    loadData<Record<string, unknown>>(
      createSourceFile('a.yaml', text),
      schema,
      checkedValue(parseYaml(createSourceFile('b.yaml', defaults))),
    )

  test('maps are joined, lists and texts replaced, open keys filled', () => {
    const data = checkedValue(
      under(
        '人员: {姓名: 甲, 类别: 专职}\ntags: [一, 二]\ncount: 2\n',
        'person: {name: 乙}\ntags: [三]\ncount:\n',
      ),
    )
    expect(data.values).toEqual({ person: { name: '乙', kind: 'full' }, tags: ['三'], count: 2, lang: 'zh' })
    expect(['name', 'kind'].map(key => data.spanOf(['person', key]).file.path)).toEqual(['a.yaml', 'b.yaml'])
    expect(placeOf(data.spanOf(['count']))).toBe('3:8')
  })

  test('a wrong default is shown where it stands', () => {
    const [diagnostic] = under('人员: {类别: 全职}\n', 'person: {name: 乙}\n').diagnostics
    expect(diagnostic?.rule).toBe('data/not-a-choice')
    expect(diagnostic?.span?.file.path).toBe('b.yaml')
  })
})
