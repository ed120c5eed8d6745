// A layout that is wrong shows: pages of the examples are spoilt one thing at a time, and the report names that thing.
import { describe, expect, it, test } from 'vitest'
import { measureLayout } from '../../../src/conformance/measure-layout.ts'
import type { PlacedItem } from '../../../src/layout/layout.ts'
import { mm, pt } from '../../../src/style/units.ts'
import { CASE_PATH, openCaseDesk } from '../../support/case-desk.ts'
import {
  departures,
  departuresOf,
  examplePaper,
  moved,
  type Spoil,
  spoil,
} from '../../support/measured-papers.ts'
import { SOUND_CASE } from '../../support/sound-case.ts'

const letter = await examplePaper('01', 'letter')
/** Attachments, copies on two lines, second-level headings that run in. */
const joint = await examplePaper('02', 'letter')
const record = await examplePaper('01', 'record')

test('the letters of the examples depart in next to nothing', () => {
  expect(departuresOf(letter)).toEqual([])
  // Its sign-off is kept whole, so that the page before ends early.
  expect(departuresOf(joint)).toEqual(['lines-on-page'])
})

test('the rest of a paragraph that the layout divided between two pages is not one without indent', async () => {
  const divided = await examplePaper('04', 'letter')
  expect(divided.layout.document.blocks).toContainEqual(expect.objectContaining({ pageBreakBefore: true }))
  expect(departuresOf(divided)).not.toContain('paragraph-indent')
})

test('the second line of a run-in heading, behind a hint for word processors, was judged as text', async () => {
  const desk = openCaseDesk()
  const heading = '（一）目前全市乡镇敬老院共有三十四所其中公办十九所12号这里民营近年来为提升特困供养。'
  desk.put(SOUND_CASE.replace('正文。', `${heading}好。`))
  const papers = await desk.renderer.check({ case: CASE_PATH, documents: ['letter'] })
  const [paper] = papers.ok ? papers.value : []
  if (!paper) throw new Error('the case cannot be laid out')
  expect(departuresOf(paper)).not.toContain('body-type')
})

test('the record of an example departs in nothing, and nothing in it is called a rule', () => {
  const measurements = measureLayout(record)
  expect(departures(measurements)).toEqual([])
  const ruled = measurements.filter(
    ({ strength, verdict }) => strength !== 'practice' && verdict !== 'not-applicable',
  )
  expect(ruled).toEqual([])
})

test('every figure of a letter stands in the report', () => {
  const figures = measureLayout(letter).flatMap(({ id, measured }) =>
    'unit' in measured ? [[id, measured.value]] : [],
  )
  expect(Object.fromEntries(figures)).toMatchObject({
    'top-margin': expect.closeTo(37.2, 1),
    'left-margin': expect.closeTo(28, 1),
    'text-width': expect.closeTo(156, 1),
    'text-height': expect.closeTo(224.7, 1),
    'lines-on-page': 22,
    'characters-on-line': 28,
    'letterhead-top': expect.closeTo(30, 0),
    'upper-rule-distance': expect.closeTo(4, 0),
    'reference-distance': expect.closeTo(4.94, 1),
    'lower-rule-distance': expect.closeTo(20, 1),
    'sealed-date-right': expect.closeTo(4, 1),
    'page-number-distance': expect.closeTo(7.4, 1),
  })
})

const text =
  (
    change: (style: string | undefined, line: number, page: number) => boolean,
    right: number,
    down: number,
  ): Spoil =>
  (item, { style, line, page }) =>
    item.kind === 'text' && change(style, line, page) ? moved(item, right, down) : item
const styled = (name: string, right: number, down: number) => text(style => style === name, right, down)
const rules =
  (where: (item: PlacedItem) => boolean, change: (item: PlacedItem) => PlacedItem | undefined): Spoil =>
  item =>
    item.kind === 'rule' && where(item) ? change(item) : item
const upper = (item: PlacedItem) => item.kind === 'rule' && item.y < mm(100)
const lower = (item: PlacedItem) => item.kind === 'rule' && item.y > mm(200)
const pageNumbers = (right: number, down: number) =>
  text((style, _, page) => style === undefined && page > 1, right, down)
const resized =
  (name: string, size: number): Spoil =>
  (item, { style }) =>
    item.kind === 'text' && style === name ? { ...item, size: pt(size) } : item

describe('moved by a millimetre', () => {
  it.each<[string, Spoil, readonly string[]]>([
    ['the letterhead up', styled('发文机关标志', 0, -1), ['letterhead-top', 'upper-rule-distance']],
    ['the letterhead to the right', styled('发文机关标志', 1, 0), ['letterhead-centre']],
    [
      'the upper double rule down',
      rules(upper, item => moved(item, 0, 1)),
      ['upper-rule-distance', 'reference-distance'],
    ],
    ['the lower double rule up', rules(lower, item => moved(item, 0, -1)), ['lower-rule-distance']],
    [
      'all rules to the left',
      rules(
        () => true,
        item => moved(item, -1, 0),
      ),
      ['rule-centre'],
    ],
    ['the reference number down', styled('发文字号', 0, 1), ['reference-distance']],
    ['the reference number to the left', styled('发文字号', -1, 0), ['reference-right']],
    ['the class mark to the left', styled('办理结果', -1, 0), ['head-mark-right']],
    ['the title up', styled('标题', 0, -1), ['title-distance']],
    [
      'a line of the title to the right',
      text((style, line) => style === '标题' && line === 0, 1, 0),
      ['title-centre'],
    ],
    ['the addressee to the right', styled('主送', 1, 0), ['addressee-left']],
    [
      'the text of page 3 to the right',
      text((style, _, page) => style === '正文' && page === 3, 1, 0),
      ['left-margin', 'right-edge', 'paragraph-indent', 'turned-lines'],
    ],
    ['the date to the left', styled('成文日期', -1, 0), ['sealed-date-right', 'sealed-signer-centre']],
    ['the office to the right', styled('署名', 1, 0), ['sealed-signer-centre']],
    ['the note to the right', styled('附注', 1, 0), ['note-indent']],
    ['page numbers down', pageNumbers(0, 1), ['page-number-distance']],
    ['page numbers to the right', pageNumbers(1, 0), ['page-number-odd', 'page-number-even']],
  ])('%s', (_, change, expected) => {
    expect(departuresOf(spoil(letter, change))).toEqual(expected)
  })
})

describe('of a letter with attachments and copies, moved', () => {
  const known = departuresOf(joint)
  it.each<[string, Spoil, readonly string[]]>([
    [
      'attachments up',
      text((style, line, page) => style === '附件说明' && line === 0 && page === 5, 0, -2),
      ['attachments-distance'],
    ],
    ['attachments to the right', styled('附件说明', 1, 0), ['attachments-indent']],
    [
      'turned lines of attachments',
      text((style, line) => style === '附件说明' && line > 0, 1, 0),
      ['attachments-turned'],
    ],
    ['copies up', styled('抄送', 0, -1), ['copies-bottom']],
    ['copies to the right', styled('抄送', 1, 0), ['copies-left', 'copies-right']],
    ['turned lines of copies', text((style, line) => style === '抄送' && line > 0, 1, 0), ['copies-turned']],
    [
      'the sign-off down',
      text(style => ['署名', '成文日期', '附注'].includes(style ?? ''), 0, 8),
      ['seal-top'],
    ],
    [
      'the sign-off up',
      text(style => ['署名', '成文日期', '附注'].includes(style ?? ''), 0, -12),
      ['seal-top'],
    ],
    ['the date down', styled('成文日期', 0, 3), ['date-distance', 'note-distance']],
  ])('%s', (_, change, expected) => {
    const found = departuresOf(spoil(joint, change)).filter(id => !known.includes(id) && id !== 'line-pitch')
    expect(found.toSorted()).toEqual(expected.toSorted())
  })
})

describe('otherwise spoilt', () => {
  const allRules = () => true
  it.each<[string, Spoil, readonly string[]]>([
    [
      'no red rules',
      rules(allRules, () => undefined),
      [
        'upper-rule-distance',
        'upper-rule-shape',
        'lower-rule-distance',
        'lower-rule-shape',
        'reference-distance',
      ],
    ],
    [
      'one thin rule missing',
      rules(
        item => upper(item) && item.kind === 'rule' && item.height < 2,
        () => undefined,
      ),
      ['upper-rule-distance', 'upper-rule-shape', 'reference-distance'],
    ],
    ['rules black', rules(allRules, item => ({ ...item, color: '000000' }) as PlacedItem), ['rule-colour']],
    [
      'rules short',
      rules(allRules, item => ({ ...item, width: mm(156) }) as PlacedItem),
      ['rule-width', 'rule-centre'],
    ],
    [
      'the last two lines of page 2 missing',
      (item, { page }) =>
        page === 2 && item.kind === 'text' && item.baseline > mm(245) && item.baseline < mm(262)
          ? undefined
          : item,
      ['lines-on-page'],
    ],
    [
      'a line out of step',
      text((style, line, page) => style === '正文' && line === 3 && page === 3, 0, 1),
      ['line-pitch'],
    ],
    [
      'text grey',
      (item, { style }) => (item.kind === 'text' && style === '正文' ? { ...item, color: '333333' } : item),
      ['text-colour'],
    ],
    ['text in 小三', resized('正文', 15), ['paragraph-indent', 'body-type']],
    ['headings in the type of the text', inTypeOfText('一级标题'), ['heading-1-type']],
    ['title in 小二', resized('标题', 18), ['title-type']],
    [
      'no page numbers',
      (item, { style }) => (item.kind === 'text' && style === undefined ? undefined : item),
      ['page-number-form'],
    ],
    [
      'nothing at all',
      () => undefined,
      [
        'letterhead-top',
        'upper-rule-distance',
        'upper-rule-shape',
        'lower-rule-distance',
        'lower-rule-shape',
        'body-on-first-page',
        'page-number-form',
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(departuresOf(spoil(letter, change))).toEqual(expected)
  })

  it('paper of another size', () => {
    const pages = letter.layout.pages.map(page => ({ ...page, width: mm(195), height: mm(270) }))
    expect(departuresOf({ ...letter, layout: { ...letter.layout, pages } })).toEqual(
      expect.arrayContaining(['paper-width', 'paper-height', 'letterhead-centre', 'lower-rule-distance']),
    )
  })
})

function inTypeOfText(name: string): Spoil {
  const items = letter.layout.pages.flatMap(page => page.items)
  const body = items.find(item => item.kind === 'text' && item.face.name === 'NotoSerifSC-Light')
  return (item, { style }) =>
    item.kind === 'text' && style === name && body?.kind === 'text' ? { ...item, face: body.face } : item
}

it('a full stop that hangs by a part into the room right of the copies is no text there', () => {
  const hanging: Spoil = (item, { style, line }) =>
    item.kind === 'text' && style === '抄送' && line > 0 ? moved(item, 184 - 4.94 + 2 - endOf(item), 0) : item
  expect(departuresOf(spoil(joint, hanging))).not.toContain('copies-right')
})

/** mm. */
const endOf = (item: PlacedItem) =>
  item.kind === 'text' ? ((item.x + item.advances.reduce((sum, step) => sum + step, 0)) * 25.4) / 72 : 0
