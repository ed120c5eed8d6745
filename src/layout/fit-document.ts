// The document as the pages have it, for the DOCX writer: settled measures, rows as high as they are drawn, rows that
// go over a page in parts.
import type { StyledDocument } from '../style/styled-document.ts'
import { pt } from '../style/units.ts'
import { hintParagraph } from './hint-paragraph.ts'
import type { FittedBlock, FittedDocument, FittedRow, FittedTable } from './layout.ts'
import type { SetLetterhead } from './letterhead.ts'
import type { Paginated, RowUnit } from './paginate.ts'
import { footHeight } from './paginate-document.ts'
import type { SetParagraph } from './set-paragraph.ts'
import type { Setting } from './setting.ts'
import { gridOf } from './table/grid.ts'

export interface Parts {
  readonly letterhead: SetLetterhead | undefined
  readonly paginated: Paginated
  readonly foot: readonly SetParagraph[]
}

export function fitDocument(
  { sheet, page }: StyledDocument,
  parts: Parts,
  { area }: Setting,
): FittedDocument {
  const { letterhead, paginated, foot } = parts
  return {
    sheet,
    page,
    ...(letterhead && {
      letterhead: { paragraph: letterhead.set.fitted, top: letterhead.top, ruleTop: letterhead.ruleTop },
    }),
    blocks: fitBlocks(paginated),
    ...(foot.length > 0 && {
      foot: { paragraphs: foot.map(hintParagraph), top: pt(area.bottom - footHeight(foot)) },
    }),
  }
}

function fitBlocks({ placements }: Paginated): readonly FittedBlock[] {
  const blocks: FittedBlock[] = []
  let rows: FittedRow[] = []
  let table: RowUnit['table'] | undefined
  for (const { unit } of placements) {
    if (unit.kind === 'line') {
      if (unit.index === 0) blocks.push(hintParagraph(unit.set))
      table = undefined
      continue
    }
    if (table !== unit.table) {
      table = unit.table
      rows = []
      blocks.push(fittedTable(table, rows))
    }
    rows.push(fitRow(unit))
  }
  return blocks
}

function fittedTable({ style, rows }: RowUnit['table'], fitted: readonly FittedRow[]): FittedTable {
  return { kind: 'table', style, columns: gridOf(rows).columns, rows: fitted }
}

function fitRow({ row, height }: RowUnit): FittedRow {
  return {
    height: pt(height),
    continued: row.continued,
    cells: row.cells.map(({ styled, firstColumn, columnSpan, paragraphs }) => ({
      firstColumn,
      columnSpan,
      paragraphs: paragraphs.map(hintParagraph),
      header: styled.header,
      verticalAlign: styled.verticalAlign,
    })),
  }
}
