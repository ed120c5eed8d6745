import { describe, expect, test } from 'vitest'
import type { Checked } from '../../../src/diagnostics/checked.ts'
import { createSourceFile, positionAt } from '../../../src/source/source-file.ts'
import { loadStyleSheet } from '../../../src/style/load-style-sheet.ts'
import type { StyleSheet } from '../../../src/style/style-sheet.ts'

const TABLE = `
表格: { 边框: 0.5磅, 左右边距: 5.4磅, 上下边距: 0磅, 最小字号: 小四, 最低行高: 9mm }`

const PARENT = `
样式:
  正文: { 字体: 仿宋, 字号: 三号, 行距: 28.95磅, 首行缩进: 2字 }
  小标题: { 基于: 正文, 字体: 黑体 }
版面:
  白头: { 纸宽: 210mm, 纸高: 297mm, 上边距: 37mm, 右边距: 26mm, 下边距: 35mm, 左边距: 28mm }
  信函: { 基于: 白头, 页码: { 样式: 正文, 距版心: 7mm } }
${TABLE}`

/** Child first, as the stage takes them. */
function load(...texts: readonly string[]): Checked<StyleSheet> {
  return loadStyleSheet(texts.map((text, i) => createSourceFile(`${i}.yaml`, text)))
}

function found(sheet: Checked<StyleSheet>) {
  return sheet.diagnostics.map(({ rule, params, span }) => ({
    rule,
    params,
    place: span && `${span.file.path}:${positionAt(span.file, span.start).line}`,
    text: span?.file.text.slice(span.start, span.end),
  }))
}

const sheetOf = (loaded: Checked<StyleSheet>): StyleSheet => {
  expect(loaded.diagnostics).toEqual([])
  if (!loaded.ok) throw new Error('not loaded')
  return loaded.value
}

describe('one file', () => {
  test('a style takes what it does not say from the one it is based on', () => {
    const { paragraphs } = sheetOf(load(PARENT))
    expect(paragraphs.小标题).toMatchObject({ role: 'heiti', size: 16, lineHeight: 28.95, align: 'left' })
    expect(paragraphs.小标题?.indent.firstLine).toBe(2)
  })

  test('English and Chinese keys and choices mean the same', () => {
    const english = `
paragraphs:
  正文: { font: fangsong, size: 16pt, line_height: 28.95pt, first_line: 32pt }
  小标题: { based_on: 正文, font: heiti }`
    const chinese = PARENT.slice(0, PARENT.indexOf('版面'))
    expect(sheetOf(load(english + TABLE)).paragraphs).toEqual(sheetOf(load(chinese + TABLE)).paragraphs)
  })

  test('a page set-up takes margins from its base, and edges lie on twentieths of a point', () => {
    const { pages } = sheetOf(load(PARENT))
    expect(pages.信函?.margin).toEqual({ top: 104.9, right: 73.7, bottom: 99.2, left: 79.35 })
    expect(pages.信函?.pageNumber).toMatchObject({ style: '正文', onFirstPage: false })
    expect(pages.白头?.pageNumber).toBeUndefined()
  })
})

describe('a pack over its parent', () => {
  test('changes one property and keeps the rest, also for styles based on it', () => {
    const { paragraphs } = sheetOf(load('样式: { 正文: { 字号: 小三 } }', PARENT))
    expect(paragraphs.正文).toMatchObject({ size: 15, role: 'fangsong', lineHeight: 28.95 })
    expect(paragraphs.小标题).toMatchObject({ size: 15, role: 'heiti' })
  })

  test('changes one property inside 页码', () => {
    const { pages } = sheetOf(load('版面: { 信函: { 页码: { 首页: 是 } } }', PARENT))
    expect(pages.信函?.pageNumber).toMatchObject({ style: '正文', onFirstPage: true })
  })

  test('may name another base', () => {
    const child = '样式: { 强调: { 基于: 正文, 加粗: 是 }, 小标题: { 基于: 强调 } }'
    expect(sheetOf(load(child, PARENT)).paragraphs.小标题).toMatchObject({ bold: true, role: 'heiti' })
  })

  test('adds styles after those of the parent', () => {
    const { paragraphs } = sheetOf(load('样式: { 附言: { 基于: 正文 } }', PARENT))
    expect(Object.keys(paragraphs)).toEqual(['正文', '小标题', '附言'])
  })

  test('an empty file changes nothing', () => {
    expect(sheetOf(load('样式: {}', PARENT))).toEqual(sheetOf(load(PARENT)))
  })
})

describe('mistakes', () => {
  const only = (child: string) => found(load(child, PARENT))

  test('all at once, each at its place', () => {
    const child = `样式:
  正文: { 行距: 28 }
  甲: { 基于: 正问 }
  乙: { 字体: 仿宋 }`
    expect(only(child)).toEqual([
      expect.objectContaining({ rule: 'style/bad-length', place: '0.yaml:2', text: '28' }),
      {
        rule: 'style/unknown-base',
        params: { name: '甲', base: '正问', nearest: '正文' },
        place: '0.yaml:3',
        text: '正问',
      },
      expect.objectContaining({
        rule: 'style/missing-setting',
        params: expect.objectContaining({ name: '乙', key: 'size', title: '字号' }),
      }),
      expect.objectContaining({
        rule: 'style/missing-setting',
        params: expect.objectContaining({ key: 'line_height' }),
      }),
    ])
  })

  test('styles based on each other', () => {
    const circles = only('样式: { 甲: { 基于: 乙 }, 乙: { 基于: 甲 } }')
    expect(circles.map(({ rule, params }) => ({ rule, params }))).toEqual([
      { rule: 'style/circular-base', params: { names: ['甲', '乙', '甲'] } },
      { rule: 'style/circular-base', params: { names: ['乙', '甲', '乙'] } },
    ])
  })

  test('a style outside a circle that leads into it', () => {
    const problems = only('样式: { 甲: { 基于: 甲 }, 乙: { 基于: 甲 } }')
    expect(problems.map(({ params }) => params)).toEqual([{ names: ['甲', '甲'] }])
  })

  test('lines closer than the type is high', () => {
    expect(only('样式: { 正文: { 行距: 12磅 } }')).toEqual([
      expect.objectContaining({
        rule: 'style/length-out-of-range',
        text: '12磅',
        params: expect.objectContaining({ name: '正文', least: 16 }),
      }),
    ])
  })

  test('line height in characters', () => {
    expect(only('样式: { 正文: { 行距: 2字 } }')).toEqual([
      expect.objectContaining({ rule: 'style/length-in-characters', text: '2字' }),
    ])
  })

  test('margins that leave no room', () => {
    expect(only('版面: { 白头: { 左边距: 170mm } }').map(({ rule, params }) => ({ rule, params }))).toEqual([
      { rule: 'style/no-room-for-text', params: { page: '白头' } },
      { rule: 'style/no-room-for-text', params: { page: '信函' } },
    ])
  })

  test('a page number in a style that does not exist', () => {
    expect(only('版面: { 信函: { 页码: { 样式: 页马 } } }')).toEqual([
      {
        rule: 'style/unknown-style',
        params: { name: '页马', nearest: undefined },
        place: '0.yaml:1',
        text: '页马',
      },
    ])
  })

  test('what the schema refuses: an unknown key, an unknown font, a colour in words', () => {
    const problems = only('样式: { 正文: { 字型: 仿宋, 字体: 方宋, 颜色: 红 } }')
    expect(problems).toHaveLength(3)
    expect(problems.every(({ rule }) => rule.startsWith('data/'))).toBe(true)
  })

  test('a colour of digits only is text', () => {
    expect(sheetOf(load('样式: { 正文: { 颜色: 000080 } }', PARENT)).paragraphs.正文?.color).toBe('000080')
  })
})
