// Paper, text area, lines and characters (GB/T 9704-2012 5.1, 5.2). A line's edges are those of its pitch: characters
// stand in it as word processors set them. The first page begins with head and title and is left out.
import { BASELINE } from './geometry.ts'
import { judge } from './judge.ts'
import type { Measurement } from './measurement.ts'
import type { Subject } from './subject.ts'
import { type Line, toMm } from './survey.ts'
import { textLines, turnedLines } from './text-lines.ts'

export function measurePage(subject: Subject): readonly Measurement[] {
  const { survey, page } = subject
  return survey.pages.flatMap(({ number, width, height }) => [
    judge('paper-width', { pages: [number], measured: width, asked: toMm(page.width) }),
    judge('paper-height', { pages: [number], measured: height, asked: toMm(page.height) }),
    ...(number > 1 ? textArea(subject, number) : []),
  ])
}

function textArea(subject: Subject, number: number): readonly Measurement[] {
  const { page, pitch, survey } = subject
  const lines = textLines(subject).filter(line => line.page === number)
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return []
  const flush = turnedLines(subject).filter(line => line.page === number)
  const pages = [number]
  const edges = [
    judge('top-margin', {
      pages,
      measured: first.baseline - BASELINE * pitch,
      asked: toMm(page.margin.top),
    }),
    ...(flush.length > 0
      ? [
          judge('left-margin', {
            pages,
            measured: Math.min(...flush.map(({ left }) => left)),
            asked: toMm(page.margin.left),
          }),
        ]
      : []),
  ]
  return number === survey.pages.length ? edges : [...edges, ...fullPage(subject, first, last)]
}

/** Lines left blank count too. Only a page that is full to its last line shows how high the text area is. */
function fullPage({ survey, page, pitch }: Subject, first: Line, last: Line): readonly Measurement[] {
  const pages = [first.page]
  const count = Math.round((last.baseline - first.baseline) / pitch) + 1
  const height = toMm(page.height - page.margin.top - page.margin.bottom)
  const left = survey.area.bottom - (last.baseline + (1 - BASELINE) * pitch)
  return [
    judge('lines-on-page', { pages, measured: count, asked: Math.floor(height / pitch + 0.01) }),
    ...(left < pitch ? [judge('text-height', { pages, measured: count * pitch, asked: height })] : []),
  ]
}
