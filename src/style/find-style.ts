// The style of a name, for the steps of applyStyles.
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { Origin } from '../document/tree.ts'
import type { PageSetup, ParagraphStyle, StyleSheet } from './style-sheet.ts'
import { pt } from './units.ts'

export interface StyleContext {
  readonly sheet: StyleSheet
  readonly page: PageSetup
  /** What the steps find wrong. */
  readonly problems: Diagnostic[]
}

/** An unknown name is reported where the template wrote it. */
export function findStyle(name: string, origin: Origin, { sheet, problems }: StyleContext): ParagraphStyle {
  const style = Object.hasOwn(sheet.paragraphs, name) ? sheet.paragraphs[name] : undefined
  if (style) return style
  const [nearest] = suggest(name, Object.keys(sheet.paragraphs))
  problems.push(report('style/unknown-style', { name, nearest }, { span: origin.template }))
  return PLAIN
}

/** Stands in for a style that does not exist, so that the rest of the document is checked too. */
const PLAIN: ParagraphStyle = {
  name: '',
  role: 'fangsong',
  size: pt(16),
  color: '000000',
  bold: false,
  tracking: pt(0),
  lineHeight: pt(28.95),
  align: 'left',
  indent: { firstLine: 0, left: 0, right: 0 },
  before: pt(0),
  after: pt(0),
  keepWithNext: false,
}
