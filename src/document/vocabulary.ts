// The elements a template may write: one table that the parser, the static checks and the documentation read.
// Every element and attribute has an English (canonical) and a Chinese name; templates may use either.

export type ElementName = keyof typeof vocabulary

/** What may stand inside: other elements, running text, or nothing. */
export type Content = 'blocks' | 'inline' | 'cell' | 'none' | readonly string[]

export interface AttributeRule {
  readonly zh: string
  /** Canonical value → its Chinese spelling; `text` takes anything. */
  readonly values: 'text' | Readonly<Record<string, string>>
  readonly doc: { readonly zh: string; readonly en: string }
}

export interface ElementRule {
  readonly zh: string
  readonly content: Content
  readonly attributes: Readonly<Record<string, AttributeRule>>
  readonly doc: { readonly zh: string; readonly en: string }
}

const yesNo = { yes: '是', no: '否' } as const

const style: AttributeRule = {
  zh: '样式',
  values: 'text',
  doc: { zh: 'styles.yaml 里的样式名', en: 'a style named in styles.yaml' },
}

const widths: AttributeRule = {
  zh: '列宽',
  values: 'text',
  doc: {
    zh: '每格一个宽度，用空格隔开：毫米数，或 * 表示平分余下的宽度',
    en: 'a width for each cell, separated by spaces: millimetres, or * for an equal share of the rest',
  },
}

export const vocabulary = {
  document: {
    zh: '文书',
    content: 'blocks',
    attributes: {
      page: {
        zh: '版面',
        values: 'text',
        doc: { zh: 'styles.yaml 里的版面名', en: 'a page set-up named in styles.yaml' },
      },
    },
    doc: { zh: '一份文书，模板的最外层', en: 'one paper; the root of a template' },
  },
  letterhead: {
    zh: '发文机关标志',
    content: 'inline',
    attributes: {},
    doc: {
      zh: '信函格式首页顶端的红色机关名称',
      en: 'the red name of the office at the top of page 1 of a letter',
    },
  },
  title: {
    zh: '标题',
    content: 'inline',
    attributes: { style },
    doc: { zh: '公文标题，居中，分行匀称', en: "the paper's title, centred in balanced lines" },
  },
  heading: {
    zh: '小标题',
    content: 'inline',
    attributes: {
      level: {
        zh: '级',
        values: { '1': '一', '2': '二', '3': '三', '4': '四' },
        doc: { zh: '结构层次，1 到 4', en: 'level, 1 to 4' },
      },
    },
    doc: { zh: '独占一段的层次标题', en: 'a heading that stands alone' },
  },
  paragraph: {
    zh: '段落',
    content: 'inline',
    attributes: { style },
    doc: { zh: '一个自然段，不写样式就是正文', en: 'a paragraph; body text where no style is named' },
  },
  label: {
    zh: '标签',
    content: 'inline',
    attributes: { style },
    doc: {
      zh: '格内的栏目名；跨页时续格重复并加“续”',
      en: 'the name of a cell, repeated with 续 where the cell goes on on the next page',
    },
  },
  text: {
    zh: '文字',
    content: 'inline',
    attributes: { style },
    doc: { zh: '段内换一种样式的文字', en: 'words inside a paragraph that borrow another style' },
  },
  break: { zh: '换行', content: 'none', attributes: {}, doc: { zh: '在此换行', en: 'end the line here' } },
  opportunity: {
    zh: '可断',
    content: 'none',
    attributes: {},
    doc: { zh: '标题太长时可以在此分行', en: 'a long title may be divided here' },
  },
  'flush-right': {
    zh: '靠右',
    content: 'none',
    attributes: {},
    doc: { zh: '同一行里其后的文字靠右', en: 'what follows on the line is set flush right' },
  },
  checkbox: {
    zh: '勾选',
    content: 'none',
    attributes: {
      checked: { zh: '选中', values: yesNo, doc: { zh: '是否打勾', en: 'ticked or not' } },
      label: { zh: '名称', values: 'text', doc: { zh: '这个勾说的是什么', en: 'what the tick says' } },
    },
    doc: { zh: '可点的勾选框', en: 'a box one can tick' },
  },
  table: {
    zh: '表格',
    content: ['row'],
    attributes: {},
    doc: { zh: '表格，宽同版心', en: 'a table as wide as the text area' },
  },
  row: {
    zh: '行',
    content: ['cell'],
    attributes: {
      widths,
      'min-height': {
        zh: '最低高',
        values: 'text',
        doc: { zh: '毫米数，内容多时自动长高', en: 'millimetres; the row grows with its content' },
      },
    },
    doc: { zh: '表格的一行，各行列宽可以不同', en: 'a row; each may have its own widths' },
  },
  cell: {
    zh: '格',
    content: 'cell',
    attributes: {
      style,
      header: {
        zh: '表头',
        values: yesNo,
        doc: { zh: '是不是栏目名', en: 'whether it names what stands beside it' },
      },
      vertical: {
        zh: '竖直',
        values: { top: '上', center: '中' },
        doc: { zh: '靠上或居中', en: 'at the top or in the middle' },
      },
    },
    doc: { zh: '一格：标签和段落，或直接写文字', en: 'a cell: label and paragraphs, or bare text' },
  },
  'sign-off': {
    zh: '落款',
    content: ['signer', 'date'],
    attributes: {
      sealed: {
        zh: '用印',
        values: yesNo,
        doc: { zh: '加盖印章与否，排法不同', en: 'sealed or not; they are set differently' },
      },
    },
    doc: { zh: '发文机关署名和成文日期', en: 'name of the office and date' },
  },
  signer: {
    zh: '署名',
    content: 'inline',
    attributes: {},
    doc: { zh: '发文机关署名', en: 'name of the office' },
  },
  date: {
    zh: '成文日期',
    content: 'inline',
    attributes: {},
    doc: { zh: '成文日期', en: 'date of the paper' },
  },
  attachments: {
    zh: '附件说明',
    content: ['attachment'],
    attributes: {},
    doc: { zh: '附件说明，序号由程序编', en: 'the list of attachments, numbered by the program' },
  },
  attachment: {
    zh: '附件',
    content: 'inline',
    attributes: {},
    doc: { zh: '一个附件的名称', en: 'the name of one attachment' },
  },
  foot: {
    zh: '版记',
    content: ['paragraph'],
    attributes: {},
    doc: { zh: '末页版心最底端的抄送', en: 'copies, at the very foot of the last page' },
  },
} as const satisfies Record<string, ElementRule>

/** The element by either of its names. */
export function elementNamed(name: string): ElementName | undefined {
  return elementsByName.get(name)
}

/** The attribute of an element by either of its names. */
export function attributeNamed(element: ElementName, name: string): NamedAttribute | undefined {
  return attributesByName.get(element)?.get(name)
}

interface NamedAttribute {
  readonly name: string
  readonly rule: AttributeRule
}

const attributesByName: ReadonlyMap<string, ReadonlyMap<string, NamedAttribute>> = new Map(
  Object.entries(vocabulary).map(([element, { attributes }]: [string, ElementRule]) => [
    element,
    new Map(
      Object.entries(attributes).flatMap(([name, rule]) => [
        [name, { name, rule }],
        [rule.zh, { name, rule }],
      ]),
    ),
  ]),
)

const elementsByName: ReadonlyMap<string, ElementName> = new Map(
  (Object.keys(vocabulary) as ElementName[]).flatMap(name => [
    [name, name] as const,
    [vocabulary[name].zh, name] as const,
  ]),
)
