// What can be wrong with a template or a wording. Places are in the .hbs file, or in pack.yaml for wordings.
import type { RuleTable } from '../rule.ts'

export interface TemplateRuleParams {
  'template/syntax': { readonly tag: string }
  'template/unclosed-tag': { readonly tag: string }
  'template/unclosed-block': { readonly block: string }
  'template/unexpected-close': { readonly block: string; readonly inner?: string }
  'template/stray-else': Record<never, never>
  'template/full-width-sign': { readonly sign: string; readonly instead: string }
  'template/raw-output': Record<never, never>
  'template/not-allowed': { readonly what: string }
  'template/unknown-field': {
    readonly path: string
    /** The step that is not known. */
    readonly name: string
    readonly known: readonly string[]
    readonly suggestions: readonly string[]
  }
  'template/unknown-variable': { readonly name: string; readonly loop: boolean }
  'template/no-outer-level': { readonly path: string }
  'template/unknown-function': { readonly name: string; readonly suggestions: readonly string[] }
  'template/unknown-block': {
    readonly name: string
    readonly field: boolean
    readonly suggestions: readonly string[]
  }
  'template/wrong-arguments': { readonly name: string; readonly takes: number; readonly given: number }
  'template/not-text': { readonly path: string; readonly kind: 'group' | 'list' }
  'template/not-a-list': { readonly path: string }
  'template/unknown-partial': { readonly name: string; readonly suggestions: readonly string[] }
  'template/includes-itself': { readonly chain: readonly string[] }
  'template/unused-wording': { readonly name: string; readonly suggestions: readonly string[] }
  'template/tag-in-attribute': Record<never, never>
  'template/too-deep': { readonly limit: number }
  'template/too-many-includes': Record<never, never>
  'template/too-long': { readonly unit: 'pieces' | 'characters'; readonly limit: number }
}

const listZh = (names: readonly string[]) => names.map(name => `“${name}”`).join('、')
const listEn = (names: readonly string[]) => names.map(name => `“${name}”`).join(', ')
const meantZh = (names: readonly string[], otherwise: string) =>
  names.length > 0 ? `是不是 ${listZh(names)}？` : otherwise
const meantEn = (names: readonly string[], otherwise: string) =>
  names.length > 0 ? `Did you mean ${listEn(names)}?` : otherwise

export const templateRules: RuleTable<TemplateRuleParams> = {
  'template/syntax': {
    severity: 'error',
    zh: ({ tag }) => ({
      summary: `读不懂${tag ? ` ${tag}` : '这个模板'}`,
      help: '常见的写法有 {{建议.编号}}、{{#if 面商.时间}}…{{/if}}、{{> 称呼}}；双花括号里的标点用半角，名称中间没有空格；第几项写在最后时加方括号：代表.[0]',
    }),
    en: ({ tag }) => ({
      summary: `cannot read ${tag || 'this template'}`,
      help: 'Write {{suggestion.number}}, {{#if consultation.date}}…{{/if}} or {{> name}}; a path holds no spaces, and an index at its end stands in brackets: deputies.[0]',
    }),
    explain: {
      zh: '模板用 Handlebars 的写法：{{路径}} 填入一个值，{{#if}} {{#unless}} {{#each}} {{#with}} 成对使用，{{> 名称}} 引用用语或片段，{{! 说明 }} 是给人看的话。',
      en: 'Templates are written in Handlebars: {{path}} puts in a value; {{#if}}, {{#unless}}, {{#each}} and {{#with}} come in pairs; {{> name}} includes a wording or a partial; {{! note }} is for people.',
    },
  },
  'template/unclosed-tag': {
    severity: 'error',
    zh: ({ tag }) => ({ summary: `${tag} 没有结束`, help: '补上 }}' }),
    en: ({ tag }) => ({ summary: `${tag} does not end`, help: 'Add the }}' }),
    explain: {
      zh: '双花括号要成对：以 {{ 开头，以 }} 结束，中间不换行。',
      en: 'Braces come in pairs: {{ begins a tag and }} ends it, on the same line.',
    },
  },
  'template/unclosed-block': {
    severity: 'error',
    zh: ({ block }) => ({ summary: `{{#${block}}} 没有结束`, help: `在它管到的内容后面写 {{/${block}}}` }),
    en: ({ block }) => ({
      summary: `{{#${block}}} is never closed`,
      help: `Write {{/${block}}} after its content`,
    }),
    explain: {
      zh: '{{#if}}、{{#unless}}、{{#each}}、{{#with}} 都要有同名的 {{/…}} 结束，而且要在同一个文件里。',
      en: '{{#if}}, {{#unless}}, {{#each}} and {{#with}} each need a {{/…}} of the same name in the same file.',
    },
  },
  'template/unexpected-close': {
    severity: 'error',
    zh: ({ block, inner }) => ({
      summary: `{{/${block}}} 没有对应的 {{#${block}}}`,
      help: inner ? `这里要结束的是 {{#${inner}}}，写成 {{/${inner}}}` : '删去它，或者补上开头',
    }),
    en: ({ block, inner }) => ({
      summary: `{{/${block}}} closes nothing`,
      help: inner
        ? `{{#${inner}}} is what is open here; write {{/${inner}}}`
        : 'Remove it or add its beginning',
    }),
    explain: {
      zh: '结束要和最近一个没有结束的开头同名。开头写的是中文（如果），结束也写中文。',
      en: 'A block is closed by the name that opened it, nearest first, in the same language.',
    },
  },
  'template/stray-else': {
    severity: 'error',
    zh: () => ({ summary: '{{else}} 不在任何 {{#if}} 里面', help: '把它放进 {{#if …}} 和 {{/if}} 之间' }),
    en: () => ({ summary: '{{else}} stands in no block', help: 'Put it between {{#if …}} and {{/if}}' }),
    explain: {
      zh: '{{else}} 后面是条件不成立（或者列表是空的）时印的内容。',
      en: 'After {{else}} stands what is printed where the condition does not hold or the list is empty.',
    },
  },
  'template/full-width-sign': {
    severity: 'error',
    zh: ({ sign, instead }) => ({ summary: `双花括号里用了全角的“${sign}”`, help: `改成半角的 ${instead}` }),
    en: ({ sign, instead }) => ({
      summary: `full-width “${sign}” in a tag`,
      help: `Type ${instead} instead`,
    }),
    explain: {
      zh: '{{ }} 以及里面的点、括号、等号、引号都要用英文输入法输入。',
      en: 'The braces, and the dots, brackets, equals signs and quotes between them, are the ASCII ones.',
    },
  },
  'template/raw-output': {
    severity: 'error',
    zh: () => ({ summary: '不能用 {{{…}}} 或 {{&…}}', help: '写成 {{…}}，案卷里的字会照原样印' }),
    en: () => ({
      summary: '{{{…}}} and {{&…}} are not allowed',
      help: 'Write {{…}}; values print exactly as typed',
    }),
    explain: {
      zh: '案卷里填的字永远只是字：不管填了 < 还是 {{，都照原样印，不会变成标签。所以没有“不转义”的写法。',
      en: 'What is typed into a case is text and nothing else: a < or {{ prints as it is and never becomes markup. So there is no unescaped form.',
    },
  },
  'template/not-allowed': {
    severity: 'error',
    zh: ({ what }) => ({
      summary: `模板里不能用 ${what}`,
      help: '可以用的有：{{路径}}、if、unless、each、with、{{> 名称}}',
    }),
    en: ({ what }) => ({
      summary: `${what} is not allowed in a template`,
      help: 'There are {{path}}, if, unless, each, with and {{> name}}',
    }),
    explain: {
      zh: '模板包可能来自别处，所以只开放取值、条件、循环和引用。装饰器、原样块、带内容的引用、由数据决定名称的引用都不开放。',
      en: 'A pack may come from elsewhere, so a template can only read values, choose, repeat and include. Decorators, raw blocks, partial blocks and names computed from data are not available.',
    },
  },
  'template/unknown-field': {
    severity: 'error',
    zh: ({ path, name, known, suggestions }) => ({
      summary: `没有字段“${name}”${path === name ? '' : `（${path}）`}`,
      help: meantZh(
        suggestions,
        known.length > 0 ? `这里有：${listZh(known)}` : '它前面的字段里面没有别的字段',
      ),
    }),
    en: ({ path, name, known, suggestions }) => ({
      summary: `there is no field “${name}”${path === name ? '' : ` (${path})`}`,
      help: meantEn(
        suggestions,
        known.length > 0 ? `There are: ${listEn(known)}` : 'The field before it has no parts',
      ),
    }),
    explain: {
      zh: '模板可以用案卷的全部字段（中文名或英文名），还有 schemas/view.schema.json 列出的字段、“设置”，以及模板包自己在“本地”下面的字段。在 {{#each}} 里面，路径从当前一项算起；外面一层的写 ../名称，最外层的写 @root.名称。',
      en: "A template may read every field of a case by either name, those in schemas/view.schema.json, “settings”, and the pack's own fields under “local”. Inside {{#each}} a path begins at the current item; write ../name for the level outside and @root.name for the outermost.",
    },
  },
  'template/unknown-variable': {
    severity: 'error',
    zh: ({ name, loop }) => ({
      summary: `这里没有 ${name}`,
      help: loop
        ? '有 @index、@first、@last、@root'
        : '@index、@first、@last 只在 {{#each}} 里面有；到处都有 @root',
    }),
    en: ({ name, loop }) => ({
      summary: `there is no ${name} here`,
      help: loop
        ? 'There are @index, @first, @last and @root'
        : '@index, @first and @last exist inside {{#each}} only; @root everywhere',
    }),
    explain: {
      zh: '@index 是从 0 起的次序，印序号用 {{序号 @index}}；@first、@last 是不是头一项、末一项；@root 是最外层。引用用语或片段时它们不带过去，要用就写 {{> 名称 次序=@index}}。',
      en: '@index counts from 0 (print {{ordinal @index}}), @first and @last tell the ends, @root is the outermost level. They are not handed on to an include; write {{> name position=@index}}.',
    },
  },
  'template/no-outer-level': {
    severity: 'error',
    zh: ({ path }) => ({
      summary: `“${path}”的 ../ 太多，外面没有这么多层`,
      help: '去掉多余的 ../，或者写 @root.…',
    }),
    en: ({ path }) => ({
      summary: `“${path}” climbs further than there are levels`,
      help: 'Remove a ../ or write @root.…',
    }),
    explain: {
      zh: '只有 {{#each}} 和 {{#with}} 开出新的一层，{{#if}} 不开。用语和片段看不到引用处的外层，可以用 @root。',
      en: 'Only {{#each}} and {{#with}} open a level, {{#if}} does not. A wording or partial does not see the levels around its include; use @root.',
    },
  },
  'template/unknown-function': {
    severity: 'error',
    zh: ({ name, suggestions }) => ({
      summary: `没有叫“${name}”的函数`,
      help: meantZh(suggestions, '有：等于、序号'),
    }),
    en: ({ name, suggestions }) => ({
      summary: `there is no function “${name}”`,
      help: meantEn(suggestions, 'There are: equals, ordinal'),
    }),
    explain: {
      zh: '函数只有两个：{{#if (等于 甲 乙)}} 比较两个值；{{序号 @index}} 印从 1 起的序号。日期、编号等需要换算的，程序已经算好放在字段里。',
      en: 'There are two functions: {{#if (equals a b)}} compares, {{ordinal @index}} counts from 1. Dates, references and the like are fields, already worked out.',
    },
  },
  'template/unknown-block': {
    severity: 'error',
    zh: ({ name, field, suggestions }) => ({
      summary: `没有 {{#${name}}} 这种写法`,
      help: field
        ? `写成 {{#if ${name}}}、{{#each ${name}}} 或 {{#with ${name}}}`
        : meantZh(suggestions, '有：if（如果）、unless（除非）、each（逐个）、with（就）'),
    }),
    en: ({ name, field, suggestions }) => ({
      summary: `there is no block {{#${name}}}`,
      help: field
        ? `Write {{#if ${name}}}, {{#each ${name}}} or {{#with ${name}}}`
        : meantEn(suggestions, 'There are: if, unless, each, with'),
    }),
    explain: {
      zh: '成对的写法有四种：{{#if 路径}} 有内容才印，{{#unless 路径}} 没有内容才印，{{#each 列表}} 逐项印，{{#with 路径}} 进入一个字段。',
      en: 'There are four blocks: {{#if path}} where there is something, {{#unless path}} where there is nothing, {{#each list}} for each item, {{#with path}} to enter a field.',
    },
  },
  'template/wrong-arguments': {
    severity: 'error',
    zh: ({ name, takes, given }) => ({
      summary: `“${name}”后面要有 ${takes} 个值，这里写了 ${given} 个`,
      help: '检查空格：每两个值之间空一格，名称中间不要有空格',
    }),
    en: ({ name, takes, given }) => ({
      summary: `“${name}” takes ${takes} value${takes === 1 ? '' : 's'}, not ${given}`,
      help: 'Separate values by a space; a name holds none',
    }),
    explain: {
      zh: '例如 {{#if 面商.时间}}、{{#if (等于 答复.办理结果 "A")}}、{{序号 @index}}。',
      en: 'For example {{#if consultation.date}}, {{#if (equals reply.class "A")}}, {{ordinal @index}}.',
    },
  },
  'template/not-text': {
    severity: 'error',
    zh: ({ path, kind }) => ({
      summary: `“${path}”${kind === 'list' ? '是列表' : '下面还有字段'}，不能直接印`,
      help: kind === 'list' ? `写成 {{#each ${path}}}{{this}}{{/each}}` : '写出要印的那个字段',
    }),
    en: ({ path, kind }) => ({
      summary: `“${path}” is a ${kind} and cannot be printed`,
      help: kind === 'list' ? `Write {{#each ${path}}}{{this}}{{/each}}` : 'Name the field to print',
    }),
    explain: {
      zh: '只有文字能印。列表用 {{#each}} 逐项印，成组的字段要写到最里面一层。',
      en: 'Only text prints. Go through a list with {{#each}}, and name the innermost field of a group.',
    },
  },
  'template/not-a-list': {
    severity: 'error',
    zh: ({ path }) => ({
      summary: `“${path}”不是列表`,
      help: `只有一项的用 {{#if ${path}}} 或 {{#with ${path}}}`,
    }),
    en: ({ path }) => ({
      summary: `“${path}” is no list`,
      help: `For a single value write {{#if ${path}}} or {{#with ${path}}}`,
    }),
    explain: {
      zh: '{{#each}} 用于列表，例如 代表、建议.主要内容、答复.抄送、答复.正文段落、办理结果选项。',
      en: '{{#each}} goes through a list, such as deputies, suggestion.points, reply.copies, reply.paragraphs, classes.',
    },
  },
  'template/unknown-partial': {
    severity: 'error',
    zh: ({ name, suggestions }) => ({
      summary: `没有叫“${name}”的用语或片段`,
      help: meantZh(suggestions, '在 pack.yaml 的“用语”里加上它，或者建一个 partials/名称.hbs'),
    }),
    en: ({ name, suggestions }) => ({
      summary: `there is no wording or partial “${name}”`,
      help: meantEn(suggestions, 'Add it to “wording” in pack.yaml, or as partials/name.hbs'),
    }),
    explain: {
      zh: '{{> 名称}} 引用 pack.yaml“用语”里的一项，或者 partials 文件夹里的一个 .hbs 文件（不写后缀）。自己的包里没有的，到上级包里找。',
      en: '{{> name}} includes an entry of “wording” in pack.yaml or a .hbs file of the folder partials, of the pack itself or of a parent.',
    },
  },
  'template/includes-itself': {
    severity: 'error',
    zh: ({ chain }) => ({ summary: `引用绕回了自己：${chain.join(' → ')}`, help: '去掉其中一处引用' }),
    en: ({ chain }) => ({
      summary: `an include comes back to itself: ${chain.join(' → ')}`,
      help: 'Remove one of the includes',
    }),
    explain: {
      zh: '一个用语或片段不能直接或间接地引用自己。',
      en: 'A wording or partial cannot include itself, directly or through others.',
    },
  },
  'template/unused-wording': {
    severity: 'error',
    zh: ({ name, suggestions }) => ({
      summary: `用语“${name}”没有模板用到，写了也不起作用`,
      help: meantZh(suggestions, '检查名称，或者删去它'),
    }),
    en: ({ name, suggestions }) => ({
      summary: `no template uses the wording “${name}”, so it has no effect`,
      help: meantEn(suggestions, 'Check its name or remove it'),
    }),
    explain: {
      zh: '用语要和模板里的 {{> 名称}} 同名才起作用。名称写错一个字，印出来的就还是上级包的说法，所以这里算错误。',
      en: 'A wording takes effect through {{> name}} in a template. With a slip in its name the parent’s wording would be printed, so this is an error.',
    },
  },
  'template/tag-in-attribute': {
    severity: 'error',
    zh: () => ({ summary: '属性的引号里面不能有标签或引号', help: '属性的值里只能有文字和 {{…}}' }),
    en: () => ({
      summary: 'no tags or quotes inside the quotes of an attribute',
      help: 'An attribute holds words and {{…}} only',
    }),
    explain: {
      zh: '在属性的引号里面可以用 {{#if}}、{{#each}}，它们的内容只能是文字。',
      en: 'Inside the quotes of an attribute {{#if}} and {{#each}} may stand, with nothing but words in them.',
    },
  },
  'template/too-deep': {
    severity: 'error',
    zh: ({ limit }) => ({
      summary: `一层套一层超过了 ${limit} 层`,
      help: '把里面的部分改成片段，或者减少层数',
    }),
    en: ({ limit }) => ({
      summary: `more than ${limit} levels inside each other`,
      help: 'Use partials or fewer levels',
    }),
    explain: {
      zh: '{{#if}}、{{#each}} 和标签的层数有上限，免得有毛病的模板包把程序卡住。',
      en: 'The levels of blocks and elements are limited, so that a broken pack cannot stall the program.',
    },
  },
  'template/too-many-includes': {
    severity: 'error',
    zh: () => ({
      summary: '片段引用得太多，检查到这里不再继续',
      help: '看看片段是不是层层引用，每一层又带着不同的参数',
    }),
    en: () => ({
      summary: 'too many includes; checking stops here',
      help: 'Look for partials that include others several times, with other arguments at every step',
    }),
    explain: {
      zh: '片段带的参数不同，就要另查一遍。一层引用两遍、每遍参数不同，十层就是一千遍；免得有毛病的模板包把程序卡住，遍数有上限。',
      en: 'A partial is checked once for each kind of arguments. Two kinds at every step are a thousand after ten steps, so there is a limit, lest a broken pack stall the program.',
    },
  },
  'template/too-long': {
    severity: 'error',
    zh: ({ unit, limit }) => ({
      summary: `一份文书超过了 ${limit} ${unit === 'pieces' ? '段' : '字'}，不再继续`,
      help: '看看这里的内容是不是贴错了、重复了；都对的话，检查模板里的循环和引用是不是层层重复',
    }),
    en: ({ unit, limit }) => ({
      summary: `one paper comes to more than ${limit} ${unit}; stopped`,
      help: 'Was something pasted here by mistake, or many times over? If not, look for loops and includes of the template that multiply each other',
    }),
    explain: {
      zh: '正常的文书展开后只有几百段、几千字。列表长得出奇，或者模板里的循环、片段层层相套，会成倍地增加；到了上限就停下，免得一件案卷拖住一整批。',
      en: 'A usual paper has a few hundred pieces and a few thousand characters. A huge list, or loops and partials inside each other, multiply them; the program stops at the limit, so that one case does not hold up a batch.',
    },
  },
}
