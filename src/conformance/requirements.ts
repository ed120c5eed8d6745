// What is measured: the standard in numbers (GB/T 9704-2012), clause by clause, and what is only practice. Tolerances
// are the standard's where it gives one (5.2.1; 6.1: 版心误差不超过 1 mm), else what a ruler or an eye can tell.
import type { Bilingual, Bound, Strength } from './measurement.ts'

export interface Requirement {
  readonly element: Bilingual
  readonly clause?: string
  readonly strength: Strength
  /** Absent where only the pack says what it should be. */
  readonly expected?: Bound | Bilingual
}

export type RequirementId = keyof typeof requirements

const mm = (value: number, tolerance = 0.5): Bound => ({ value, tolerance, unit: 'mm' })
const characters = (value: number, tolerance = 0.1): Bound => ({ value, tolerance, unit: 'character' })
const lines = (value: number, tolerance = 0.1): Bound => ({ value, tolerance, unit: 'line' })
const words = (zh: string, en: string): Bilingual => ({ zh, en })

type Entry = (
  clause: string,
  zh: string,
  en: string,
  expected?: Bound | Bilingual,
) => Requirement & { clause: string }

const entry =
  (strength: Strength): Entry =>
  (clause, zh, en, expected) => ({ element: { zh, en }, clause, strength, ...(expected && { expected }) })
const required = entry('required')
const usual = entry('usual')
const practice = (zh: string, en: string): Requirement => ({ element: { zh, en }, strength: 'practice' })

/** 7/8 of a 三号 character (16 pt). */
const SEVEN_EIGHTHS = mm((14 * 25.4) / 72)

const RED = words('红色', 'red')

export const requirements = {
  'paper-width': required('5.1', '纸宽', 'paper width', mm(210, 0.1)),
  'paper-height': required('5.1', '纸高', 'paper height', mm(297, 0.1)),
  'top-margin': required('5.2.1', '天头', 'top margin', mm(37, 1)),
  'left-margin': required('5.2.1', '订口', 'left margin', mm(28, 1)),
  'text-width': required('5.2.1', '版心宽', 'width of the text area', mm(156, 1)),
  'text-height': required('5.2.1', '版心高', 'height of the text area', mm(225, 1)),
  'lines-on-page': usual('5.2.3', '每面行数', 'lines on a page', lines(22, 0)),
  'characters-on-line': usual(
    '5.2.3',
    '每行字数（全是汉字的整行）',
    'characters on a full line',
    characters(28, 0),
  ),
  'line-pitch': usual(
    '5.2.3',
    '行距（22 行撑满版心）',
    'line pitch (22 lines fill 225 mm)',
    mm(225 / 22, 0.1),
  ),
  'right-edge': usual('5.2.3', '整行右端到版心右边缘', 'full lines end at the right edge', mm(0)),
  'text-colour': required('5.2.4', '文字颜色', 'colour of the text', words('黑色', 'black')),

  'letterhead-top': required(
    '10.1',
    '发文机关标志上边缘到纸顶',
    'letterhead, upper edge to paper top',
    mm(30),
  ),
  'letterhead-centre': required('10.1', '发文机关标志居中，偏差', 'letterhead, off centre', mm(0)),
  'letterhead-type': usual('10.1', '发文机关标志字体', 'letterhead, type', words('小标宋', 'Xiaobiaosong')),
  'letterhead-colour': usual('10.1', '发文机关标志颜色', 'letterhead, colour', RED),
  'letterhead-size': practice('发文机关标志字号', 'letterhead, size'),
  'upper-rule-distance': required(
    '10.1',
    '第一条红双线到发文机关标志',
    'upper double rule below the letterhead',
    mm(4),
  ),
  'upper-rule-shape': required(
    '10.1',
    '第一条红双线',
    'upper double rule',
    words('上粗下细', 'thick over thin'),
  ),
  'lower-rule-distance': required('10.1', '第二条红双线到纸底', 'lower double rule to paper bottom', mm(20)),
  'lower-rule-shape': required(
    '10.1',
    '第二条红双线',
    'lower double rule',
    words('上细下粗', 'thin over thick'),
  ),
  'rule-width': required('10.1', '红双线长', 'double rules, length', mm(170)),
  'rule-centre': required('10.1', '红双线居中，偏差', 'double rules, off centre', mm(0)),
  'rule-colour': required('10.1', '红双线颜色', 'double rules, colour', RED),
  'rule-weights': practice('红双线粗细（粗线、间距、细线）', 'double rules (thick, gap, thin)'),
  'lower-rule-text': required(
    '10.1',
    '第二条红双线上一行文字到线',
    'line above the lower double rule',
    SEVEN_EIGHTHS,
  ),
  'reference-distance': required(
    '10.1',
    '发文字号到第一条红双线',
    'reference number below the upper rule',
    SEVEN_EIGHTHS,
  ),
  'reference-right': required('10.1', '发文字号到版心右边缘', 'reference number to the right edge', mm(0)),
  'plain-head': required('7.2', '版头', 'head', words('发文机关标志、红色分隔线', 'letterhead and red rule')),
  'head-mark-type': practice('办理结果、公开属性字体字号', 'marks in the head, type'),
  'head-mark-right': practice('办理结果、公开属性到版心右边缘', 'marks in the head to the right edge'),

  'title-type': usual('7.3.1', '标题字体字号', 'title, type'),
  'title-centre': required('7.3.1', '标题各行居中，偏差', 'title, lines off centre', mm(0)),
  'title-shape': required(
    '7.3.1',
    '标题各行的排列',
    'title, shape of its lines',
    words('梯形或菱形', 'trapezium or diamond'),
  ),
  'title-distance': required('10.1', '标题与上一要素相距', 'title below the element above', lines(2)),
  'title-distance-plain': practice('标题与上一要素相距', 'title below the element above'),
  'addressee-distance': required(
    '7.3.2',
    '主送在标题下空',
    'addressee, blank lines below the title',
    lines(1),
  ),
  'addressee-left': required('7.3.2', '主送顶格，左空', 'addressee flush left', characters(0)),
  'addressee-colon': required(
    '7.3.2',
    '主送末尾',
    'addressee ends with',
    words('全角冒号', 'a full-width colon'),
  ),
  'body-distance': required('7.3.3', '正文在主送下空', 'text, blank lines below the addressee', lines(0)),
  'body-on-first-page': required('7.3.3', '首页显示正文', 'text on the first page', words('有', 'yes')),
  'paragraph-indent': required('7.3.3', '自然段左空', 'paragraphs, indent', characters(2)),
  'turned-lines': required('7.3.3', '回行顶格，左空', 'turned lines flush left', characters(0)),
  'element-type': usual('5.2.2', '发文字号、主送、落款等字体字号', 'other elements, type'),
  'body-type': usual('7.3.3', '正文字体字号', 'text, type'),
  'heading-1-type': usual('7.3.3', '第一层标题字体字号', 'level 1 headings, type'),
  'heading-2-type': usual('7.3.3', '第二层标题字体字号', 'level 2 headings, type'),
  'heading-3-type': usual('7.3.3', '第三层标题字体字号', 'level 3 headings, type'),
  'heading-4-type': usual('7.3.3', '第四层标题字体字号', 'level 4 headings, type'),

  'attachments-distance': required(
    '7.3.4',
    '附件说明在正文下空',
    'attachments, blank lines below the text',
    lines(1),
  ),
  'attachments-indent': required('7.3.4', '附件说明左空', 'attachments, indent', characters(2)),
  'attachments-turned': required(
    '7.3.4',
    '附件名称回行与首字对齐，偏差',
    'attachments, turned lines under the name',
    characters(0),
  ),
  'attachments-end': required(
    '7.3.4',
    '附件名称末尾',
    'attachments end with',
    words('不加标点', 'no punctuation'),
  ),

  'sealed-date-right': usual(
    '7.3.5.1',
    '成文日期右空（加盖印章）',
    'date, from the right (sealed)',
    characters(4),
  ),
  'sealed-signer-centre': usual(
    '7.3.5.1',
    '署名以成文日期为准居中，偏差',
    'office centred over the date',
    mm(0),
  ),
  'seal-top': required(
    '7.3.5.1',
    '印章顶端到正文（直径 42 mm 的章）',
    'seal of 42 mm, its top below the text',
    lines(0.5, 0.5),
  ),
  'signer-distance': required(
    '7.3.5.2',
    '署名在正文下空（不加盖印章）',
    'office, blank lines below the text (not sealed)',
    lines(1),
  ),
  'signer-right': required(
    '7.3.5.2',
    '署名右空（不加盖印章）',
    'office, from the right (not sealed)',
    characters(2),
  ),
  'date-right': required(
    '7.3.5.2',
    '成文日期右空（长于署名）',
    'date longer than the office, from the right',
    characters(2),
  ),
  'date-shift': required(
    '7.3.5.2',
    '成文日期首字比署名首字右移',
    'date begins right of the office',
    characters(2),
  ),
  'date-distance': required('7.3.5', '成文日期在署名下空', 'date, blank lines below the office', lines(0)),
  'date-digits': required(
    '7.3.5.4',
    '成文日期',
    'date',
    words('阿拉伯数字，不编虚位', 'Arabic digits, no leading zeros'),
  ),
  'note-distance': required('7.3.6', '附注在成文日期下空', 'note, blank lines below the date', lines(0)),
  'note-indent': required('7.3.6', '附注左空', 'note, indent', characters(2)),
  'note-brackets': required('7.3.6', '附注', 'note', words('加圆括号', 'in round brackets')),
  'contact-type': practice('联系人字体字号', 'contact lines, type'),
  'other-type': practice('模板包自有的样式', 'styles of the pack’s own'),

  'copies-type': usual('7.4.2', '抄送字体字号', 'copies, type'),
  'copies-left': required('7.4.2', '抄送左空', 'copies, from the left', characters(1)),
  'copies-right': required('7.4.2', '抄送右空', 'copies, from the right', characters(1)),
  'copies-turned': required(
    '7.4.2',
    '抄送回行与冒号后首字对齐，偏差',
    'copies, turned lines under the first name',
    characters(0),
  ),
  'copies-end': required('7.4.2', '抄送末尾', 'copies end with', words('句号', 'a full stop')),
  'copies-bottom': required('10.1', '抄送到版心下边缘', 'copies to the foot of the text area', mm(0)),
  'copies-rules': required('10.1', '版记分隔线', 'rules round the copies', words('没有', 'none')),
  'copies-rules-plain': required('7.4.1', '版记分隔线', 'rules round the copies', words('有', 'yes')),

  'first-page-number': required('10.1', '首页页码', 'page number on page 1', words('没有', 'none')),
  'page-number-form': required(
    '7.5',
    '页码',
    'page number',
    words('数字左右各一条一字线', 'between two dashes'),
  ),
  'page-number-type': usual('7.5', '页码字体字号', 'page number, type'),
  'page-number-distance': required(
    '7.5',
    '页码一字线到版心下边缘',
    'page number, dash below the text area',
    mm(7),
  ),
  'page-number-odd': required('7.5', '单页码居右空', 'odd page number, from the right', characters(1)),
  'page-number-even': required('7.5', '双页码居左空', 'even page number, from the left', characters(1)),

  'sheet-size': practice('纸（宽×高）', 'paper (width × height)'),
  'sheet-top': practice('天头', 'top margin'),
  'sheet-title-type': practice('表题字体字号', 'title, type'),
  'sheet-title-centre': practice('表题居中，偏差', 'title, off centre'),
  'table-width': practice('表格宽', 'table, width'),
  'table-rules': practice('表格线粗', 'table, weight of its rules'),
  'table-type': practice('表格文字字体字号', 'table, type'),
  'wide-table': required(
    '8',
    '横排表格的页码和表头',
    'wide tables',
    words('A4 横排的表格', 'a table across an A4 page'),
  ),
} as const satisfies Readonly<Record<string, Requirement>>
