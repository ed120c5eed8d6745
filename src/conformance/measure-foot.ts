// Copies and page numbers (GB/T 9704-2012 7.4.2, 7.5; 10.1 for a letter).
import { BASELINE, inCharacters, inkOf, pagesOf, textOf } from './geometry.ts'
import { judge } from './judge.ts'
import { judgeLook, judgeType, lookFor } from './judge-type.ts'
import type { Bilingual, Measurement } from './measurement.ts'
import type { Subject } from './subject.ts'
import { type Line, type Part, type SurveyedPage, toMm } from './survey.ts'
import { lookOf } from './type-look.ts'

export function measureFoot(subject: Subject): readonly Measurement[] {
  const { survey } = subject
  const copies = survey.parts.filter(({ place }) => place === 'foot')
  return [
    ...copies.flatMap(part => measureCopies(part, subject)),
    ...(copies.length > 0 ? closing(copies, subject) : []),
    ...survey.pages.flatMap(page => pageNumber(page, subject)),
  ]
}

/** 四号, in points. */
const FOURTH = 14

const words = (zh: string, en: string): Bilingual => ({ zh, en })
const NONE = words('没有', 'none')
const YES = words('有', 'yes')

function measureCopies(part: Part, { survey }: Subject): readonly Measurement[] {
  const { lines, fitted } = part
  const [first, ...turned] = lines
  const { style } = fitted.paragraph
  if (!first) return []
  const pages = pagesOf(part)
  const colon = first.characters.findIndex(({ text }) => text === '：')
  const name = first.characters[colon + 1]?.left ?? first.left
  const right = lines.length > 1 ? Math.max(...lines.map(insideRight)) : undefined
  return [
    ...judgeType(
      'copies-type',
      lines.flatMap(({ characters }) => characters),
      { pages, expected: lookFor('fangsong', FOURTH), asked: style },
    ),
    judge('copies-left', {
      pages,
      measured: inCharacters(first.left - survey.area.left, first),
      asked: style.indent.left + style.indent.firstLine,
    }),
    ...(right === undefined
      ? []
      : [
          judge('copies-right', {
            pages,
            measured: inCharacters(survey.area.right - right, first),
            asked: style.indent.right,
          }),
        ]),
    ...turned.map(line =>
      judge('copies-turned', { pages: [line.page], measured: inCharacters(line.left - name, line) }),
    ),
    judge('copies-end', {
      pages,
      measured: lines.map(textOf).join('').endsWith('。')
        ? words('句号', 'a full stop')
        : words('不是句号', 'something else'),
    }),
  ]

  /** Without a mark that hangs, be it by a part, into the one character left free at the right. */
  function insideRight({ characters, right }: Line): number {
    const last = characters.at(-1)
    const hangs = last && /[，、。]/u.test(last.text) && right > survey.area.right - 0.99 * last.size
    return hangs ? last.left : right
  }
}

function closing(copies: readonly Part[], { survey, page, pitch }: Subject): readonly Measurement[] {
  const line = copies.at(-1)?.lines.at(-1)
  if (!line) return []
  const pages = [line.page]
  // The letter's own double rules lie outside the text area.
  const rules = survey.pages
    .filter(({ number }) => number === line.page)
    .flatMap(({ rules }) => rules)
    .filter(({ top, width }) => top > survey.area.top && top < survey.area.bottom + 1 && width > 100)
    .filter(({ top }) => line.page > 1 || top > (copies[0]?.lines[0]?.baseline ?? 0) - 2 * pitch)
  const found = rules.length > 0 ? YES : NONE
  return [
    judge('copies-bottom', {
      pages,
      measured: survey.area.bottom - (line.baseline + (1 - BASELINE) * pitch),
    }),
    page.letterhead
      ? judge('copies-rules', { pages, measured: found })
      : judge('copies-rules-plain', { pages, measured: found, asked: NONE }),
  ]
}

function pageNumber({ number, pageNumber: line }: SurveyedPage, subject: Subject): readonly Measurement[] {
  const { survey, page, sheet } = subject
  const pages = [number]
  const setup = page.pageNumber
  const style = setup && sheet.paragraphs[setup.style]
  if (number === 1 && page.letterhead) {
    return [
      judge('first-page-number', {
        pages,
        measured: line ? YES : NONE,
        asked: setup?.onFirstPage ? YES : NONE,
      }),
    ]
  }
  const dashes = line?.characters.filter(({ text }) => text === '—') ?? []
  const digits = line?.characters.filter(({ text }) => /\d/u.test(text)) ?? []
  const sound = line && textOf(line) === `—${number}—`
  const form = judge('page-number-form', {
    pages,
    measured: sound
      ? words('数字左右各一条一字线', 'between two dashes')
      : line
        ? words(textOf(line), textOf(line))
        : NONE,
    asked: setup && (number > 1 || setup.onFirstPage) ? undefined : NONE,
  })
  const seen = lookOf(digits)
  if (!line || !style || !seen || dashes.length === 0) return [form]
  const dash = { ...line, characters: dashes }
  const edges =
    number % 2 === 1
      ? judge('page-number-odd', { pages, measured: inCharacters(survey.area.right - line.right, line) })
      : judge('page-number-even', { pages, measured: inCharacters(line.left - survey.area.left, line) })
  return [
    form,
    judgeLook('page-number-type', seen, { pages, expected: lookFor('songti', FOURTH), asked: style }),
    judge('page-number-distance', {
      pages,
      measured: inkOf(dash).top - survey.area.bottom,
      asked: toMm(setup.below),
    }),
    edges,
  ]
}
