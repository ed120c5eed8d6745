// word/styles.xml from the style sheet. Every style says all of its look, so that changing one changes no other, and
// what no paragraph need say again: kinsoku, snapToGrid, the hint for Chinese fonts.

import { fontRoles, latinFont } from '../font/font-roles.ts'
import type { ParagraphStyle, TableStyle, TextStyle } from '../style/style-sheet.ts'
import { eighths, halfPoints, twips } from './measures.ts'
import { isBuiltIn, type StyleBook, textStyleId, type WordStyle } from './style-book.ts'
import { element, part, value, WORD } from './xml.ts'

export const TABLE_STYLE_ID = 'TableGrid'

/** Word links no character style to it. */
const NORMAL = 'Normal'

export function stylesPart(book: StyleBook, table: TableStyle): string {
  return part(
    element('w:styles', { 'xmlns:w': WORD }, [
      DEFAULTS,
      ...book.styles.flatMap(style => [paragraphStyle(style), textStyle(style)]),
      DEFAULT_TEXT_STYLE,
      NORMAL_TABLE,
      NO_LIST,
      tableStyle(table),
    ]),
  )
}

/** In the schema's order: keepNext, widowControl, kinsoku, wordWrap …, snapToGrid, spacing, ind, jc, outlineLvl. */
function paragraphStyle(style: WordStyle): string {
  const { id, name, outlineLevel, look } = style
  const isNormal = id === NORMAL
  return element(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:default': isNormal ? 1 : undefined,
      'w:customStyle': isBuiltIn(style) ? undefined : 1,
      'w:styleId': id,
    },
    [
      value('w:name', name),
      isNormal ? '' : value('w:basedOn', NORMAL),
      value('w:next', isBuiltIn(style) ? NORMAL : id),
      isNormal ? '' : value('w:link', textStyleId(style)),
      element('w:qFormat'),
      element('w:pPr', {}, [
        onOff('w:keepNext', look.keepWithNext),
        onOff('w:keepLines', false),
        onOff('w:widowControl', false),
        onOff('w:kinsoku', true),
        onOff('w:snapToGrid', false),
        element('w:spacing', {
          'w:before': twips(look.before),
          'w:after': twips(look.after),
          'w:line': twips(look.lineHeight),
          'w:lineRule': 'exact',
        }),
        indent(look),
        value('w:jc', look.align === 'justify' ? 'both' : look.align),
        outlineLevel === undefined ? '' : value('w:outlineLvl', outlineLevel),
      ]),
      textLook(look),
    ],
  )
}

/** Both measures: Word counts in characters, other programs read the twips. */
function indent({ indent: { firstLine, left, right }, size }: ParagraphStyle): string {
  const inTwips = { 'w:left': twips(left * size), 'w:right': twips(right * size) }
  return element(
    'w:ind',
    firstLine < 0
      ? { ...inTwips, 'w:hangingChars': chars(-firstLine), 'w:hanging': twips(-firstLine * size) }
      : { ...inTwips, 'w:firstLineChars': chars(firstLine), 'w:firstLine': twips(firstLine * size) },
  )
}

function textStyle(style: WordStyle): string {
  return element('w:style', { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': textStyleId(style) }, [
    value('w:name', `${style.look.name} 字符`),
    style.id === NORMAL ? '' : value('w:link', style.id),
    textLook(style.look),
  ])
}

/** In the schema's order: rFonts, b, color, spacing, sz, szCs. */
function textLook(style: TextStyle): string {
  return element('w:rPr', {}, [
    element('w:rFonts', {
      'w:hint': 'eastAsia',
      'w:ascii': latinFont.docx,
      'w:eastAsia': fontRoles[style.role].docx.name,
      'w:hAnsi': latinFont.docx,
      'w:cs': latinFont.docx,
    }),
    onOff('w:b', style.bold),
    onOff('w:bCs', style.bold),
    value('w:color', style.color),
    value('w:spacing', twips(style.tracking)),
    value('w:sz', halfPoints(style.size)),
    value('w:szCs', halfPoints(style.size)),
  ])
}

function tableStyle({ border, cellMargin }: TableStyle): string {
  const line = { 'w:val': 'single', 'w:sz': eighths(border), 'w:space': 0, 'w:color': '000000' }
  return element('w:style', { 'w:type': 'table', 'w:styleId': TABLE_STYLE_ID }, [
    value('w:name', 'Table Grid'),
    value('w:basedOn', 'TableNormal'),
    element('w:tblPr', {}, [
      element(
        'w:tblBorders',
        {},
        ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side => element(`w:${side}`, line)),
      ),
      cellMargins(twips(cellMargin.horizontal), twips(cellMargin.vertical)),
    ]),
  ])
}

function cellMargins(horizontal: number, vertical: number): string {
  const side = (name: string, width: number): string =>
    element(`w:${name}`, { 'w:w': width, 'w:type': 'dxa' })
  return element('w:tblCellMar', {}, [
    side('top', vertical),
    side('left', horizontal),
    side('bottom', vertical),
    side('right', horizontal),
  ])
}

const chars = (characters: number): number => Math.round(characters * 100)

const onOff = (name: string, on: boolean): string => (on ? element(name) : value(name, 0))

/** `w:lang` en-US: with zh-CN as the Latin language LibreOffice would break words and numbers anywhere. */
const DEFAULTS = element('w:docDefaults', {}, [
  element('w:rPrDefault', {}, [
    element('w:rPr', {}, [
      element('w:rFonts', {
        'w:hint': 'eastAsia',
        'w:ascii': latinFont.docx,
        'w:eastAsia': fontRoles.fangsong.docx.name,
        'w:hAnsi': latinFont.docx,
        'w:cs': latinFont.docx,
      }),
      element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
    ]),
  ]),
  element('w:pPrDefault'),
])

const DEFAULT_TEXT_STYLE = element(
  'w:style',
  { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
  [value('w:name', 'Default Paragraph Font'), element('w:semiHidden')],
)

const NORMAL_TABLE = element('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' }, [
  value('w:name', 'Normal Table'),
  element('w:semiHidden'),
  element('w:tblPr', {}, [element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), cellMargins(108, 0)]),
])

const NO_LIST = element('w:style', { 'w:type': 'numbering', 'w:default': 1, 'w:styleId': 'NoList' }, [
  value('w:name', 'No List'),
  element('w:semiHidden'),
])
