// Body text as GB/T 9704-2012 has it, for layouts and styles made by hand.
import type { ParagraphStyle } from '../../src/style/style-sheet.ts'
import { pt } from '../../src/style/units.ts'

export const bodyStyle: ParagraphStyle = {
  name: '正文',
  role: 'fangsong',
  size: pt(16),
  color: '000000',
  bold: false,
  tracking: pt(-0.25),
  lineHeight: pt(28.95),
  align: 'justify',
  indent: { firstLine: 2, left: 0, right: 0 },
  before: pt(0),
  after: pt(0),
  keepWithNext: false,
}
