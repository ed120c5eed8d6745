// `22 24 * *`: millimetres, and equal shares of the rest, → the widths of a row's cells. They add up to the table's
// width exactly, and every edge lies on a twentieth of a point, so rows of different cells share one grid.
import { type Checked, checked, failed } from '../diagnostics/checked.ts'
import { report } from '../diagnostics/diagnostic.ts'
import type { Span } from '../source/source-file.ts'
import { mm, type Pt, pt, roundToTwip } from './units.ts'

/** Millimetre figures add up to a whole number, the text area to 155.998 mm. */
const TOLERANCE = mm(0.1)

/** Without `widths`, all cells are equally wide. */
export function rowWidths(
  widths: string | undefined,
  cells: number,
  available: Pt,
  span?: Span,
): Checked<readonly Pt[]> {
  const text = widths?.trim() ?? Array(cells).fill('*').join(' ')
  const columns = text.split(/\s+/).map(columnOf)
  if (columns.length !== cells || columns.includes(undefined)) {
    return failed(report('style/bad-widths', { widths: text, cells }, { span }))
  }
  const fixed = columns.reduce<number>((sum, column) => sum + (typeof column === 'number' ? column : 0), 0)
  const shares = columns.filter(column => column === '*').length
  const rest = available - fixed
  if (shares > 0 ? rest <= TOLERANCE : Math.abs(rest) > TOLERANCE) {
    const inMillimetres = (length: number) => (length * 25.4) / 72
    const params = { widths: text, sum: inMillimetres(fixed), available: inMillimetres(available) }
    return failed(report('style/widths-do-not-fit', params, { span }))
  }
  return checked(
    snapEdges(
      columns.map(column => (typeof column === 'number' ? column : rest / shares)),
      available,
    ),
  )
}

function columnOf(word: string): Pt | '*' | undefined {
  if (word === '*' || word === '＊') return '*'
  return /^\d+(\.\d+)?$/.test(word) && Number(word) > 0 ? mm(Number(word)) : undefined
}

function snapEdges(widths: readonly number[], available: Pt): readonly Pt[] {
  let exact = 0
  let edge = 0
  return widths.map((width, i) => {
    exact += width
    const next = i === widths.length - 1 ? available : roundToTwip(pt(exact))
    const snapped = roundToTwip(pt(next - edge))
    edge = next
    return snapped
  })
}
