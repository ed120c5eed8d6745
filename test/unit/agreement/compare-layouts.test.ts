// Each way in which two layouts can differ is found, named, and told from the others. Lengths in points unless said.
import { describe, expect, test } from 'vitest'
import { compareLayouts } from '../../../src/agreement/compare-layouts.ts'
import type { Glyph, PdfPage, Rule } from '../../../src/agreement/pdf-page.ts'

const MM = 72 / 25.4

/** Square characters of 16 pt side by side. */
function line(text: string, baseline: number, { x = 80, dx = 0 } = {}): Glyph[] {
  return [...text].map((text, index) => ({ text, x: x + 16 * index + dx, width: 16, baseline, size: 16 }))
}

const page = (glyphs: readonly Glyph[], rules: readonly Rule[] = []): PdfPage => ({
  width: 595,
  height: 842,
  glyphs,
  rules,
})

const rule = (direction: Rule['direction'], at: number, from: number, to: number): Rule => ({
  direction,
  at,
  from,
  to,
  thickness: 0.5,
})

const BODY = [...line('目前全市建成公共', 100), ...line('图书馆七个。', 130)]

test('the same pages agree', () => {
  const agreement = compareLayouts([page(BODY)], [page(BODY)])
  expect(agreement).toEqual({
    ours: { pages: 1, lines: 2 },
    theirs: { pages: 1, lines: 2 },
    identical: 2,
    glyphs: 14,
    dx: { max: 0, mean: 0 },
    dy: { max: 0, mean: 0 },
    rules: 0,
    ruleDistance: { max: 0, mean: 0 },
    disagreements: [],
  })
})

describe('glyphs', () => {
  const moved = (index: number, dx: number, dy = 0) =>
    BODY.map((glyph, i) =>
      i === index ? { ...glyph, x: glyph.x + dx * MM, baseline: glyph.baseline + dy * MM } : glyph,
    )

  test('one beyond the bound sideways is named', () => {
    const { identical, dx, disagreements } = compareLayouts([page(BODY)], [page(moved(3, -0.6))])
    expect(identical).toBe(2)
    expect(dx.max).toBeCloseTo(0.6)
    expect(dx.mean).toBeCloseTo(0.6 / 14)
    expect(disagreements).toMatchObject([{ kind: 'glyph', page: 1, text: '目前全市建成公共', glyph: '市' }])
    expect(disagreements[0]).toHaveProperty('dx', expect.closeTo(-0.6))
  })

  test('one within the bounds is measured and no more', () => {
    const { dx, dy, disagreements } = compareLayouts([page(BODY)], [page(moved(3, 0.4, 0.09))])
    expect([dx.max, dy.max]).toEqual([expect.closeTo(0.4), expect.closeTo(0.09)])
    expect(disagreements).toEqual([])
  })

  test('one that is raised is named, not its line', () => {
    const { disagreements } = compareLayouts([page(BODY)], [page(moved(3, 0, -0.2))])
    expect(disagreements).toMatchObject([{ kind: 'glyph', glyph: '市', dy: expect.closeTo(-0.2) }])
  })

  test('the worst of a line stands for it', () => {
    const twice = moved(1, 0.7).map((glyph, i) => (i === 5 ? { ...glyph, x: glyph.x + 0.9 * MM } : glyph))
    expect(compareLayouts([page(BODY)], [page(twice)]).disagreements).toMatchObject([
      { kind: 'glyph', glyph: '成' },
    ])
  })

  test('a narrow sign in the middle of its square is as good as one of full width', () => {
    const narrow = BODY.map(glyph => (glyph.text === '。' ? { ...glyph, x: glyph.x + 5, width: 6 } : glyph))
    expect(compareLayouts([page(BODY)], [page(narrow)]).dx.max).toBe(0)
  })

  test.each([
    [-2, 0],
    [0, 0],
    [2, 0],
    [-4, 2],
    [6, 4],
  ])('a stroke of —— that stands %d pt into the room of the drawn-out one is %d pt off', (at, off) => {
    const stroke = (x: number, width: number) => page([{ text: '—', x, width, baseline: 100, size: 16 }])
    const [plain, drawnOut] = [stroke(80 + at, 16), stroke(78, 20)]
    const inMillimetres = expect.closeTo(off / MM)
    expect(compareLayouts([drawnOut], [plain]).dx.max).toEqual(inMillimetres)
    expect(compareLayouts([plain], [drawnOut]).dx.max).toEqual(inMillimetres)
  })

  test('one of two characters is two', () => {
    const [first, second, ...rest] = BODY
    const ligature = { ...(first as Glyph), text: '目前', width: 32 }
    const { glyphs, disagreements } = compareLayouts(
      [page([first, second, ...rest] as Glyph[])],
      [page([ligature, ...rest])],
    )
    expect(glyphs).toBe(14)
    expect(disagreements).toEqual([])
  })

  test('blanks and marks without a look do not count', () => {
    const marked = [...BODY, ...line(' \u3000\u200b\ufe00', 100, { x: 300 }), ...line('\u3000', 400)]
    expect(compareLayouts([page(BODY)], [page(marked)])).toMatchObject({
      theirs: { lines: 2 },
      disagreements: [],
    })
  })

  test.each(['ours', 'theirs'] as const)('one that stands for no character is told of, in %s', side => {
    const unreadable = BODY.map((glyph, i) => (i === 0 ? { ...glyph, text: '\uFFFD' } : glyph))
    const pages = { ours: [page(BODY)], theirs: [page(BODY)], [side]: [page(unreadable)] }
    expect(compareLayouts(pages.ours, pages.theirs).disagreements).toContainEqual({
      kind: 'unreadable',
      page: 1,
      side,
      text: '\uFFFD前全市建成公共',
    })
  })
})

describe('lines', () => {
  test('a word on another line: both lines of both sides', () => {
    const theirs = [...line('目前全市建成公', 100), ...line('共图书馆七个。', 130)]
    const { identical, disagreements } = compareLayouts([page(BODY)], [page(theirs)])
    expect(identical).toBe(0)
    expect(disagreements).toEqual([
      {
        kind: 'lines',
        page: 1,
        ours: ['目前全市建成公共', '图书馆七个。'],
        theirs: ['目前全市建成公', '共图书馆七个。'],
      },
    ])
  })

  test('a lost mark: that line alone', () => {
    const theirs = BODY.filter(({ text }) => text !== '。')
    const { identical, disagreements } = compareLayouts([page(BODY)], [page(theirs)])
    expect(identical).toBe(1)
    expect(disagreements).toEqual([
      { kind: 'lines', page: 1, ours: ['图书馆七个。'], theirs: ['图书馆七个'] },
    ])
  })

  test('a line that one side lacks', () => {
    const { disagreements } = compareLayouts([page(BODY)], [page(line('目前全市建成公共', 100))])
    expect(disagreements).toEqual([{ kind: 'lines', page: 1, ours: ['图书馆七个。'], theirs: [] }])
  })

  test('lines that stand lower together are one disagreement', () => {
    const theirs = BODY.map(glyph => ({ ...glyph, baseline: glyph.baseline + 10 * MM }))
    const { dy, disagreements } = compareLayouts([page(BODY)], [page(theirs)])
    expect(dy.max).toBeCloseTo(10)
    expect(disagreements).toEqual([
      { kind: 'shifted', page: 1, text: '目前全市建成公共', lines: 2, dy: expect.closeTo(10) },
    ])
  })

  test('lines that went over to the next page are one disagreement and not identical', () => {
    const ours = [page([...BODY, ...line('办理', 160)]), page(line('一', 100))]
    const theirs = [
      page(BODY.slice(0, 8)),
      page([...BODY.slice(8), ...line('办理', 160), ...line('一', 200)]),
    ]
    const { identical, disagreements } = compareLayouts(ours, theirs)
    expect(identical).toBe(2)
    expect(disagreements).toContainEqual({
      kind: 'other-page',
      page: 1,
      theirPage: 2,
      text: '图书馆七个。',
      lines: 2,
    })
  })

  test('another number of pages', () => {
    const { disagreements } = compareLayouts([page(BODY)], [page(BODY.slice(0, 8)), page(BODY.slice(8))])
    expect(disagreements[0]).toEqual({ kind: 'pages', page: 1, ours: 1, theirs: 2 })
  })

  test('cells beside each other have lines of their own, though they share a baseline', () => {
    const border = rule('vertical', 200, 80, 140)
    const left = line('姓名', 100)
    const right = line('苗书禾', 100, { x: 210 })
    const lower = line('苗书禾', 112, { x: 210 })
    expect(
      compareLayouts([page([...left, ...right], [border])], [page([...left, ...lower], [border])]),
    ).toMatchObject({
      ours: { lines: 2 },
      identical: 2,
      disagreements: [{ kind: 'shifted', text: '苗书禾', lines: 1 }],
    })
  })

  test('what stands beside no rule is one line', () => {
    const border = rule('vertical', 200, 300, 400)
    const glyphs = [...line('姓名', 100), ...line('苗书禾', 100.4, { x: 210 })]
    expect(compareLayouts([page(glyphs, [border])], [page(glyphs, [border])]).ours.lines).toBe(1)
  })
})

describe('ruled lines', () => {
  const frame = [
    rule('horizontal', 100, 80, 500),
    rule('horizontal', 140, 80, 500),
    rule('vertical', 80, 100, 140),
    rule('vertical', 500, 100, 140),
  ]
  const compare = (theirs: readonly Rule[]) => compareLayouts([page([], frame)], [page([], theirs)])

  test('one that moved is named with its distance', () => {
    const moved = frame.map((rule, i) => (i === 1 ? { ...rule, at: rule.at + 0.2 * MM } : rule))
    const { rules, ruleDistance, disagreements } = compare(moved)
    expect(rules).toBe(4)
    expect(ruleDistance.max).toBeCloseTo(0.2)
    expect(disagreements).toContainEqual({
      kind: 'rule',
      page: 1,
      direction: 'horizontal',
      at: expect.closeTo(140 / MM),
      side: 'ours',
      distance: expect.closeTo(0.2),
    })
  })

  test('one that ends elsewhere is off by that', () => {
    const shorter = frame.map((rule, i) => (i === 0 ? { ...rule, to: 490 } : rule))
    expect(compare(shorter).ruleDistance.max).toBeCloseTo(10 / MM)
  })

  test.each([
    ['ours', frame.slice(1)],
    ['theirs', [...frame, rule('horizontal', 120, 80, 500)]],
  ])('one that only %s has', (side, theirs) => {
    expect(compare(theirs).disagreements).toEqual([
      expect.objectContaining({ kind: 'rule', side, distance: undefined }),
    ])
  })

  test('pieces end to end, or drawn twice, are one', () => {
    const pieces = frame.flatMap(rule => [
      { ...rule, to: rule.from + 20 },
      { ...rule, from: rule.from + 20 },
      { ...rule, at: rule.at + 0.01 },
    ])
    const { rules, disagreements } = compare(pieces)
    expect(rules).toBe(4)
    expect(disagreements).toEqual([])
  })

  test('ends at either edge of the line they meet are alike', () => {
    const inner = frame.map((rule, i) => (i < 2 ? { ...rule, from: 80.25, to: 499.75 } : rule))
    expect(compare(inner).ruleDistance.max).toBe(0)
  })
})
