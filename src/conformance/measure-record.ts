// A record is a single table on an upright page, on which GB/T 9704-2012 is silent (its clause 8 is about tables laid
// across the page): it is measured against the pack's own styles, as practice.
import { BASELINE, middleOf, pagesOf } from './geometry.ts'
import { judge, notApplicable } from './judge.ts'
import { judgeType, lookFor } from './judge-type.ts'
import type { Bound, Measurement } from './measurement.ts'
import type { Subject } from './subject.ts'
import { toMm } from './survey.ts'

export function measureRecord(subject: Subject): readonly Measurement[] {
  return [...sheets(subject), ...title(subject), ...table(subject)]
}

const within = (value: number, tolerance: number): Bound => ({ value, tolerance, unit: 'mm' })

function sheets({ survey, page }: Subject): readonly Measurement[] {
  const size = (width: number, height: number) => {
    const text = `${Math.round(width)} × ${Math.round(height)} mm`
    return { zh: text, en: text }
  }
  return survey.pages.map(({ number, width, height }) =>
    judge('sheet-size', {
      pages: [number],
      expected: size(toMm(page.width), toMm(page.height)),
      measured: size(width, height),
    }),
  )
}

function title({ title, survey, page }: Subject): readonly Measurement[] {
  const line = title?.lines[0]
  if (!title || !line) return []
  const { style } = title.fitted.paragraph
  const pages = pagesOf(title)
  const middle = (survey.area.left + survey.area.right) / 2
  return [
    judge('sheet-top', {
      pages,
      expected: within(toMm(page.margin.top), 1),
      measured: line.baseline - BASELINE * toMm(style.lineHeight),
    }),
    ...judgeType(
      'sheet-title-type',
      title.lines.flatMap(({ characters }) => characters),
      { pages, expected: lookFor(style.role, style.size), asked: style },
    ),
    ...(style.align === 'center'
      ? title.lines.map(line =>
          judge('sheet-title-centre', { pages, expected: within(0, 0.5), measured: middleOf(line) - middle }),
        )
      : []),
  ]
}

function table({ survey, page, sheet }: Subject): readonly Measurement[] {
  const width = toMm(page.width - page.margin.left - page.margin.right)
  const border = toMm(sheet.table.border)
  const cells = survey.parts.filter(({ place }) => place === 'cell')
  return [
    ...survey.pages.flatMap(({ number, rules }) => {
      if (rules.length === 0) return []
      const pages = [number]
      const across = rules.filter(rule => rule.width > rule.height)
      const left = Math.min(...rules.map(({ left }) => left))
      const right = Math.max(...rules.map(rule => rule.left + rule.width))
      return [
        // From the middle of one outer rule to the middle of the other, as word processors count.
        judge('table-width', { pages, expected: within(width, 0.3), measured: right - left - border }),
        ...across.map(({ height }) =>
          judge('table-rules', { pages, expected: within(border, 0.05), measured: height }),
        ),
      ]
    }),
    ...cells.flatMap(part => {
      const { style } = part.fitted.paragraph
      // As the sheet has it: type may have been reduced since, to make the table fit.
      const asked = sheet.paragraphs[style.name] ?? style
      const characters = part.lines.flatMap(line => line.characters)
      return judgeType('table-type', characters, {
        pages: pagesOf(part),
        expected: lookFor(asked.role, asked.size),
        asked,
      })
    }),
    notApplicable(
      'wide-table',
      survey.pages.map(({ number }) => number),
      survey.pages.every(({ width, height }) => width < height)
        ? { zh: '竖排，标准没有规定', en: 'upright: the standard is silent' }
        : { zh: '横排', en: 'across' },
    ),
  ]
}
