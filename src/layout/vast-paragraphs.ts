// Paragraphs that no table can hold: each page sets what is left of a cell anew, so that a cell of hundreds of pages
// would take hours. They are refused before anything is set.
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import type { StyledDocument, StyledParagraph } from '../style/styled-document.ts'
import { spanOf } from './table/cell-label.ts'

export function vastCellParagraphs({ blocks }: StyledDocument): readonly Diagnostic[] {
  const tables = blocks.filter(block => block.kind === 'table')
  const paragraphs = tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap(cell => cell.paragraphs)),
  )
  return paragraphs.flatMap(paragraph => {
    const characters = lengthOf(paragraph)
    if (characters <= MOST_CHARACTERS) return []
    const params = { characters, limit: MOST_CHARACTERS }
    return [report('layout/cell-too-long', params, { span: spanOf(paragraph.origin) })]
  })
}

/** Some thirty pages of a table as wide as the text. */
const MOST_CHARACTERS = 20_000

export function lengthOf({ inlines }: StyledParagraph): number {
  return inlines.reduce((sum, inline) => sum + (inline.kind === 'text' ? inline.text.length : 0), 0)
}
