// word/fontTable.xml: the fonts that the other parts name, and no other, with what a word processor goes by where one
// is missing: its other names, and the kind of font it is (as Windows reports it of the font itself).
import { FONT_ROLES, fontRoles, latinFont } from '../font/font-roles.ts'
import type { FontRole } from '../style/style-sheet.ts'
import { CHECKBOX_FONT } from './write-checkbox.ts'
import { element, part, value, WORD } from './xml.ts'

export function fontTablePart(names: ReadonlySet<string>): string {
  const fonts = [...names].sort().map(name => element('w:font', { 'w:name': name }, known.get(name)))
  return part(element('w:fonts', { 'xmlns:w': WORD }, fonts))
}

/** Names of the fonts in a part, most of which says few things many times over. */
export function fontsIn(xml: string): Set<string> {
  const [, ...after] = xml.split('<w:rFonts ')
  const slots = [...new Set(after.map(piece => piece.slice(0, piece.indexOf('/>'))))].join(' ')
  const names = slots.matchAll(/w:(?:ascii|hAnsi|eastAsia|cs)="([^"]+)"/g)
  return new Set([...names].map(([, name = '']) => name))
}

interface Kind {
  readonly alternatives?: readonly string[]
  /** Ten numbers of two hexadecimal digits. */
  readonly panose?: string
  /** Of Windows: 86 is GB 2312, 80 Shift JIS, 00 Latin. */
  readonly charset: '86' | '80' | '00'
  readonly family: 'auto' | 'modern' | 'roman'
  readonly pitch: 'fixed' | 'variable' | 'default'
}

/** In the schema's order. */
function describe({ alternatives, panose, charset, family, pitch }: Kind): readonly string[] {
  return [
    alternatives ? value('w:altName', alternatives.join(',')) : '',
    panose ? value('w:panose1', panose) : '',
    value('w:charset', charset),
    value('w:family', family),
    value('w:pitch', pitch),
  ]
}

const chinese: Readonly<Record<FontRole, Pick<Kind, 'panose' | 'family' | 'pitch'>>> = {
  fangsong: { panose: '02010609030101010101', family: 'modern', pitch: 'fixed' },
  kaiti: { panose: '02010609030101010101', family: 'modern', pitch: 'fixed' },
  heiti: { panose: '02010609060101010101', family: 'modern', pitch: 'fixed' },
  xiaobiaosong: { family: 'auto', pitch: 'default' },
  songti: { panose: '02010600030101010101', family: 'auto', pitch: 'variable' },
}

const known: ReadonlyMap<string, readonly string[]> = new Map([
  ...FONT_ROLES.map(role => {
    const { name, alternatives } = fontRoles[role].docx
    return [name, describe({ alternatives, charset: '86', ...chinese[role] })] as const
  }),
  [
    latinFont.docx,
    describe({ panose: '02020603050405020304', charset: '00', family: 'roman', pitch: 'variable' }),
  ],
  [
    CHECKBOX_FONT,
    describe({
      alternatives: ['ＭＳ ゴシック'],
      panose: '020B0609070205080204',
      charset: '80',
      family: 'modern',
      pitch: 'fixed',
    }),
  ],
])
