// What can be wrong with the fields of a YAML file, judged by its JSON Schema.
import type { RuleTable } from '../rule.ts'

/** A name in both languages: a field's path, or a choice of an enum. */
export interface BothNames {
  readonly zh: string
  readonly en: string
}

export type ValueType = 'text' | 'number' | 'integer' | 'boolean' | 'list' | 'map'

export interface DataFieldRuleParams {
  'data/missing-field': { readonly field: BothNames; readonly empty: boolean }
  'data/unknown-field': {
    readonly key: string
    readonly suggestions: readonly string[]
    /** Groups that do have it, '' for the file itself. */
    readonly homes: readonly BothNames[]
  }
  'data/key-in-two-spellings': { readonly key: string; readonly other: string }
  'data/not-a-choice': {
    readonly field: BothNames
    readonly value: string
    readonly choices: readonly BothNames[]
    readonly suggestion?: string
  }
  'data/wrong-type': {
    readonly field: BothNames
    readonly expected: readonly ValueType[]
    readonly found: ValueType
    /** Of the group that is wanted, or of which a list is wanted. */
    readonly firstKey?: BothNames
  }
  'data/not-a-date': { readonly field: BothNames; readonly value: string; readonly suggestion?: string }
  'data/impossible-date': { readonly field: BothNames; readonly value: string }
  'data/outside-limits': { readonly field: BothNames; readonly keyword: string; readonly limit: string }
  'data/does-not-fit': { readonly field: BothNames; readonly keyword: string }
  'data/empty-item': { readonly field: BothNames }
}

export const dataFieldRules: RuleTable<DataFieldRuleParams> = {
  'data/missing-field': {
    severity: 'error',
    zh: ({ field, empty }) => ({
      summary: empty ? `必填项“${field.zh}”（${field.en}）没有填` : `缺少必填项“${field.zh}”（${field.en}）`,
      help: empty ? '请在冒号后面填上内容。' : `请在这里补一行：${last(field.zh)}: …`,
    }),
    en: ({ field, empty }) => ({
      summary: empty
        ? `The required field ${field.en} is empty`
        : `The required field ${field.en} is missing`,
      help: empty ? 'Write its value after the colon.' : `Add a line here: ${last(field.en)}: …`,
    }),
    explain: {
      zh: '没有这一项就出不了文书。所有的项目、哪些必填、怎么写，见 reply schema。没有内容、写成 null 或 ~ 的，都算没有填。',
      en: 'The papers cannot be made without this field. See reply schema for all fields. An empty value, null or ~ counts as missing.',
    },
  },
  'data/unknown-field': {
    severity: 'error',
    zh: ({ key, suggestions, homes }) => ({
      summary: homes.length > 0 ? `“${key}”不能写在这里` : `没有“${key}”这一项`,
      help: homes.some(({ zh }) => zh === '')
        ? `请把它写在最外层，行首不空格：${key}: …`
        : homes.length > 0
          ? `它是${homes.map(({ zh }) => `“${zh}”`).join('、')}里的项，请移到那一项的下面，缩进后与同层的各行对齐。`
          : suggestions.length > 0
            ? `是不是想写：${suggestions.join('、')}？`
            : '请看看名称和缩进对不对；这里能写哪些项，见 reply schema。',
    }),
    en: ({ key, suggestions, homes }) => ({
      summary: `There is no field “${key}” here`,
      help: homes.some(({ en }) => en === '')
        ? `It belongs at the outermost level, without indentation: ${key}: …`
        : homes.length > 0
          ? `It belongs to ${homes.map(({ en }) => en).join(', ')}: move it there, indented like its neighbours.`
          : suggestions.length > 0
            ? `Did you mean ${suggestions.join(', ')}?`
            : 'See reply schema.',
    }),
    explain: {
      zh: '程序不认识的项目一律报错，以免写错一个字，内容就悄悄没有印。也可能是缩进不对，写到了别的层里。',
      en: 'Unknown fields are errors, so that a misspelt name never makes its value vanish. Perhaps the indentation is wrong.',
    },
  },
  'data/key-in-two-spellings': {
    severity: 'error',
    zh: ({ key, other }) => ({
      summary: key === other ? `“${key}”写了两次` : `“${key}”和“${other}”是同一项，写了两次`,
      help: key === other ? '请留下一处，删去另一处。' : '中文、英文名称任选一种，请留下一处。',
    }),
    en: ({ key, other }) => ({
      summary:
        key === other ? `“${key}” is given twice` : `“${key}” and “${other}” are the same field, given twice`,
      help: 'Keep one of them.',
    }),
    explain: {
      zh: '每一项有中文和英文两种名称，用哪种都可以，但同一项只能写一次。',
      en: 'Every field has a Chinese and an English name; use either, but only once.',
    },
  },
  'data/not-a-choice': {
    severity: 'error',
    zh: ({ field, value, choices, suggestion }) => ({
      summary: `“${field.zh}”不能写“${value}”`,
      help: `${suggestion === undefined ? '' : `是不是想写“${suggestion}”？`}可以写：${choices.map(bothSpellings).join('、')}。`,
    }),
    en: ({ field, value, choices, suggestion }) => ({
      summary: `“${value}” is not a choice for ${field.en}`,
      help: `${suggestion === undefined ? '' : `Did you mean “${suggestion}”? `}Choices: ${choices.map(bothSpellings).join(', ')}.`,
    }),
    explain: {
      zh: '这一项只能从规定的几种写法里选一种，要写得一字不差。办理结果有哪几类由模板包规定。',
      en: 'This field takes one of a fixed set of values, written exactly. The classes are set by the pack.',
    },
  },
  'data/wrong-type': {
    severity: 'error',
    zh: ({ field, expected, found, firstKey }) => ({
      summary: `“${field.zh}”应当是${expected.map(type => TYPE_NAMES[type].zh).join('或')}，这里写成了${TYPE_NAMES[found].zh}`,
      help: TYPE_HELP.zh(expected[0] ?? 'text', found, firstKey?.zh),
    }),
    en: ({ field, expected, found, firstKey }) => ({
      summary: `${field.en} must be ${expected.map(type => TYPE_NAMES[type].en).join(' or ')}, not ${TYPE_NAMES[found].en}`,
      help: TYPE_HELP.en(expected[0] ?? 'text', found, firstKey?.en),
    }),
    explain: {
      zh: '每一项或者是一段文字，或者是一个列表（每项以“- ”开头），或者下面还有几小项（每行“名称: 内容”）。照 reply schema 或例子改写。',
      en: 'A field is text, a list (items start with “- ”) or a group of fields (“name: value” lines). Follow reply schema or the examples.',
    },
  },
  'data/not-a-date': {
    severity: 'error',
    zh: ({ field, value, suggestion }) => ({
      summary: `“${field.zh}”写的“${value}”看不出是哪一天`,
      help: `请写成 ${suggestion ?? '2024-08-06'}${suggestion === undefined ? ' 或 2024年8月6日' : ''}。`,
    }),
    en: ({ field, value, suggestion }) => ({
      summary: `“${value}” in ${field.en} is not a date`,
      help: `Write ${suggestion ?? '2024-08-06'}.`,
    }),
    explain: {
      zh: '日期可以写成 2024-08-06、2024/8/6 或 2024年8月6日，年份写四位数。面商的时间后面可以再写钟点。印出来的样子由模板决定。',
      en: 'Dates are written 2024-08-06, 2024/8/6 or 2024年8月6日. The consultation’s date may be followed by a time.',
    },
  },
  'data/impossible-date': {
    severity: 'error',
    zh: ({ field, value }) => ({
      summary: `“${field.zh}”写的“${value}”，历书上没有这一天`,
      help: '请核对月份和日子。',
    }),
    en: ({ field, value }) => ({
      summary: `There is no such day as “${value}” (${field.en})`,
      help: 'Check month and day.',
    }),
    explain: {
      zh: '这一天不存在，例如 2 月 30 日、平年的 2 月 29 日、13 月。',
      en: 'There is no such day, as 30 February, 29 February in a common year, or month 13.',
    },
  },
  'data/outside-limits': {
    severity: 'error',
    zh: ({ field, keyword, limit }) => ({
      summary: `“${field.zh}”${(LIMITS[keyword]?.zh ?? '不合规定（$）').replace('$', () => limit)}`,
    }),
    en: ({ field, keyword, limit }) => ({
      summary: `${field.en} ${(LIMITS[keyword]?.en ?? 'breaks a rule ($)').replace('$', () => limit)}`,
    }),
    explain: {
      zh: '这一项的长短、个数、大小或写法超出了规定。规定写在 reply schema 里。',
      en: 'The length, number, size or form of this value is outside what the schema allows. See reply schema.',
    },
  },
  'data/does-not-fit': {
    severity: 'error',
    zh: ({ field, keyword }) => ({
      summary: `“${field.zh}”不合规定（${keyword}）`,
      help: '请对照 reply schema 里的说明。',
    }),
    en: ({ field, keyword }) => ({
      summary: `${field.en} does not fit the schema (${keyword})`,
      help: 'See reply schema.',
    }),
    explain: {
      zh: '这一项不符合模板包在 JSON Schema 里写的规定。括号里是那条规定的名称。',
      en: 'This value breaks a rule of the JSON Schema; the keyword is in brackets.',
    },
  },
  'data/empty-item': {
    severity: 'warning',
    zh: ({ field }) => ({
      summary: `“${field.zh}”里有一项是空的，不会印出`,
      help: '请填上内容，或者删去这个“-”。',
    }),
    en: ({ field }) => ({
      summary: `An item of ${field.en} is empty and is left out`,
      help: 'Fill it in or delete the “-”.',
    }),
    explain: {
      zh: '列表里有一个“-”后面什么也没写。空的一项不会占序号，也不会印出。',
      en: 'A “-” with nothing after it. Empty items are neither numbered nor printed.',
    },
  },
}

const TYPE_NAMES: Readonly<
  Record<
    ValueType,
    { readonly zh: string; readonly zhHelp: string; readonly en: string; readonly enHelp: string }
  >
> = {
  text: {
    zh: '一段文字',
    zhHelp: '请把文字直接写在冒号后面；几段文字写在“|”下面。',
    en: 'text',
    enHelp: 'Write the text after the colon, or several paragraphs below a “|”.',
  },
  number: { zh: '数', zhHelp: '请只写数字。', en: 'a number', enHelp: 'Write digits only.' },
  integer: { zh: '整数', zhHelp: '请只写数字。', en: 'a whole number', enHelp: 'Write digits only.' },
  boolean: {
    zh: '“是”或“否”',
    zhHelp: '请写“是”或“否”。',
    en: 'true or false',
    enHelp: 'Write true or false.',
  },
  list: {
    zh: '列表',
    zhHelp: '请一项一行写在下面，每行以“- ”开头。',
    en: 'a list',
    enHelp: 'Write one item a line below, each starting with “- ”.',
  },
  map: {
    zh: '几个小项',
    zhHelp: '请在下面一行写一小项，缩进两格，写成“名称: 内容”，用英文冒号加空格。',
    en: 'a group of fields',
    enHelp: 'Write its fields below, indented, as “name: value” lines.',
  },
}

type TypeHelp = (expected: ValueType, found: ValueType, firstKey: string | undefined) => string

const TYPE_HELP: Readonly<Record<'zh' | 'en', TypeHelp>> = {
  zh(expected, found, firstKey) {
    if (firstKey === undefined) return TYPE_NAMES[expected].zhHelp
    if (expected === 'list' && found === 'map')
      return '请在第一行前面加“- ”（减号和空格），其余各行再往右缩两格，同它对齐。'
    const lines = '请写成一行一项的“名称: 内容”'
    return expected === 'list'
      ? `${lines}，放在下面，第一行前面加减号，例如：- ${firstKey}: …`
      : `${lines}，各行左边对齐，例如：${firstKey}: …`
  },
  en(expected, found, firstKey) {
    if (firstKey === undefined) return TYPE_NAMES[expected].enHelp
    if (expected === 'list' && found === 'map')
      return 'Put “- ” before the first line and indent the others by two more, in line with it.'
    return expected === 'list'
      ? `Write “name: value” lines below, with a dash before the first, as: - ${firstKey}: …`
      : `Write “name: value” lines, in line with each other, as: ${firstKey}: …`
  },
}

/** `$` stands for the limit. */
const LIMITS: Readonly<Record<string, BothNames>> = {
  minItems: { zh: '至少要有 $ 项', en: 'needs at least $ item(s)' },
  maxItems: { zh: '最多 $ 项', en: 'takes at most $ item(s)' },
  uniqueItems: { zh: '里有重复的项', en: 'has an item twice' },
  minLength: { zh: '至少要有 $ 个字', en: 'needs at least $ character(s)' },
  maxLength: { zh: '最多 $ 个字', en: 'takes at most $ character(s)' },
  pattern: { zh: '的写法不对，应当是：$', en: 'is not written as it should be: $' },
  minimum: { zh: '不能小于 $', en: 'must be at least $' },
  maximum: { zh: '不能大于 $', en: 'must be at most $' },
  exclusiveMinimum: { zh: '必须大于 $', en: 'must be more than $' },
  exclusiveMaximum: { zh: '必须小于 $', en: 'must be less than $' },
  multipleOf: { zh: '必须是 $ 的倍数', en: 'must be a multiple of $' },
  minProperties: { zh: '至少要有 $ 个小项', en: 'needs at least $ field(s)' },
  maxProperties: { zh: '最多 $ 个小项', en: 'takes at most $ field(s)' },
}

function bothSpellings({ zh, en }: BothNames): string {
  return zh === en ? zh : `${zh}（${en}）`
}

function last(path: string): string {
  return path.split(/[·.]/).at(-1) ?? path
}
