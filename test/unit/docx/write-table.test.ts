import { describe, expect, it } from 'vitest'
import type { FittedTable } from '../../../src/layout/layout.ts'
import { pt } from '../../../src/style/units.ts'
import { paragraph, recordLayout, sheet } from '../../support/docx-layouts.ts'
import { attributesOf, bodyOf, elements, textOf } from '../../support/docx-parts.ts'

const table = recordLayout().document.blocks.find(block => block.kind === 'table') as FittedTable

describe('a table', () => {
  it('has fixed columns that add up to its width', async () => {
    const xml = await bodyOf(table)
    const widths = elements(xml, 'w:gridCol').map(column => Number(/w:w="(\d+)"/.exec(column)?.[1]))
    expect(widths).toHaveLength(6)
    expect(widths.reduce((sum, width) => sum + width)).toBe(8844)
    expect(xml).toContain('<w:tblW w:type="dxa" w:w="8844"/>')
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>')
  })

  it('spans columns and says each cell’s width', async () => {
    const cells = elements(elements(await bodyOf(table), 'w:tr')[4] ?? '', 'w:tcPr')
    expect(cells[0]).toContain('<w:tcW w:type="dxa" w:w="2940"/><w:gridSpan w:val="2"/>')
    expect(cells[1]).toContain('<w:gridSpan w:val="4"/>')
  })

  it('has rows that grow, but that no program divides', async () => {
    const rows = elements(await bodyOf(table), 'w:trPr')
    expect(rows).toHaveLength(5)
    for (const row of rows) {
      expect(row).toContain('<w:cantSplit/>')
      expect(row).toContain('w:hRule="atLeast"')
    }
    expect(rows[1]).toContain('w:val="2400"')
  })

  it('marks labels that head a whole column or every row, and repeats no row on the next page', async () => {
    const look = async (rows: readonly (readonly boolean[])[]) => {
      const cells = rows.map(row =>
        row.map((header, index) => ({
          firstColumn: index,
          columnSpan: index === row.length - 1 ? 3 - index : 1,
          paragraphs: [paragraph('表格文字', '格')],
          header,
          verticalAlign: 'center' as const,
        })),
      )
      const xml = await bodyOf({
        kind: 'table',
        style: sheet.table,
        columns: [pt(100), pt(100), pt(100)],
        rows: cells.map(row => ({ height: pt(20), cells: row, continued: false })),
      })
      expect(xml).not.toContain('w:tblHeader')
      const { 'w:firstRow': row, 'w:firstColumn': column } = attributesOf(elements(xml, 'w:tblLook').join(''))
      return { row, column }
    }
    const form = [[true, false], [false], [true, false, false]]
    expect(await look(form)).toEqual({ row: 'false', column: 'true' })
    const list = [
      [true, true, true],
      [false, false, false],
    ]
    expect(await look(list)).toEqual({ row: 'true', column: 'false' })
    expect(await look([[false]])).toEqual({ row: 'false', column: 'false' })
  })

  it('sets words flush with the right edge of their cell', async () => {
    const row = elements(await bodyOf(table), 'w:tr')[3] ?? ''
    expect(row).toContain(`<w:tab w:val="right" w:pos="${8844 - 2 * 108}"/>`)
  })

  it('is not joined with the one after it, and is not the last of the text', async () => {
    const two = await bodyOf(table, table)
    expect(two).toMatch(/<\/w:tbl><w:p>.*?<\/w:p><w:tbl>/s)
    expect(two).toMatch(/<\/w:tbl><w:p>(?:(?!<w:tbl>).)*<\/w:p>$/s)
    expect(await bodyOf(table, paragraph('正文', '后文'))).toMatch(
      /<\/w:tbl><w:p><w:pPr><w:pStyle w:val="Normal"\/><\/w:pPr>/,
    )
  })

  it('keeps its width whatever the fractions of its columns', async () => {
    const third = pt(147.4)
    const columns = [third, third, third].map(width => pt(width - 0.02))
    const cells = columns.map((_, index) => ({
      firstColumn: index,
      columnSpan: 1,
      paragraphs: [paragraph('表格文字', '格')],
      header: false,
      verticalAlign: 'center' as const,
    }))
    const xml = await bodyOf({
      kind: 'table',
      style: sheet.table,
      columns,
      rows: [{ height: pt(20), cells, continued: false }],
    })
    expect(xml).toContain('<w:tblW w:type="dxa" w:w="8843"/>')
    expect(textOf(xml)).toBe('格格格')
  })
})
