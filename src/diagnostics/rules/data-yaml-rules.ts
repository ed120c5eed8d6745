// What can be wrong with the YAML itself. `code` is the YAML reader's own error code.
import type { RuleTable } from '../rule.ts'

export interface DataYamlRuleParams {
  'data/yaml-syntax': { readonly code: string; readonly detail: string }
  'data/tab-indentation': { readonly lines: number }
  'data/several-documents': Record<never, never>
  'data/duplicate-key': { readonly key: string }
  'data/key-not-text': Record<never, never>
  'data/yaml-sign': { readonly sign: string }
  'data/too-deep': { readonly limit: number }
  'data/lines-joined': Record<never, never>
  'data/comment-cuts-text': { readonly comment: string }
}

export const dataYamlRules: RuleTable<DataYamlRuleParams> = {
  'data/yaml-syntax': {
    severity: 'error',
    zh: ({ code, detail }) => {
      const [summary, help] = SYNTAX_ZH[code] ?? [
        '这里的写法不合 YAML 的格式',
        '请对照例子看看这一行和上一行。',
      ]
      const [, detailed] = DETAILS_ZH.find(([pattern]) => pattern.test(detail)) ?? []
      return { summary: detailed ?? summary, help }
    },
    en: ({ detail }) => ({ summary: `YAML: ${detail}` }),
    explain: {
      zh: '案卷是 YAML 格式：一行一项，写成“键: 值”，冒号用英文冒号，后面空一格；下一层比上一层多缩进两个空格；列表每项以“- ”开头；多行文字在冒号后写“|”，下面各行缩进。文字里有“: ”或以 @ * & ! % [ { 等符号开头时，用英文引号括起来。',
      en: 'A case is YAML: one “key: value” a line with a space after the colon; inner levels indented by two spaces; list items start with “- ”; long text follows “|” on indented lines. Quote text that holds “: ” or starts with @ * & ! % [ {.',
    },
  },
  'data/tab-indentation': {
    severity: 'error',
    zh: ({ lines }) => ({
      summary: `${lines > 1 ? `从这里起 ${lines} 行，` : ''}行首的缩进用了制表符（Tab 键）`,
      help: '请把行首的制表符换成空格，每层两个空格。',
    }),
    en: () => ({
      summary: 'This line is indented with a tab',
      help: 'Indent with spaces, two for each level.',
    }),
    explain: {
      zh: 'YAML 规定缩进只能用空格，因为制表符在每台机器上宽窄不同。多数编辑器可以设成“按 Tab 键时输入空格”。',
      en: 'YAML indents with spaces only, as a tab is differently wide everywhere. Set your editor to insert spaces.',
    },
  },
  'data/several-documents': {
    severity: 'error',
    zh: () => ({
      summary: '一个文件里有好几份内容，从这里开始是第二份',
      help: '一个文件只写一件。请删去这里的“---”（或“...”），或者把下面的内容放进另一个文件。',
    }),
    en: () => ({
      summary: 'The file holds several documents; the second one starts here',
      help: 'Delete the “---” (or “...”), or move what follows into a file of its own.',
    }),
    explain: {
      zh: '单独一行的“---”在 YAML 里表示另起一份。一个案卷文件只能有一份。正文里要印“---”时，写在“|”下面并缩进即可。',
      en: 'A line “---” starts a new YAML document, and a file holds one. In an indented block of text it is harmless.',
    },
  },
  'data/duplicate-key': {
    severity: 'error',
    zh: ({ key }) => ({ summary: `“${key}”写了两次`, help: '请留下一处，删去另一处。' }),
    en: ({ key }) => ({ summary: `“${key}” is given twice`, help: 'Keep one and delete the other.' }),
    explain: {
      zh: '同一层里同一个键只能出现一次，否则不知道以哪一个为准。常见于复制一段之后忘了删。',
      en: 'A key may stand only once on its level, or nobody knows which one counts.',
    },
  },
  'data/key-not-text': {
    severity: 'error',
    zh: () => ({ summary: '冒号前面应当是一个名称', help: '请在冒号前面写上项目的名称，例如“姓名: 张三”。' }),
    en: () => ({
      summary: 'What stands before the colon must be a name',
      help: 'Write the field’s name there.',
    }),
    explain: {
      zh: '每一项写成“名称: 内容”。冒号前面是空的，或者是列表、问号一类的写法，程序认不出是哪一项。',
      en: 'Every entry is “name: value”. Here the name is empty, or a list or another structure.',
    },
  },
  'data/yaml-sign': {
    severity: 'error',
    zh: ({ sign }) => ({
      summary: `内容以“${sign}”开头，YAML 会把它当作特殊记号`,
      help: '如果这就是要印的文字，请用英文引号把整段括起来，例如 "*重点* 工作"。',
    }),
    en: ({ sign }) => ({
      summary: `A value that starts with “${sign}” is a special sign in YAML`,
      help: 'If it is text to print, put the whole value in straight quotes.',
    }),
    explain: {
      zh: 'YAML 用 & 和 * 表示引用，用 ! 表示类型。这里都不使用：引用会让文字悄悄丢失。要印这些符号，就用英文引号括起来。',
      en: 'YAML uses & and * for anchors and aliases, ! for tags. They are refused here: they make text vanish. Quote such text.',
    },
  },
  'data/too-deep': {
    severity: 'error',
    zh: ({ limit }) => ({
      summary: `层次太多，超过 ${limit} 层`,
      help: '请检查括号和缩进，案卷只有三四层。',
    }),
    en: ({ limit }) => ({
      summary: `Nested more than ${limit} levels deep`,
      help: 'Check brackets and indentation.',
    }),
    explain: {
      zh: '一个案卷只有三四层。层次这样多，不是括号没有写完，就是文件有问题。',
      en: 'A case has three or four levels. So many mean unclosed brackets or a file that is no case.',
    },
  },
  'data/lines-joined': {
    severity: 'error',
    zh: () => ({
      summary: '这段文字写在几行上，YAML 会把它们接成一行，接缝处多出空格',
      help: '请写在一行里；要保留分行，就在冒号后写“|”，文字从下一行起缩进写。',
    }),
    en: () => ({
      summary: 'This text runs over several lines, which YAML joins into one, with a space at each seam',
      help: 'Write it on one line, or keep the lines: put “|” after the colon and the text below, indented.',
    }),
    explain: {
      zh: 'YAML 把不在“|”下面的多行文字接成一行，行与行之间加一个空格。中文里会凭空多出空格，段落也没有了。',
      en: 'Without “|”, YAML folds lines into one with spaces between: wrong in Chinese, and paragraphs are lost.',
    },
  },
  'data/comment-cuts-text': {
    severity: 'warning',
    zh: ({ comment }) => ({
      summary: `“${comment}”不会印出：空格后面的 # 是注释的开头`,
      help: '如果它是内容，请用英文引号把整段括起来；如果是注释，请在 # 后面空一格。',
    }),
    en: ({ comment }) => ({
      summary: `“${comment}” will not be printed: a # after a space starts a comment`,
      help: 'If it is text, put the whole value in straight quotes; if a comment, leave a space after the #.',
    }),
    explain: {
      zh: 'YAML 里空格后面的 # 直到行末都是注释。“东大街 #12号”只剩下“东大街”。# 后面空一格的，程序当作真正的注释，不再提醒。',
      en: 'In YAML a # after a space starts a comment to the end of the line. A # followed by a space is taken for a real comment.',
    },
  },
}

/** Summary and help by the YAML reader's error code. */
const SYNTAX_ZH: Readonly<Record<string, readonly [string, string]>> = {
  ALIAS_PROPS: ['“*”引用前面不能再有别的记号', '请用英文引号把整段文字括起来。'],
  BAD_ALIAS: ['“*”或“&”的用法不对', '请用英文引号把整段文字括起来。'],
  BAD_COLLECTION_TYPE: ['“!”记号和后面的内容不相配', '请删去“!”记号，或者用英文引号把整段文字括起来。'],
  BAD_DIRECTIVE: ['“%”开头的行是 YAML 的指令，这里不用', '请删去这一行。'],
  BAD_DQ_ESCAPE: ['双引号里的“\\”是转义记号，后面的写法不对', '要印“\\”就写两个“\\\\”，或者改用单引号。'],
  BAD_INDENT: ['缩进和上下行不一致', '同一层的各行要对齐，下一层多缩进两个空格。'],
  BAD_PROP_ORDER: ['“&”“!”记号的位置不对', '请用英文引号把整段文字括起来。'],
  BAD_SCALAR_START: ['内容不能以这个符号开头', '请用英文引号把整段文字括起来。'],
  BLOCK_AS_IMPLICIT_KEY: [
    '一行里出现了两个冒号，或者这一行多缩进了',
    '文字里有“: ”时，用英文引号把整段括起来；下面各行要和同层的行对齐。',
  ],
  BLOCK_IN_FLOW: [
    '方括号或花括号里不能用缩进的写法',
    '请把括号里的内容写在一行，或者改成一项一行、以“- ”开头。',
  ],
  DUPLICATE_KEY: ['同一项写了两次', '请留下一处，删去另一处。'],
  IMPOSSIBLE: ['这里的写法读不懂', '请对照例子重写这一行。'],
  KEY_OVER_1024_CHARS: ['冒号前面的文字太长，不会是项目的名称', '如果它是内容，请用英文引号括起来。'],
  MISSING_CHAR: ['这里少了一个符号', '请检查英文冒号、引号和括号是不是成对、齐全。'],
  MULTILINE_IMPLICIT_KEY: [
    '这一行没有可用的冒号，和下一行连在一起了',
    '每一项写成“键: 值”，用英文冒号，后面空一格。',
  ],
  MULTIPLE_ANCHORS: ['有两个“&”记号', '请用英文引号把整段文字括起来。'],
  MULTIPLE_DOCS: ['一个文件里有好几份内容', '一个文件只写一件，请删去“---”。'],
  MULTIPLE_TAGS: ['有两个“!”记号', '请用英文引号把整段文字括起来。'],
  NON_STRING_KEY: ['冒号前面应当是一个名称', '请在冒号前面写上项目的名称。'],
  RESOURCE_EXHAUSTION: ['文件的层次太多', '请检查括号和缩进。'],
  TAB_AS_INDENT: ['缩进用了制表符', '请换成空格。'],
  TAG_RESOLVE_FAILED: ['“!”开头的内容会被当作类型记号', '请用英文引号把整段文字括起来。'],
  UNEXPECTED_TOKEN: [
    '这里多出了意料之外的内容',
    '请检查这一行的引号、括号和缩进；整段是文字时，用英文引号括起来。',
  ],
}

/** Closer words for codes that cover many causes, by the YAML reader's own message. */
const DETAILS_ZH: readonly (readonly [RegExp, string])[] = [
  [/Missing closing ['"]quote/, '英文引号只有前一半，没有后一半'],
  [/end with a \]/, '方括号“[”没有对应的“]”'],
  [/end with a \}/, '花括号“{”没有对应的“}”'],
  [/Implicit map keys need to be followed by map values/, '这一行没有可用的冒号'],
  [/Sequence item without - indicator/, '列表里的这一行没有以“- ”开头'],
  [/All sequence items must start at the same column/, '列表各项的“-”没有对齐'],
  [/Missing , between|Missing , or :/, '括号里的两项之间少了英文逗号'],
  [/Comments must be separated/, '注释的“#”前面要有空格'],
  [/Block scalar header includes extra characters/, '“|”后面还有文字，文字要从下一行写起'],
  [/Unexpected scalar at node end/, '前面的内容已经结束，后面又多出文字'],
  [/Block collection cannot start on same line/, '“---”所在的行不能写别的内容'],
  [/Leading block scalar content|Block scalars with more-indented/, '“|”下面开头的空行比正文缩进得还多'],
]
