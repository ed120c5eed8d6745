// templates/gb9704/styles.yaml says what GB/T 9704-2012 says.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createSourceFile } from '../../../src/source/source-file.ts'
import { loadStyleSheet } from '../../../src/style/load-style-sheet.ts'
import type { StyleSheet } from '../../../src/style/style-sheet.ts'
import { pt } from '../../../src/style/units.ts'

const path = 'templates/gb9704/styles.yaml'
const loaded = loadStyleSheet([createSourceFile(path, readFileSync(path, 'utf8'))])

test('nothing is wrong with it', () => {
  expect(loaded.diagnostics).toEqual([])
  expect(loaded.ok).toBe(true)
})

const { pages = {}, paragraphs = {}, table }: Partial<StyleSheet> = loaded.ok ? loaded.value : {}
const style = (name: string) => paragraphs[name]
const LINE = 28.95

test('body: 5.2.2, 5.2.3, 7.3.3', () => {
  expect(style('正文')).toEqual({
    name: '正文',
    role: 'fangsong',
    size: 16,
    color: '000000',
    bold: false,
    tracking: -0.25,
    lineHeight: LINE,
    align: 'justify',
    indent: { firstLine: 2, left: 0, right: 0 },
    before: 0,
    after: 0,
    keepWithNext: false,
  })
})

test('22 lines and 28 characters fill the text area and no more fit', () => {
  const { width, height, margin } = pages.信函 ?? { width: 0, height: 0, margin: undefined }
  const area = {
    width: width - (margin?.left ?? 0) - (margin?.right ?? 0),
    height: height - (margin?.top ?? 0) - (margin?.bottom ?? 0),
  }
  expect(area.width).toBeCloseTo(442.2, 9)
  expect(area.height).toBeCloseTo(637.8, 9)
  expect(Math.floor(area.height / LINE)).toBe(22)
  expect(28 * 16 - 27 * 0.25).toBeLessThanOrEqual(area.width)
  expect(29 * 16 - 28 * 0.25).toBeGreaterThan(area.width)
})

test('levels: 7.3.3', () => {
  const faces = ['一级标题', '二级标题', '三级标题', '四级标题'].map(name => style(name)?.role)
  expect(faces).toEqual(['heiti', 'kaiti', 'fangsong', 'fangsong'])
  for (const name of ['一级标题', '二级标题', '三级标题', '四级标题']) {
    expect(style(name)).toMatchObject({ size: 16, indent: { firstLine: 2 }, keepWithNext: true })
  }
})

test('title two lines below what stands above it, one above the addressee: 10.1, 7.3.2', () => {
  expect(style('标题')).toMatchObject({ role: 'xiaobiaosong', size: 22, align: 'center' })
  expect(style('标题')?.before).toBeCloseTo(2 * LINE, 9)
  expect(style('标题')?.after).toBeCloseTo(LINE, 9)
})

test('copies: 7.4.2, wraps stand under the character after 抄送：', () => {
  expect(style('抄送')).toMatchObject({
    role: 'fangsong',
    size: 14,
    indent: { firstLine: -3, left: 4, right: 1 },
  })
})

test('letter format: 10.1', () => {
  const letter = pages.信函
  const millimetres = (length = 0) => (length * 25.4) / 72
  expect(letter?.letterhead?.rule.color).toBe('FF0000')
  expect(millimetres(letter?.letterhead?.top)).toBeCloseTo(30, 9)
  expect(millimetres(letter?.letterhead?.ruleBelow)).toBeCloseTo(4, 9)
  expect(millimetres(letter?.letterhead?.ruleAboveBottom)).toBeCloseTo(20, 9)
  expect(millimetres(letter?.letterhead?.rule.width)).toBeCloseTo(170, 9)
  expect(letter?.pageNumber).toEqual({
    style: '页码',
    below: expect.closeTo(pt(19.8425), 3),
    onFirstPage: false,
  })
  expect(style('发文机关标志')).toMatchObject({ role: 'xiaobiaosong', color: 'FF0000', align: 'center' })
})

test('plain paper has no letterhead and a number on every page', () => {
  expect(pages.白头?.letterhead).toBeUndefined()
  expect(pages.白头?.pageNumber?.onFirstPage).toBe(true)
})

test('table', () => {
  expect(table).toMatchObject({ border: 0.5, cellMargin: { horizontal: 5.4 }, smallestSize: 12 })
})

test('every style a stage reaches for by itself is there', () => {
  expect(Object.keys(paragraphs)).toEqual(
    expect.arrayContaining([
      ...['正文', '标题', '一级标题', '二级标题', '三级标题', '四级标题', '发文机关标志', '署名', '成文日期'],
      ...['附件说明', '抄送', '页码', '表格标签', '表格文字'],
    ]),
  )
})
