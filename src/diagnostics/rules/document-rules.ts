// Markup that a template wrote wrongly. Places are in the template, or in pack.yaml where a wording is at fault.
import type { RuleTable } from '../rule.ts'

export interface DocumentRuleParams {
  'document/unknown-element': { readonly element: string; readonly suggestions: readonly string[] }
  'document/unknown-attribute': {
    readonly element: string
    readonly attribute: string
    readonly choices: readonly string[]
    readonly suggestions: readonly string[]
  }
  'document/repeated-attribute': { readonly attribute: string }
  'document/wrong-value': {
    readonly attribute: string
    readonly value: string
    readonly choices: readonly string[]
  }
  'document/unclosed-element': { readonly element: string }
  'document/unexpected-close': { readonly element: string; readonly inner?: string }
  'document/unclosed-tag': { readonly tag: string }
  'document/unclosed-quote': { readonly tag: string }
  'document/unclosed-comment': Record<never, never>
  'document/bad-attribute': { readonly tag: string }
  'document/field-outside-quotes': { readonly tag: string }
  'document/full-width-sign': { readonly sign: string; readonly instead: string }
  'document/stray-angle': Record<never, never>
  'document/unknown-entity': { readonly entity: string }
  'document/misplaced-element': {
    readonly element: string
    readonly parent?: string
    readonly allowed: readonly string[]
  }
  'document/misplaced-text': { readonly text: string; readonly parent?: string }
  'document/missing-element': { readonly parent: string; readonly element: string }
  'document/repeated-element': { readonly element: string }
  'document/not-one-root': Record<never, never>
}

const orZh = (names: readonly string[]) => names.map(name => `“${name}”`).join('、')
const orEn = (names: readonly string[]) => names.map(name => `“${name}”`).join(', ')
const placeZh = (parent: string | undefined) => (parent ? `<${parent}> 里` : '模板的最外层')
const placeEn = (parent: string | undefined) => (parent ? `inside <${parent}>` : 'at the outermost level')

export const documentRules: RuleTable<DocumentRuleParams> = {
  'document/unknown-element': {
    severity: 'error',
    zh: ({ element, suggestions }) => ({
      summary: `没有叫“${element}”的标签`,
      help: suggestions.length
        ? `是不是 ${orZh(suggestions)}？`
        : '标签一览见 reply explain document/unknown-element',
    }),
    en: ({ element, suggestions }) => ({
      summary: `there is no element “${element}”`,
      help: suggestions.length
        ? `Did you mean ${orEn(suggestions)}?`
        : 'See reply explain document/unknown-element for the list',
    }),
    explain: {
      zh: '模板里 < > 之间只能写本程序认识的标签：文书、发文机关标志、标题、小标题、段落、文字、换行、可断、靠右、勾选、表格、行、格、标签、落款、署名、成文日期、附件说明、附件、版记。想印出 < 本身，写 &lt;。',
      en: 'Between < and > a template may only write the elements of the vocabulary: document, letterhead, title, heading, paragraph, text, break, opportunity, flush-right, checkbox, table, row, cell, label, sign-off, signer, date, attachments, attachment, foot. Write &lt; to print a <.',
    },
  },
  'document/unknown-attribute': {
    severity: 'error',
    zh: ({ element, attribute, choices, suggestions }) => ({
      summary: `<${element}> 没有叫“${attribute}”的属性`,
      help: suggestions.length
        ? `是不是 ${orZh(suggestions)}？`
        : choices.length
          ? `可以写的有：${orZh(choices)}`
          : `<${element}> 不带属性，删去即可`,
    }),
    en: ({ element, attribute, choices, suggestions }) => ({
      summary: `<${element}> has no attribute “${attribute}”`,
      help: suggestions.length
        ? `Did you mean ${orEn(suggestions)}?`
        : choices.length
          ? `It may have: ${orEn(choices)}`
          : `<${element}> takes no attributes; remove it`,
    }),
    explain: {
      zh: '每种标签能带哪些属性是固定的，例如 <段落 样式="…">、<格 表头="是">。模板里不写字体字号，外观都在 styles.yaml 里按样式名规定。',
      en: 'Each element takes a fixed set of attributes, such as <paragraph style="…"> or <cell header="yes">. Fonts and sizes do not stand in templates; styles.yaml describes looks by the name of a style.',
    },
  },
  'document/repeated-attribute': {
    severity: 'error',
    zh: ({ attribute }) => ({ summary: `同一个标签里“${attribute}”写了两次`, help: '只留一个' }),
    en: ({ attribute }) => ({ summary: `“${attribute}” stands twice in one tag`, help: 'Keep one of them' }),
    explain: {
      zh: '同一个属性的中英文名称是一回事，在一个标签里只能写一次。',
      en: 'An attribute may stand once in a tag; its Chinese and its English name are the same attribute.',
    },
  },
  'document/wrong-value': {
    severity: 'error',
    zh: ({ attribute, value, choices }) => ({
      summary: `“${attribute}”不能是“${value}”`,
      help: `可以写：${orZh(choices)}`,
    }),
    en: ({ attribute, value, choices }) => ({
      summary: `“${attribute}” cannot be “${value}”`,
      help: `It may be: ${orEn(choices)}`,
    }),
    explain: {
      zh: '有些属性只有几种写法，例如 表头="是" 或 表头="否"，级="一" 到 级="四"。',
      en: 'Some attributes take one of a few values, such as header="yes" or "no", level="1" to "4".',
    },
  },
  'document/unclosed-element': {
    severity: 'error',
    zh: ({ element }) => ({
      summary: `<${element}> 没有结束`,
      help: `在内容后面写 </${element}>；没有内容的标签写成 <${element}/>`,
    }),
    en: ({ element }) => ({
      summary: `<${element}> is never closed`,
      help: `Write </${element}> after its content, or <${element}/> where there is none`,
    }),
    explain: {
      zh: '标签要成对：<段落>…</段落>，或者自己结束：<换行/>。成对的两个必须在同一层：写在 {{#if}} 里面的开头，不能在 {{/if}} 外面结束。',
      en: 'Tags come in pairs, <paragraph>…</paragraph>, or close themselves, <break/>. Both halves stand on the same level: a tag opened inside {{#if}} cannot be closed after {{/if}}.',
    },
  },
  'document/unexpected-close': {
    severity: 'error',
    zh: ({ element, inner }) => ({
      summary: `</${element}> 没有对应的开头`,
      help: inner ? `这里要结束的是 <${inner}>` : `补上 <${element}>，或者删去 </${element}>`,
    }),
    en: ({ element, inner }) => ({
      summary: `</${element}> closes nothing`,
      help: inner ? `<${inner}> is what is open here` : `Add <${element}> or remove </${element}>`,
    }),
    explain: {
      zh: '结束标签要和最近一个还没有结束的开头标签同名，并且在同一个 {{#if}}、{{#each}} 的同一层里。',
      en: 'A closing tag names the nearest open tag, inside the same {{#if}} or {{#each}}.',
    },
  },
  'document/unclosed-tag': {
    severity: 'error',
    zh: ({ tag }) => ({ summary: `标签 <${tag} 没有写完`, help: '补上 >' }),
    en: ({ tag }) => ({ summary: `the tag <${tag} is not finished`, help: 'Add the >' }),
    explain: {
      zh: '每个标签以 < 开头，以半角的 > 结束。',
      en: 'Every tag begins with < and ends with >.',
    },
  },
  'document/unclosed-quote': {
    severity: 'error',
    zh: ({ tag }) => ({ summary: `<${tag}> 里有一个引号没有结束`, help: '在属性的值后面补上半角引号 "' }),
    en: ({ tag }) => ({ summary: `a quote in <${tag}> is never closed`, help: 'Add the " after the value' }),
    explain: {
      zh: '属性的值写在一对半角引号里：样式="联系人"。值里面不能有 <。',
      en: 'The value of an attribute stands between a pair of quotes: style="联系人". It cannot hold a <.',
    },
  },
  'document/unclosed-comment': {
    severity: 'error',
    zh: () => ({ summary: '注释 <!-- 没有结束', help: '在注释后面补上 -->' }),
    en: () => ({ summary: 'the comment <!-- is never closed', help: 'Add --> after it' }),
    explain: {
      zh: '<!-- 和 --> 之间是给人看的话，不会印出来。',
      en: 'What stands between <!-- and --> is for people and is not printed.',
    },
  },
  'document/bad-attribute': {
    severity: 'error',
    zh: ({ tag }) => ({ summary: `<${tag}> 里这一处读不懂`, help: '属性要写成 名称="值"，名称前面空一格' }),
    en: ({ tag }) => ({
      summary: `this part of <${tag}> cannot be read`,
      help: 'Write attributes as name="value" after a space',
    }),
    explain: {
      zh: '标签里只能有属性：<格 表头="是" 竖直="中">。',
      en: 'A tag holds attributes and nothing else: <cell header="yes" vertical="center">.',
    },
  },
  'document/field-outside-quotes': {
    severity: 'error',
    zh: ({ tag }) => ({
      summary: `{{…}} 不能写在标签${tag && ` <${tag}> `}的这个位置`,
      help: '写在属性的引号里面，例如 选中="{{选中}}"，或者写在两个标签之间',
    }),
    en: ({ tag }) => ({
      summary: `{{…}} cannot stand here in the tag${tag && ` <${tag}>`}`,
      help: 'Put it between the quotes of an attribute, such as checked="{{chosen}}", or between two tags',
    }),
    explain: {
      zh: '标签和属性的名称必须写死，这样不管案卷里填了什么，文书的结构都不会被改变。只有属性的值可以取自案卷。',
      en: 'Names of elements and attributes are fixed, so that nothing typed into a case can change the structure of a paper. Only the value of an attribute may come from the case.',
    },
  },
  'document/full-width-sign': {
    severity: 'error',
    zh: ({ sign, instead }) => ({ summary: `标签里用了全角的“${sign}”`, help: `改成半角的 ${instead}` }),
    en: ({ sign, instead }) => ({
      summary: `full-width “${sign}” inside a tag`,
      help: `Type ${instead} instead`,
    }),
    explain: {
      zh: '标签用的尖括号、等号、引号都要用英文输入法输入：< > = "。正文里的全角标点不受影响。',
      en: 'The brackets, equals signs and quotes of tags are the ASCII ones: < > = ". Full-width punctuation in running text is untouched.',
    },
  },
  'document/stray-angle': {
    severity: 'error',
    zh: () => ({ summary: '这里的 < 不是标签的开头', help: '要印出小于号，写 &lt;' }),
    en: () => ({ summary: 'this < begins no tag', help: 'Write &lt; to print a less-than sign' }),
    explain: {
      zh: '模板里 < 专门用来写标签。案卷里的 < 不受影响，照原样印。',
      en: 'In a template < begins a tag. A < typed into a case is printed as it is.',
    },
  },
  'document/unknown-entity': {
    severity: 'error',
    zh: ({ entity }) => ({
      summary: `不认识 ${entity}`,
      help: '可以写 &lt; &gt; &amp; &quot; &apos; 和 &#x4E00; 这样的编码；其他字直接输入',
    }),
    en: ({ entity }) => ({
      summary: `${entity} is unknown`,
      help: 'There are &lt; &gt; &amp; &quot; &apos; and codes such as &#x4E00;; type other characters as they are',
    }),
    explain: {
      zh: '只有五个名称：&lt; &gt; &amp; &quot; &apos;。空格、破折号等直接输入即可。',
      en: 'Only five names are known: &lt; &gt; &amp; &quot; &apos;. Type spaces, dashes and the like directly.',
    },
  },
  'document/misplaced-element': {
    severity: 'error',
    zh: ({ element, parent, allowed }) => ({
      summary: `<${element}> 不能放在${placeZh(parent)}`,
      help: allowed.length ? `这里可以放：${orZh(allowed)}` : `<${parent}> 里面不放东西`,
    }),
    en: ({ element, parent, allowed }) => ({
      summary: `<${element}> cannot stand ${placeEn(parent)}`,
      help: allowed.length ? `What may stand here: ${orEn(allowed)}` : `<${parent}> holds nothing`,
    }),
    explain: {
      zh: '标签有固定的层次：<文书> 里放标题、段落、表格等整块；<表格> 里放 <行>，<行> 里放 <格>，<格> 里放标签和段落，或者直接写文字；段落里放文字、换行等。',
      en: 'Elements nest in a fixed way: <document> holds blocks; <table> holds <row>, <row> holds <cell>, <cell> holds labels and paragraphs or bare text; paragraphs hold text, breaks and the like.',
    },
  },
  'document/misplaced-text': {
    severity: 'error',
    zh: ({ text, parent }) => ({
      summary: `${placeZh(parent)}不能直接写文字${text && `“${shorten(text)}”`}`,
      help: parent === '格' ? '格里有了段落，文字就都要放进段落里' : '把文字放进 <段落>…</段落>',
    }),
    en: ({ text, parent }) => ({
      summary: `text ${text && `“${shorten(text)}” `}cannot stand ${placeEn(parent)}`,
      help:
        parent === '格'
          ? 'A cell with paragraphs holds all its text in paragraphs'
          : 'Put it into <paragraph>…</paragraph>',
    }),
    explain: {
      zh: '文字要有着落：放在标题、段落、格这样能装文字的标签里，样式才知道怎么印它。',
      en: 'Text stands inside an element that holds text, such as a title, a paragraph or a cell; that is what gives it a style.',
    },
  },
  'document/missing-element': {
    severity: 'error',
    zh: ({ parent, element }) => ({
      summary: `<${parent}> 里缺少 <${element}>`,
      help: `补上 <${element}>；没有内容时把整个 <${parent}> 放进 {{#if …}} 里`,
    }),
    en: ({ parent, element }) => ({
      summary: `<${parent}> lacks a <${element}>`,
      help: `Add one, or put the whole <${parent}> inside {{#if …}} where there may be nothing to show`,
    }),
    explain: {
      zh: '落款要有署名和成文日期，表格要有行，行要有格，附件说明要有附件。',
      en: 'A sign-off has a signer and a date, a table rows, a row cells, the attachments at least one attachment.',
    },
  },
  'document/repeated-element': {
    severity: 'error',
    zh: ({ element }) => ({ summary: `<${element}> 只能有一个`, help: '删去多余的' }),
    en: ({ element }) => ({ summary: `there can be only one <${element}>`, help: 'Remove the other' }),
    explain: {
      zh: '一份文书只有一个发文机关标志、标题、落款和版记，落款里只有一个署名和一个成文日期。',
      en: 'A paper has one letterhead, title, sign-off and foot, and a sign-off one signer and one date.',
    },
  },
  'document/not-one-root': {
    severity: 'error',
    zh: () => ({
      summary: '模板的最外层要有一个、也只能有一个 <文书>',
      help: '把全部内容放进 <文书 版面="…">…</文书>',
    }),
    en: () => ({
      summary: 'a template has one <document> around everything',
      help: 'Put all of it into <document page="…">…</document>',
    }),
    explain: {
      zh: '一个模板产生一份文书，所以最外层是一对 <文书> 标签；它的“版面”说明用 styles.yaml 里的哪一种版面。',
      en: 'A template makes one paper, so one pair of <document> tags surrounds it; “page” names a page set-up of styles.yaml.',
    },
  },
}

function shorten(text: string): string {
  const characters = [...text]
  return characters.length > 12 ? `${characters.slice(0, 12).join('')}…` : text
}
