// Title and addressee (GB/T 9704-2012 7.3.1, 7.3.2; 10.1 for the room over the title of a letter).
import { askedBlankLines, blankLines, inCharacters, middleOf, pagesOf, textOf } from './geometry.ts'
import { judge, notApplicable } from './judge.ts'
import { judgeType, lookFor } from './judge-type.ts'
import type { Bilingual, Measurement } from './measurement.ts'
import { firstLine, lastLine, partBefore, type Subject } from './subject.ts'
import type { Part } from './survey.ts'

export function measureTitle(subject: Subject): readonly Measurement[] {
  const { title } = subject
  return [...(title ? titleLines(title, subject) : []), ...addressee(subject)]
}

/** 二号, in points. */
const SECOND_SIZE = 22

function titleLines(title: Part, subject: Subject): readonly Measurement[] {
  const { survey, page, pitch } = subject
  const { style } = title.fitted.paragraph
  const middle = (survey.area.left + survey.area.right) / 2
  const above = partBefore(subject, title)
  const gap = blankLines(lastLine(above), firstLine(title), pitch)
  const id = page.letterhead ? 'title-distance' : 'title-distance-plain'
  return [
    ...title.lines.flatMap(line => [
      ...judgeType('title-type', line.characters, {
        pages: [line.page],
        expected: lookFor('xiaobiaosong', SECOND_SIZE),
        asked: style,
      }),
      judge('title-centre', {
        pages: [line.page],
        measured: middleOf(line) - middle,
        asked: style.align === 'center' ? 0 : middleOf(line) - middle,
      }),
    ]),
    ...shape(title),
    ...(above && gap !== undefined
      ? [
          judge(id, {
            pages: pagesOf(title),
            expected: { value: id === 'title-distance' ? 2 : asked(above), tolerance: 0.1, unit: 'line' },
            measured: gap,
            asked: asked(above),
          }),
        ]
      : []),
  ]

  function asked(above: Part): number {
    return askedBlankLines(above, title, pitch)
  }
}

/** A trapezium widens or narrows from line to line; a diamond does first the one, then the other. */
function shape({ lines }: Part): readonly Measurement[] {
  const [first] = lines
  if (!first) return []
  const pages = [first.page]
  if (lines.length === 1)
    return [notApplicable('title-shape', pages, { zh: '只有一行', en: 'one line only' })]
  const widths = lines.map(({ left, right }) => right - left)
  const half = (first.characters[0]?.size ?? 0) / 2
  const steps = widths.slice(1).map((width, index) => sign(width - (widths[index] ?? 0), half))
  const turns = steps.some((step, index) => index > 0 && step > (steps[index - 1] ?? 0))
  const found = steps.includes(0) ? OBLONG : turns ? HOURGLASS : GOOD
  return [judge('title-shape', { pages, measured: found })]
}

/** Lines that differ by less than half a character look alike. */
const sign = (difference: number, least: number) => (Math.abs(difference) < least ? 0 : Math.sign(difference))

const GOOD: Bilingual = { zh: '梯形或菱形', en: 'trapezium or diamond' }
const OBLONG: Bilingual = { zh: '长方形', en: 'oblong' }
const HOURGLASS: Bilingual = { zh: '沙漏形', en: 'hourglass' }

function addressee(subject: Subject): readonly Measurement[] {
  const { named, title, survey, pitch, flow } = subject
  return named('主送').flatMap(part => {
    const [first] = part.lines
    if (!first) return []
    const next = flow[flow.indexOf(part) + 1]
    const gap = blankLines(lastLine(title), first, pitch)
    const below = blankLines(lastLine(part), firstLine(next), pitch)
    const end = textOf(part.lines.at(-1) ?? first).endsWith('：')
    const { style } = part.fitted.paragraph
    return [
      ...(title && gap !== undefined
        ? [
            judge('addressee-distance', {
              pages: [first.page],
              measured: gap,
              asked: askedBlankLines(title, part, pitch),
            }),
          ]
        : []),
      ...part.lines.map(line =>
        judge('addressee-left', {
          pages: [line.page],
          measured: inCharacters(line.left - survey.area.left, line),
          asked: style.indent.left,
        }),
      ),
      judge('addressee-colon', {
        pages: pagesOf(part),
        measured: end
          ? { zh: '全角冒号', en: 'a full-width colon' }
          : { zh: '不是全角冒号', en: 'something else' },
      }),
      ...(next && below !== undefined
        ? [
            judge('body-distance', {
              pages: [first.page],
              measured: below,
              asked: askedBlankLines(part, next, pitch),
            }),
          ]
        : []),
    ]
  })
}
