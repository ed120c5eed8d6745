// Gives each style of the sheet its identity in Word. A style that Word has built in must carry Word's own name:
// a Chinese Word shows Normal as 正文 and heading 1 as 标题 1, and only those feed the navigation pane.
import type { ParagraphStyle, StyleSheet } from '../style/style-sheet.ts'

export interface WordStyle {
  readonly id: string
  /** As styles.xml has it; built-in names are English in every Word. */
  readonly name: string
  /** From 0; only headings have one. */
  readonly outlineLevel?: number
  /** How the style sheet wants it. */
  readonly look: ParagraphStyle
}

/** The styles of the file, found by their names in the style sheet. */
export interface StyleBook {
  readonly styles: readonly WordStyle[]
  /** The look of running text, Word's Normal. */
  readonly body: ParagraphStyle
  find(name: string): WordStyle
}

export function openStyleBook({ paragraphs }: StyleSheet): StyleBook {
  const styles = new Map(
    Object.entries(paragraphs).map(([name, look], index) => [
      name,
      { ...(builtIn.get(name) ?? { id: `${OWN}${index + 1}`, name }), look },
    ]),
  )
  const find = (name: string): WordStyle => {
    const style = styles.get(name)
    if (!style) throw new Error(`the style sheet has no style “${name}”`)
    return style
  }
  return { styles: [...styles.values()], body: find('正文').look, find }
}

/** The character style that lends the look of a paragraph style to some words of another paragraph. */
export const textStyleId = ({ id }: WordStyle): string => `${id}Text`

export const isBuiltIn = ({ id }: WordStyle): boolean => !id.startsWith(OWN)

const OWN = 'Reply'

type Identity = Omit<WordStyle, 'look'>

const heading = (level: number): Identity => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  outlineLevel: level - 1,
})

/** By what Chinese Word calls its built-in styles; the names of GB/T 9704-2012 for headings beside them. */
const builtIn: ReadonlyMap<string, Identity> = new Map(
  Object.entries({
    正文: { id: 'Normal', name: 'Normal' },
    标题: { id: 'Title', name: 'Title' },
    一级标题: heading(1),
    二级标题: heading(2),
    三级标题: heading(3),
    四级标题: heading(4),
    页码: { id: 'Footer', name: 'footer' },
    称呼: { id: 'Salutation', name: 'Salutation' },
    日期: { id: 'Date', name: 'Date' },
    签名: { id: 'Signature', name: 'Signature' },
    副标题: { id: 'Subtitle', name: 'Subtitle' },
    结束语: { id: 'Closing', name: 'Closing' },
  }),
)
