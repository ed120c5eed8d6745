import { describe, expect, it } from 'vitest'
import type { StructureNode } from '../../../src/layout/layout.ts'
import type { StyledInline } from '../../../src/style/styled-document.ts'
import { titleStyle as title } from '../../support/titles.ts'
import {
  body,
  flush,
  layOut,
  linesOf,
  measure,
  page,
  paragraph,
  paragraphsOf,
  text,
  textLines,
} from './support.ts'

const titleLines = (...inlines: readonly StyledInline[]) =>
  linesOf(layOut([paragraph(inlines, title, 'title')]))[0] ?? []

describe('titles (GB/T 9704-2012 7.3.1)', () => {
  it('leaves alone what fits on a line', () => {
    expect(titleLines(text('关于加强农村养老服务的答复', title))).toHaveLength(1)
  })
  it('takes no opportunity before a closing mark or after an opening one', () => {
    for (const [left, right] of [
      ['关于市八届人大四次会议的', '），第152号建议办理情况的'],
      ['关于市八届人大四次会议的（', '第152号建议办理情况的'],
      ['关于市八届人大四次会议的（　', '第152号建议办理情况的'],
    ] as const) {
      const set = titleLines(text(left, title), { kind: 'opportunity' }, text(right, title))
      expect(set.join('')).toBe(left + right)
      expect(set.length).toBeGreaterThan(1)
      for (const line of set.slice(1)) expect(line).not.toMatch(/^[），]/)
      for (const line of set.slice(0, -1)) expect(line).not.toMatch(/（　?$/)
    }
  })

  it('divides at an opportunity when there is one', () => {
    const set = titleLines(
      text('关于市八届人大四次会议第152号建议', title),
      { kind: 'opportunity' },
      text('办理情况的答复', title),
    )
    expect(set).toEqual(['关于市八届人大四次会议第152号建议', '办理情况的答复'])
  })
  it('divides into even lines and tears no word', () => {
    const set = titleLines(text('晋城市民政局关于市八届人大四次会议第152号建议办理情况的答复', title))
    expect(set).toEqual(['晋城市民政局关于市八届人大四次会议', '第152号建议办理情况的答复'])
  })
  it('never leaves one or two characters on the last line', () => {
    for (let count = 21; count < 45; count++) {
      const set = titleLines(text('关'.repeat(count), title))
      expect(set.at(-1)?.length).toBeGreaterThan(2)
      expect(set.join('')).toHaveLength(count)
    }
  })
  it('writes its breaks into the fitted paragraph and keeps those of the template', () => {
    const layout = layOut([
      paragraph(
        [text('关于市八届人大四次会议第152号建议的', title), { kind: 'break' }, text('答　复', title)],
        title,
        'title',
      ),
    ])
    expect(linesOf(layout)[0]).toEqual(['关于市八届人大四次会议第152号建议的', '答　复'])
    const long = layOut([paragraph([text('甲'.repeat(30), title)], title, 'title')])
    expect(paragraphsOf(long)[0]?.paragraph.inlines.map(({ kind }) => kind)).toEqual([
      'text',
      'break',
      'text',
    ])
    expect(long.bookmarks).toMatchObject([{ title: '甲'.repeat(30), level: 0, page: 1 }])
  })
})

describe('flush-right', () => {
  const left: StyledInline = text('承办单位：市民政局', flush)
  it('sets what follows against the right edge of the same line', () => {
    const layout = layOut([paragraph([left, { kind: 'flush-right' }, text('第152号', flush)], flush)])
    const [line] = textLines(layout.pages[0]?.items ?? [])
    expect(line?.text).toBe('承办单位：市民政局第152号')
    expect(line?.end).toBeCloseTo(page.margin.left + measure, 3)
  })
  it('takes a new line where there is no room', () => {
    const long = text('第152号'.repeat(6), flush)
    expect(linesOf(layOut([paragraph([left, { kind: 'flush-right' }, long], flush)]))[0]).toHaveLength(2)
  })
})

describe('sign-off', () => {
  const right = { ...flush, name: '署名', align: 'right' as const, keepWithNext: true }
  const signOff = (sealed: boolean, name: string, date: string) => {
    const layout = layOut([
      paragraph('此复。'),
      {
        kind: 'sign-off',
        sealed,
        signer: paragraph(name, right),
        date: paragraph(date, { ...right, keepWithNext: false }),
      },
    ])
    const [, signer, day] = textLines(layout.pages[0]?.items ?? [])
    if (!signer || !day) throw new Error('no sign-off')
    return { signer, day, edge: page.margin.left + measure }
  }
  it('sealed: the date four characters from the right, the name centred over it (7.3.5.1)', () => {
    const { signer, day, edge } = signOff(true, '晋城市民政局', '2024年8月6日')
    expect(day.end).toBeCloseTo(edge - 64, 3)
    expect((signer.x + signer.end) / 2).toBeCloseTo((day.x + day.end) / 2, 3)
  })
  it('sealed: a very long name stays inside the text', () => {
    const { signer, edge } = signOff(true, '晋城市农业农村和水利水务事务综合服务中心管理局', '2024年8月6日')
    expect(signer.end).toBeCloseTo(edge, 3)
  })
  it('not sealed: the name two characters in, the date two characters right of it (7.3.5.2)', () => {
    const { signer, day, edge } = signOff(false, '晋城市农业农村局办公室', '2024年8月6日')
    expect(signer.end).toBeCloseTo(edge - 32, 3)
    expect(day.x).toBeCloseTo(signer.x + 32, 3)
  })
  it('not sealed: a date longer than the name takes the two characters itself', () => {
    const { signer, day, edge } = signOff(false, '市民政局', '2024年12月26日')
    expect(day.end).toBeCloseTo(edge - 32, 3)
    expect(day.x).toBeCloseTo(signer.x + 32, 3)
  })
})

describe('attachments (GB/T 9704-2012 7.3.4)', () => {
  const style = { ...flush, name: '附件说明', indent: { firstLine: 0, left: 2, right: 0 } }
  const layoutOf = (...names: readonly string[]) => {
    const items = names.map(name => ({ inlines: [text(name, style)], origin: {} }))
    return layOut([{ kind: 'attachments', label: text('附件：', style), style, items }])
  }
  const attachments = (...names: readonly string[]) => textLines(layoutOf(...names).pages[0]?.items ?? [])
  it('gives a single one no number and aligns its wraps with its first character', () => {
    const [first, wrap] = attachments('农村养老服务设施改造提升项目资金安排及进度情况的明细表')
    expect(first?.text).toMatch(/^附件：农村/)
    expect(wrap?.x).toBeCloseTo(page.margin.left + 32 + 3 * 15.75, 3)
  })
  it('numbers several, one under the other', () => {
    const [first, second] = attachments('名单', '明细表')
    expect([first?.text, second?.text]).toEqual(['附件：1.名单', '2.明细表'])
    expect(second?.x).toBeCloseTo(page.margin.left + 32 + 3 * 15.75, 3)
  })
  it('are a list where there are several', () => {
    const roles = (node: StructureNode): readonly unknown[] => [node.role, ...node.children.map(roles)]
    const item = ['item', ['number'], ['item-text']]
    expect(roles(layoutOf('名单', '明细表').structure)).toEqual([
      'document',
      ['list', ['caption'], item, item],
    ])
    expect(roles(layoutOf('名单').structure)).toEqual(['document', ['paragraph']])
  })
})

describe('headings', () => {
  it('bookmarks headings, and those at the head of a paragraph', () => {
    const heading = { ...paragraph('一、抓好建设', body, 'heading'), level: 1 as const }
    const runIn = paragraph([
      { ...text('（一）加强管理。'), styleName: '二级标题' },
      text('各级各部门要加强管理。'),
    ])
    const { bookmarks, structure } = layOut([heading, runIn])
    expect(bookmarks.map(({ title, level }) => [title, level])).toEqual([
      ['一、抓好建设', 1],
      ['（一）加强管理。', 2],
    ])
    expect(structure.children.map(({ role, level, part }) => [role, level, part])).toEqual([
      ['heading', 1, undefined],
      ['heading', 2, 'heading'],
      ['paragraph', undefined, undefined],
    ])
  })

  it('places a heading at the head of a paragraph as a part of it', () => {
    const runIn = paragraph([{ ...text('（一）管理。'), styleName: '二级标题' }, text('各级部门。')])
    const items = layOut([runIn]).pages[0]?.items ?? []
    expect(items.map(item => (item.kind === 'text' ? [item.text, item.part] : item.kind))).toEqual([
      ['（一）管理。', 'heading'],
      ['各级部门。', undefined],
    ])
  })

  it('have levels that skip none, though ranks may: 一、 1. （1） and （一） 一、', () => {
    const levels = (...ranks: readonly (1 | 2 | 3 | 4)[]) =>
      layOut(ranks.map(level => ({ ...paragraph('题', body, 'heading'), level }))).structure.children.map(
        ({ level }) => level,
      )
    expect(levels(1, 3, 4, 3, 2, 1, 4)).toEqual([1, 2, 3, 2, 2, 1, 2])
    expect(levels(2, 1, 2)).toEqual([1, 1, 2])
  })
})
