import { describe, expect, it } from 'vitest'
import type { Layout } from '../../../src/layout/layout.ts'
import { layoutPages } from '../../../src/layout/layout-pages.ts'
import { gridOf } from '../../../src/layout/table/grid.ts'
import type { StyledBlock, StyledCell, StyledRow } from '../../../src/style/styled-document.ts'
import { mm, pt } from '../../../src/style/units.ts'
import {
  cell,
  cellStyle,
  documentOf,
  fonts,
  label,
  layOut,
  linesOf,
  measure,
  originOf,
  page,
  paragraph,
  row,
  table,
  textLines,
} from './support.ts'

const rowsOf = ({ document }: Layout) =>
  document.blocks.flatMap(block => (block.kind === 'table' ? block.rows : []))

const noticed = (blocks: readonly StyledBlock[]) =>
  layoutPages(documentOf(blocks), fonts).diagnostics.map(({ rule }) => rule)

const items = (count: number, length: number): StyledCell =>
  cell(
    label('建议主要内容：'),
    ...Array.from({ length: count }, (_, index) => `${index}.${'长'.repeat(length)}`),
  )

describe('the grid', () => {
  const widths = (...shares: readonly number[]): StyledRow => ({ ...row(0), widths: shares.map(pt) })
  it('lies between all edges of all rows', () => {
    expect(gridOf([widths(100, 200), widths(50, 250)])).toEqual({
      columns: [50, 50, 200],
      edges: [
        [0, 2, 3],
        [0, 1, 3],
      ],
    })
  })
  it('takes edges a hair apart for one', () => {
    expect(gridOf([widths(100, 200), widths(100.3, 199.7)]).columns).toHaveLength(2)
  })
})

describe('a list over more than one page', () => {
  const heads = ['姓名', '单位'].map(text => ({ ...cell(text), header: true }))
  const person = (index: number, height = 20) => row(height, cell(`代表${index}`), cell('单位'))
  const people = (count: number) => Array.from({ length: count }, (_, index) => person(index))

  it('has the names of its columns over it on each page', () => {
    const layout = layOut([table(row(20, ...heads), ...people(70), row(60, cell('意见')))])
    const pages = linesOf(layout)
    expect(pages).toHaveLength(3)
    for (const lines of pages) expect(lines.slice(0, 2)).toEqual(['姓名', '单位'])
    expect(rowsOf(layout).filter(({ continued }) => continued)).toHaveLength(2)
  })
  it('has none over what comes after the list', () => {
    const layout = layOut([table(row(20, ...heads), ...people(29), row(20, cell('意见', '满意', '签字')))])
    expect(linesOf(layout)[1]).toEqual(['意见', '满意', '签字'])
  })
  it('leaves no room at its foot that a word processor could fill with the names', () => {
    const layout = layOut([
      table(
        row(20, ...heads),
        ...people(28),
        { ...person(28), cells: [cell('甲', '乙', '丙'), cell('丁')] },
        ...people(3),
      ),
    ])
    const [first] = layout.pages
    const rules = (first?.items ?? []).flatMap(item => (item.kind === 'rule' ? [item.y + item.height] : []))
    const bottom = page.height - page.margin.bottom
    expect(bottom - Math.max(...rules)).toBeLessThan(20)
  })
  it('takes the names over with the first who stands under them', () => {
    const layout = layOut([table(...people(30), row(20, ...heads.toReversed()), ...people(20))])
    const [first, second] = linesOf(layout)
    expect(first).not.toContain('姓名')
    expect(second?.slice(0, 2)).toEqual(['单位', '姓名'])
  })
})

describe('rows', () => {
  it('are as high as they must be, or as their text', () => {
    expect(
      rowsOf(layOut([table(row(40, cell('甲')), row(10, cell('甲', '乙')))])).map(({ height }) => height),
    ).toEqual([40, 40.5])
  })
  it('set text under the border and centre it where asked', () => {
    const centred = { ...cell('乙'), verticalAlign: 'center' as const }
    const [top, middle] = textLines(layOut([table(row(60, cell('甲'), centred))]).pages[0]?.items ?? [])
    expect(top?.baseline).toBeCloseTo(105.35 + 0.5 + 16, 2)
    expect(top?.x).toBeCloseTo(page.margin.left + 0.25 + 5.4, 3)
    expect(middle?.baseline).toBeCloseTo(105.35 + 0.5 + (60 - 0.5 - 20) / 2 + 16, 2)
    expect(middle?.x).toBeCloseTo(page.margin.left + measure / 2 + 0.25 + 5.4, 3)
  })
  it('let no mark hang into the border', () => {
    const [first] = linesOf(layOut([table(row(20, cell(`${'长'.repeat(30)}，好`)))]))
    expect(first).toEqual(['长'.repeat(29), '长，好'])
  })
  it('tell header cells from others in the structure', () => {
    const { structure } = layOut([table(row(20, { ...cell('姓名'), header: true }, cell('王丽霞')))])
    const [found] = structure.children[0]?.children ?? []
    expect(found?.children.map(({ role, scope }) => [role, scope])).toEqual([
      ['header-cell', 'row'],
      ['cell', undefined],
    ])
  })
  it('take a row of header cells for the heads of its columns', () => {
    const heads = ['姓名', '单位'].map(text => ({ ...cell(text), header: true }))
    const { structure } = layOut([table(row(20, ...heads), row(20, cell('甲'), cell('乙')))])
    const [first] = structure.children[0]?.children ?? []
    expect(first?.children.map(({ scope }) => scope)).toEqual(['column', 'column'])
  })
  it('draw a box that readers can tick', () => {
    const box = { kind: 'checkbox' as const, checked: true, label: 'A类', style: cellStyle, origin: {} }
    const layout = layOut([table(row(20, cell(paragraph([box], cellStyle))))])
    expect(layout.pages[0]?.items.find(({ kind }) => kind === 'checkbox')).toMatchObject({
      checked: true,
      size: 14,
    })
  })
})

describe('a cell', () => {
  it('is refused with a paragraph of more characters than thirty pages have, at its place', () => {
    const refusals = (length: number) => {
      const words = paragraph('长'.repeat(length), cellStyle)
      const { data } = originOf('意见: 甲', '甲')
      const written = { ...words, origin: { ...words.origin, ...(data && { data }) } }
      const blocks = [table(row(40, { ...cell(), paragraphs: [written] }))]
      const { diagnostics } = layoutPages(documentOf(blocks), fonts)
      return diagnostics.flatMap(({ rule, params, span, severity }) =>
        severity === 'error' ? [[rule, params, span?.start]] : [],
      )
    }
    expect(refusals(20_000)).toEqual([])
    expect(refusals(20_001)).toEqual([['layout/cell-too-long', { characters: 20_001, limit: 20_000 }, 4]])
  })
})

describe('a table of many rows', () => {
  it('was set in smaller type row by row, and all rows measured anew for each, though no type makes it fit', () => {
    const rows = Array.from({ length: 60 }, (_, index) => row(30, cell(`代表${index}，${'字'.repeat(150)}`)))
    const ids = rowsOf(layOut([table(...rows)])).flatMap(({ cells }) =>
      cells.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)),
    )
    // Each paragraph that is set takes a number.
    expect(Math.max(...ids)).toBe(60)
  })
})

describe('a table too high for its page', () => {
  it('first gives up spare height, and says so', () => {
    const blocks = [table(row(400, cell('甲')), row(300, cell('乙')))]
    const layout = layOut(blocks)
    expect(layout.pages).toHaveLength(1)
    expect(noticed(blocks)).toEqual(['layout/rows-lowered'])
    const [first, second] = rowsOf(layout).map(({ height }) => height)
    expect((first ?? 0) / (second ?? 1)).toBeGreaterThan(1.2)
  })
  it('then sets the fullest cell smaller', () => {
    const blocks = [table(row(40, items(16, 50)), row(40, cell('满意')))]
    const layout = layOut(blocks)
    expect(layout.pages).toHaveLength(1)
    expect(noticed(blocks)).toEqual(['layout/type-reduced'])
    const sizes = rowsOf(layout).map(({ cells }) => cells[0]?.paragraphs[0]?.paragraph.style.size)
    expect(sizes).toEqual([12, 14])
  })
  it('at last goes on on the next page with its label repeated', () => {
    const blocks = [table(row(40, items(8, 200)), row(40, cell('满意')))]
    const layout = layOut(blocks)
    expect(noticed(blocks)).toEqual(['layout/type-reduced', 'layout/row-divided'])
    const [first, second] = linesOf(layout)
    expect(first?.[0]).toBe('建议主要内容：')
    expect(second?.[0]).toBe('建议主要内容（续）：')
    expect(rowsOf(layout).map(({ continued }) => continued)).toEqual([false, true, false])
    expect(rowsOf(layout)[0]?.height).toBeCloseTo(742.7 - 105.35 - 1, 2)
  })
  it('sets divided text at the top of both parts', () => {
    const centred = { ...items(8, 200), verticalAlign: 'center' as const }
    const parts = rowsOf(layOut([table(row(40, centred))]))
    expect(parts.map(({ cells }) => cells[0]?.verticalAlign)).toEqual(['top', 'top'])
  })
  it('divides inside a paragraph rather than leave more than two lines white, no line alone', () => {
    // 36 lines of 17.5 pt have room on a page.
    for (const length of [120, 150, 200, 250, 300, 350]) {
      const [first = [], second = []] = linesOf(layOut([table(row(40, items(16, length)))]))
      const begins = second.slice(1).findIndex(line => /^\d+\./.test(line))
      const stays = first.length - first.findLastIndex(line => /^\d+\./.test(line))
      expect(first.length).toBeGreaterThanOrEqual(34)
      expect([begins, stays]).not.toContain(1)
    }
  })
  it('moves a row whole that is lower than a quarter of the page', () => {
    const low = cell(label('答复意见要点：'), '1.甲', '2.乙', '3.丙', '4.丁')
    const layout = layOut([...Array.from({ length: 19 }, () => paragraph('长')), table(row(40, low))])
    expect(rowsOf(layout)).toHaveLength(1)
    expect(linesOf(layout)[1]).toEqual(['答复意见要点：', '1.甲', '2.乙', '3.丙', '4.丁'])
  })
  it('points at the value that takes most room, not at the template', () => {
    const { data } = originOf('points: [甲]', '甲')
    const points = { ...items(8, 200), origin: { ...(data && { data }) } }
    const found = layoutPages(documentOf([table(row(40, cell('短')), row(40, points))]), fonts).diagnostics
    expect(found.map(({ rule }) => rule)).toEqual(['layout/type-reduced', 'layout/row-divided'])
    expect(found.map(({ span }) => span)).toEqual([data, data])
    const high = [table(row(400, cell('短')), row(300, { ...cell('甲', '乙'), origin: points.origin }))]
    expect(layoutPages(documentOf(high), fonts).diagnostics[0]).toMatchObject({
      rule: 'layout/rows-lowered',
      span: data,
    })
  })
  it('divides one endless paragraph between lines, over as many pages as it takes', () => {
    const layout = layOut([table(row(40, cell(label('意见：'), '长'.repeat(6000))))])
    expect(layout.pages.length).toBeGreaterThan(4)
    const [second, third] = linesOf(layout).slice(1)
    expect(second?.[0]).toBe('意见（续）：')
    expect(third?.[0]).toBe('意见（续）：')
    expect(
      linesOf(layout)
        .flat()
        .join('')
        .replaceAll(/意见.*?：/g, ''),
    ).toHaveLength(6000)
  })
  it('keeps no blank room above the row that is divided', () => {
    const layout = layOut([
      table(
        row(130, cell('甲')),
        row(130, cell('乙')),
        row(40, cell('长'.repeat(3000))),
        row(130, cell('丙')),
      ),
    ])
    const heights = rowsOf(layout).map(({ height }) => height)
    for (const height of heights.slice(0, 2)) expect(height).toBeCloseTo(mm(9), 6)
    expect(heights.at(-1)).toBe(130)
  })
  it('repeats the name of a row, not the text that has ended', () => {
    const head = { ...cell('单位'), header: true }
    const [, second] = linesOf(layOut([table(row(40, head, cell('甲'), cell('长'.repeat(2000))))]))
    expect(second?.slice(0, 2)).toEqual(['单位（续）', expect.stringMatching(/^长+$/)])
  })
})
