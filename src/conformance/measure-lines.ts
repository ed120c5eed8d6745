// Pitch, right edge, characters on a line, colour (GB/T 9704-2012 5.2.3, 5.2.4): every line is looked at.
import { median } from './geometry.ts'
import { judge } from './judge.ts'
import type { Bilingual, Measurement } from './measurement.ts'
import type { Subject } from './subject.ts'
import { toMm } from './survey.ts'
import { fullLines, textLines, turnedLines } from './text-lines.ts'

export function measureLines(subject: Subject): readonly Measurement[] {
  return [...steps(subject), ...fullMeasure(subject), ...colours(subject)]
}

/** From line to line; where lines are left blank between them, divided by these. */
function steps(subject: Subject): readonly Measurement[] {
  const { sheet, pitch } = subject
  const lines = textLines(subject)
  return lines.flatMap((line, index) => {
    const before = lines[index - 1]
    if (before?.page !== line.page) return []
    const step = line.baseline - before.baseline
    return judge('line-pitch', {
      pages: [line.page],
      measured: step / Math.max(1, Math.round(step / pitch)),
      asked: sheet.paragraphs.正文 && toMm(sheet.paragraphs.正文.lineHeight),
    })
  })
}

function fullMeasure(subject: Subject): readonly Measurement[] {
  const { survey, page, sheet } = subject
  const full = fullLines(subject)
  const edge = median(full.map(({ right }) => right))
  if (edge === undefined) return []
  const width = toMm(page.width - page.margin.left - page.margin.right)
  // The left edge shows only where a line begins at it.
  const left = median(turnedLines(subject).map(line => line.left))
  const counted = full.filter(({ count }) => count !== undefined)
  // What a line holds; many hold less, because a mark may not begin the next one.
  const count = counted.length > 0 ? Math.max(...counted.map(({ count = 0 }) => count)) : undefined
  const body = sheet.paragraphs.正文
  return [
    ...(left === undefined
      ? []
      : [judge('text-width', { pages: pagesOf(full), measured: edge - left, asked: width })]),
    ...full.map(({ line, right }) =>
      judge('right-edge', { pages: [line.page], measured: right - survey.area.right }),
    ),
    ...(count === undefined
      ? []
      : [
          judge('characters-on-line', {
            pages: pagesOf(counted),
            measured: count,
            asked: body && Math.floor(width / toMm(body.size + body.tracking) + 0.1),
          }),
        ]),
  ]
}

function pagesOf(lines: readonly { readonly line: { readonly page: number } }[]): readonly number[] {
  return [...new Set(lines.map(({ line }) => line.page))]
}

function colours({ survey }: Subject): readonly Measurement[] {
  return survey.parts
    .filter(({ place }) => place !== 'letterhead')
    .flatMap(({ lines, fitted }) =>
      lines.flatMap(({ page, characters }) =>
        [...new Set(characters.map(({ color }) => color))].map(color =>
          judge('text-colour', {
            pages: [page],
            measured: colourName(color),
            asked: colourName(fitted.paragraph.style.color),
          }),
        ),
      ),
    )
}

export function colourName(rgb: string): Bilingual {
  if (rgb === '000000') return { zh: '黑色', en: 'black' }
  if (rgb === 'FF0000') return { zh: '红色', en: 'red' }
  return { zh: `#${rgb}`, en: `#${rgb}` }
}
