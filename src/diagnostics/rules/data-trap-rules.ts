// The traps of typing YAML with a Chinese keyboard: signs that look right and mean nothing to YAML.
import type { RuleTable } from '../rule.ts'

export interface DataTrapRuleParams {
  'data/full-width-colon': { readonly key: string }
  'data/colon-without-space': { readonly key: string }
  'data/full-width-space': { readonly key: string }
  'data/full-width-indentation': { readonly lines: number }
  'data/text-not-indented': { readonly lines: number; readonly spaces: number }
  'data/two-keys-in-a-line': { readonly inner: string }
  'data/out-of-line': { readonly lines: number; readonly spaces: number }
  'data/full-width-quotes': { readonly open: string; readonly close: string }
  'data/full-width-brackets': { readonly open: string; readonly close: string }
  'data/full-width-hash': Record<never, never>
  'data/full-width-bar': { readonly bar: string }
  'data/list-mark': { readonly mark: string }
  'data/text-needs-quotes': { readonly sign: string }
  'data/quotes-are-printed': { readonly open: string; readonly close: string }
  'data/comma-in-item': { readonly comma: string }
}

export const dataTrapRules: RuleTable<DataTrapRuleParams> = {
  'data/full-width-colon': {
    severity: 'error',
    zh: ({ key }) => ({
      summary: `“${key}”后面用了中文冒号“：”`,
      help: `请改成英文冒号，后面空一格：${key}: …`,
    }),
    en: ({ key }) => ({
      summary: `“${key}” is followed by a full-width colon “：”`,
      help: `Use an ASCII colon and a space: ${key}: …`,
    }),
    explain: {
      zh: '项目名称后面要用英文冒号“:”再空一格，中文冒号“：”YAML 不认。内容里的中文冒号没有关系。',
      en: 'A key ends with an ASCII colon and a space. Full-width colons within the text are fine.',
    },
  },
  'data/colon-without-space': {
    severity: 'error',
    zh: ({ key }) => ({ summary: `“${key}:”后面少了一个空格`, help: `冒号后面要空一格：${key}: …` }),
    en: ({ key }) => ({
      summary: `There is no space after “${key}:”`,
      help: `Put a space after the colon: ${key}: …`,
    }),
    explain: {
      zh: '项目名称后面的英文冒号要再空一格，否则 YAML 把整行当成一段文字。',
      en: 'Without a space after the colon, YAML takes the whole line for text.',
    },
  },
  'data/full-width-space': {
    severity: 'error',
    zh: ({ key }) => ({ summary: `“${key}:”后面的空格是全角的`, help: `请改成一个半角空格：${key}: …` }),
    en: ({ key }) => ({
      summary: `The space after “${key}:” is full-width`,
      help: `Use an ordinary space: ${key}: …`,
    }),
    explain: {
      zh: '英文冒号后面要用半角空格（英文状态下的空格），全角空格“　”YAML 不认。',
      en: 'YAML wants an ordinary space after the colon; the full-width space means nothing to it.',
    },
  },
  'data/full-width-indentation': {
    severity: 'error',
    zh: ({ lines }) => ({
      summary: `${lines > 1 ? `从这里起 ${lines} 行，` : ''}行首的缩进用了全角空格（或网页里的空格）`,
      help: '请把行首换成半角空格，每层两个。正文的首行缩进不用打，程序会加。',
    }),
    en: ({ lines }) => ({
      summary: `${lines > 1 ? `${lines} lines from here on are` : 'This line is'} indented with full-width (or no-break) spaces`,
      help: 'Indent with ordinary spaces. The first-line indent of paragraphs is added by the program.',
    }),
    explain: {
      zh: 'YAML 的缩进只能用半角空格。正文粘贴进来时，每行前面先要有半角空格（比“正文: |”多缩进两格），后面再有全角空格不要紧。',
      en: 'YAML indents with ordinary spaces only. Pasted text needs them at the start of every line; full-width spaces may follow.',
    },
  },
  'data/text-not-indented': {
    severity: 'error',
    zh: ({ lines, spaces }) => ({
      summary: `“|”下面的文字没有缩进${lines > 1 ? `，共 ${lines} 行` : ''}`,
      help: `请在${lines > 1 ? '这些行' : '这一行'}的行首各加 ${spaces} 个半角空格。`,
    }),
    en: ({ lines, spaces }) => ({
      summary: `${lines > 1 ? `${lines} lines` : 'A line'} below the “|” ${lines > 1 ? 'are' : 'is'} not indented`,
      help: `Put ${spaces} spaces before ${lines > 1 ? 'each of them' : 'it'}.`,
    }),
    explain: {
      zh: '“正文: |”下面的每一行都要比“正文”多缩进两格，程序由此知道正文到哪里为止。多数编辑器可以选中几行，按一次键一起缩进。',
      en: 'Each line below `body: |` is indented by two more than `body`: that tells where the text ends.',
    },
  },
  'data/two-keys-in-a-line': {
    severity: 'error',
    zh: ({ inner }) => ({
      summary: `“${inner}”和上一层的项写在了同一行`,
      help: `请让“${inner}”另起一行，缩进后与下面各行对齐。`,
    }),
    en: ({ inner }) => ({
      summary: `“${inner}” stands on the line of the group it belongs to`,
      help: `Put “${inner}” on a line of its own, in line with those below.`,
    }),
    explain: {
      zh: '“建议:”这样下面还有小项的，冒号后面什么也不写，小项从下一行起，缩进两格。',
      en: 'Nothing follows the colon of a group; its fields begin on the next line, indented by two.',
    },
  },
  'data/out-of-line': {
    severity: 'error',
    zh: ({ lines, spaces }) => ({
      summary: `${lines > 1 ? `从这里起 ${lines} 行，` : ''}行首没有同上下各行对齐`,
      help: `请把行首改成 ${spaces} 个空格。`,
    }),
    en: ({ lines, spaces }) => ({
      summary: `${lines > 1 ? `${lines} lines from here on are` : 'This line is'} out of line with the others`,
      help: `Begin ${lines > 1 ? 'them' : 'it'} with ${spaces} spaces.`,
    }),
    explain: {
      zh: '同一层的各行左边要对齐，下一层多缩进两个空格。多一格少一格，YAML 都看不懂，或者会当成别的层。',
      en: 'Lines of one level begin at the same column; the next level is indented by two more.',
    },
  },
  'data/full-width-quotes': {
    severity: 'error',
    zh: ({ open, close }) => ({
      summary: `${open}${close} 是中文引号，不能用来括住内容`,
      help: '要用引号括住整段，请用英文引号 "…"；里面的中文引号照常写。',
    }),
    en: ({ open, close }) => ({
      summary: `${open} and ${close} do not quote in YAML`,
      help: 'Use straight quotes "…" round the whole value.',
    }),
    explain: {
      zh: '在 YAML 里只有英文引号（" 和 \'）能把一段文字括起来，中文引号只是文字的一部分，会照样印出来。',
      en: 'Only straight quotes quote in YAML; curly quotes are part of the text and are printed.',
    },
  },
  'data/full-width-brackets': {
    severity: 'error',
    zh: ({ open, close }) => ({
      summary: `列表用了“${open}${close}”`,
      help: '请改成英文方括号和英文逗号：[甲, 乙]，或者一项一行，以“- ”开头。',
    }),
    en: ({ open, close }) => ({
      summary: `The list is written with ${open}${close}`,
      help: 'Use ASCII brackets and commas, [a, b], or one item a line starting with “- ”.',
    }),
    explain: {
      zh: 'YAML 的行内列表要用英文方括号、英文逗号。最不容易错的写法是一项一行，每行以“- ”开头。',
      en: 'Lists within a line need ASCII brackets and commas. One item a line with “- ” is the safest.',
    },
  },
  'data/full-width-hash': {
    severity: 'error',
    zh: () => ({ summary: '注释用了全角的“＃”', help: '请改成半角的“#”，后面空一格。' }),
    en: () => ({ summary: 'The comment starts with a full-width ＃', help: 'Use an ASCII # and a space.' }),
    explain: {
      zh: '注释要以半角的“#”开头，全角“＃”YAML 不认，会当成内容。',
      en: 'Comments start with an ASCII #.',
    },
  },
  'data/full-width-bar': {
    severity: 'error',
    zh: ({ bar }) => ({
      summary: `冒号后面用了全角的“${bar}”`,
      help: '请改成半角的“|”，文字从下一行起缩进写。',
    }),
    en: ({ bar }) => ({
      summary: `A full-width ${bar} follows the colon`,
      help: 'Use an ASCII | with the text below it.',
    }),
    explain: {
      zh: '多行文字要在冒号后写半角的“|”。写成全角“｜”，各行就会连成一段，还把“｜”也印出来。',
      en: 'Text of several lines follows an ASCII |. A full-width bar would be printed, and the lines joined.',
    },
  },
  'data/list-mark': {
    severity: 'error',
    zh: ({ mark }) => ({
      summary: `列表项以“${mark}”开头，YAML 不认`,
      help: '每一项以英文减号加一个空格“- ”开头；序号由程序加，不用写。',
    }),
    en: ({ mark }) => ({
      summary: `“${mark}” does not start a list item in YAML`,
      help: 'Start each item with “- ”; numbers are added by the program.',
    }),
    explain: {
      zh: '列表一项一行，每行以英文减号“-”加一个半角空格开头。破折号、圆点、“1.”都不行，减号后面没有空格也不行。',
      en: 'List items start with an ASCII hyphen and a space; dashes, bullets and numbers do not count.',
    },
  },
  'data/text-needs-quotes': {
    severity: 'error',
    zh: ({ sign }) => ({
      summary: `这段文字里的“${sign}”在 YAML 里有特殊用处`,
      help: "请用英文单引号把整段括起来，文字照样印出，例如 '[2024]5号'。",
    }),
    en: ({ sign }) => ({
      summary: `“${sign}” in this text has a meaning in YAML`,
      help: "Put the whole value in straight single quotes: '[2024]5号'.",
    }),
    explain: {
      zh: '以 [ { @ * & ! % | > 等符号开头的文字，或者文字中间有“: ”“ #”，要用英文引号括起来，YAML 才当作文字。单引号里除了单引号本身（写两遍），什么都照原样。',
      en: 'Text that starts with [ { @ * & ! % | > or holds “: ” must be quoted. Within single quotes only the single quote itself is doubled.',
    },
  },
  'data/quotes-are-printed': {
    severity: 'warning',
    zh: ({ open, close }) => ({
      summary: `这段文字整个括在中文引号${open}${close}里，引号会印出来`,
      help: '如果引号不该印，请删去；要印就不用管。',
    }),
    en: ({ open, close }) => ({
      summary: `The whole value stands in ${open}${close}, which will be printed`,
      help: 'Delete them unless the paper should show them.',
    }),
    explain: {
      zh: '中文引号是文字的一部分，会印在纸上。想用引号括住整段时应当用英文引号。',
      en: 'Curly quotes are part of the text and are printed. Use straight quotes to quote a value.',
    },
  },
  'data/comma-in-item': {
    severity: 'warning',
    zh: ({ comma }) => ({
      summary: `方括号里的“${comma}”不分项，这里算作一项`,
      help: '要分成几项，请用英文逗号，或者一项一行、以“- ”开头；本来就是一项，请用英文引号括起来。',
    }),
    en: ({ comma }) => ({
      summary: `“${comma}” does not separate items; this counts as one`,
      help: 'Separate with ASCII commas, or put one item a line; quote it if it really is one item.',
    }),
    explain: {
      zh: '方括号列表只用英文逗号分项，“，”“、”是文字的一部分。',
      en: 'Items in brackets are separated by ASCII commas only.',
    },
  },
}
