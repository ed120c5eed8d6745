// The head of a letter (GB/T 9704-2012 10.1): name of the office and the two red double rules by their black, 发文字号
// and the last line of text by their characters. A plain head is the pack's own way: the standard has none.
import type { LetterheadSetup } from '../style/style-sheet.ts'
import { bottomOf, inkOf, middleOf, topOf } from './geometry.ts'
import { judge, notApplicable } from './judge.ts'
import { judgeType, lookFor, standingIn } from './judge-type.ts'
import { colourName } from './measure-lines.ts'
import type { Bilingual, Measurement } from './measurement.ts'
import { firstLine, type Subject } from './subject.ts'
import { type Line, type Part, type Rule, type SurveyedPage, toMm } from './survey.ts'
import { kindOf, lookOf } from './type-look.ts'

export function measureLetterhead(subject: Subject): readonly Measurement[] {
  const { survey, page } = subject
  const setup = page.letterhead
  const letterhead = survey.parts.find(({ place }) => place === 'letterhead')
  if (!setup) {
    return [judge('plain-head', { pages: [1], measured: NONE, asked: NONE }), ...measureMarks(subject)]
  }
  const { upper, lower } = doubleRules(survey.pages[0])
  return [
    ...(letterhead
      ? measureName(letterhead, setup, subject)
      : [judge('letterhead-top', { pages: [1], measured: NONE })]),
    ...measureRules(upper, lower, letterhead, setup, subject),
    ...measureReference(upper, setup, subject),
    ...measureMarks(subject),
    ...(lower ? measureLastLine(lower, subject) : []),
  ]
}

const NONE: Bilingual = { zh: '没有', en: 'none' }

function measureName(part: Part, setup: LetterheadSetup, { survey }: Subject): readonly Measurement[] {
  const line = firstLine(part)
  const look = line && lookOf(line.characters)
  if (!line || !look) return []
  const { style } = part.fitted.paragraph
  const pages = [1]
  const centre = (survey.pages[0]?.width ?? 0) / 2
  const points = Math.round((look.size * 720) / 25.4) / 10
  return [
    judge('letterhead-top', { pages, measured: inkOf(line).top, asked: toMm(setup.top) }),
    judge('letterhead-centre', { pages, measured: middleOf(line) - centre }),
    standingIn(
      judge('letterhead-type', {
        pages,
        measured: look.role ? kindOf(look.role) : NONE,
        asked: kindOf(style.role),
      }),
      look,
    ),
    ...[...new Set(line.characters.map(({ color }) => color))].map(color =>
      judge('letterhead-colour', { pages, measured: colourName(color), asked: colourName(style.color) }),
    ),
    notApplicable('letterhead-size', pages, { zh: `${points} 磅`, en: `${points} pt` }),
  ]
}

interface DoubleRule {
  readonly first: Rule
  readonly second: Rule
}

/** Wide rules that lie close together; the upper pair stands in the upper half of the page. */
function doubleRules(page: SurveyedPage | undefined): {
  readonly upper?: DoubleRule
  readonly lower?: DoubleRule
} {
  if (!page) return {}
  const wide = page.rules.filter(({ width }) => width > 100).toSorted((a, b) => a.top - b.top)
  const pairs = wide.flatMap((first, index) => {
    const second = wide[index + 1]
    return second && second.top - first.top < 3 ? [{ first, second }] : []
  })
  const upper = pairs.find(({ first }) => first.top < page.height / 2)
  const lower = pairs.find(({ first }) => first.top > page.height / 2)
  return { ...(upper && { upper }), ...(lower && { lower }) }
}

function measureRules(
  upper: DoubleRule | undefined,
  lower: DoubleRule | undefined,
  letterhead: Part | undefined,
  setup: LetterheadSetup,
  { survey }: Subject,
): readonly Measurement[] {
  const pages = [1]
  const sheet = survey.pages[0]
  const name = firstLine(letterhead)
  const { thick, gap, thin, width, color } = setup.rule
  const weights = (a: number, b: number, c: number) => {
    const text = [a, b, c].map(each => Math.round(each * 100) / 100).join('、')
    return { zh: `${text} mm`, en: `${text.replaceAll('、', ', ')} mm` }
  }
  return [
    upper
      ? judge('upper-rule-distance', {
          pages,
          measured: name ? upper.first.top - inkOf(name).bottom : NONE,
          asked: toMm(setup.ruleBelow),
        })
      : judge('upper-rule-distance', { pages, measured: NONE }),
    judge('upper-rule-shape', { pages, measured: upper ? shapeOf(upper) : NONE }),
    judge('lower-rule-distance', {
      pages,
      measured: lower && sheet ? sheet.height - footOf(lower.second) : NONE,
      asked: toMm(setup.ruleAboveBottom),
    }),
    judge('lower-rule-shape', { pages, measured: lower ? shapeOf(lower) : NONE }),
    ...[upper, lower].flatMap(pair =>
      (pair ? [pair.first, pair.second] : []).flatMap(rule => [
        judge('rule-width', { pages, measured: rule.width, asked: toMm(width) }),
        judge('rule-centre', { pages, measured: rule.left + rule.width / 2 - (sheet?.width ?? 0) / 2 }),
        judge('rule-colour', { pages, measured: colourName(rule.color), asked: colourName(color) }),
      ]),
    ),
    ...(upper
      ? [
          judge('rule-weights', {
            pages,
            expected: weights(toMm(thick), toMm(gap), toMm(thin)),
            measured: weights(
              upper.first.height,
              upper.second.top - footOf(upper.first),
              upper.second.height,
            ),
          }),
        ]
      : []),
  ]
}

const footOf = ({ top, height }: Rule) => top + height

function shapeOf({ first, second }: DoubleRule): Bilingual {
  if (first.height > second.height) return { zh: '上粗下细', en: 'thick over thin' }
  return first.height < second.height
    ? { zh: '上细下粗', en: 'thin over thick' }
    : { zh: '一样粗', en: 'both alike' }
}

/** The first element under the upper rule is 发文字号 where there is one; it stands at the right edge of the text. */
function measureReference(
  upper: DoubleRule | undefined,
  setup: LetterheadSetup,
  { named, survey }: Subject,
): readonly Measurement[] {
  const [part] = named('发文字号')
  const line = firstLine(part)
  if (!part || !line) return []
  const pages = [line.page]
  const right = part.fitted.paragraph.style.align === 'right'
  return [
    judge('reference-distance', {
      pages,
      measured: upper ? topOf(line) - footOf(upper.second) : NONE,
      asked: toMm(setup.textBelow),
    }),
    judge('reference-right', {
      pages,
      measured: survey.area.right - line.right,
      asked: right ? undefined : survey.area.right - line.right,
    }),
  ]
}

/** 办理结果 and 公开属性 in the head: the standard knows neither. */
function measureMarks({ head, survey }: Subject): readonly Measurement[] {
  return head
    .filter(({ fitted }) => ['办理结果', '公开属性'].includes(fitted.paragraph.style.name))
    .flatMap(({ fitted, lines }) => {
      const { style } = fitted.paragraph
      return lines.flatMap(line => {
        const setting = { pages: [line.page], expected: lookFor(style.role, style.size), asked: style }
        const flush = { value: 0, tolerance: 0.5, unit: 'mm' } as const
        return [
          ...judgeType('head-mark-type', line.characters, setting),
          ...(style.align === 'right'
            ? [
                judge('head-mark-right', {
                  pages: [line.page],
                  expected: flush,
                  measured: survey.area.right - line.right,
                }),
              ]
            : []),
        ]
      })
    })
}

/** The clause speaks of the line directly above the rule; text that ends higher leaves it empty. */
function measureLastLine(lower: DoubleRule, { survey, pitch }: Subject): readonly Measurement[] {
  const onFirst = survey.parts.flatMap(({ lines }) => lines).filter(({ page }) => page === 1)
  const last = onFirst.reduce<Line | undefined>(
    (low, line) => (low && low.baseline > line.baseline ? low : line),
    undefined,
  )
  if (!last) return []
  const distance = lower.first.top - bottomOf(last)
  if (distance < pitch) return [judge('lower-rule-text', { pages: [1], measured: distance })]
  const shown = Math.round(distance * 10) / 10
  const empty = {
    zh: `上一行没有文字，末行距 ${shown} mm`,
    en: `no text there; the last line is ${shown} mm above`,
  }
  return [notApplicable('lower-rule-text', [1], empty)]
}
