// Divides a row that does not fit on its page: each cell keeps the lines that fit, the rest goes on in a row of its
// own with the label repeated. Between paragraphs where that costs little, else between lines.
import type { TableStyle } from '../../style/style-sheet.ts'
import type { StyledParagraph } from '../../style/styled-document.ts'
import { type Pt, pt } from '../../style/units.ts'
import type { FittedParagraph } from '../layout.ts'
import { fitParagraph, heightOf, type SetParagraph, setParagraph } from '../set-paragraph.ts'
import type { Setting } from '../setting.ts'
import { splitParagraph } from '../split-paragraph.ts'
import { continuedLabel } from './cell-label.ts'
import { columnOf, rowHeight, type SetCell, type SetRow } from './set-row.ts'

export interface SplitRow {
  readonly part: SetRow
  readonly rest: SetRow
}

/**
 * undefined where the row is low, too little would stay, or nothing would go on: then the row is moved whole. A row that
 * has the whole page to itself cannot be moved, so anything that stays is enough.
 */
export function splitRow(
  row: SetRow,
  height: Pt,
  style: TableStyle,
  setting: Setting,
  movable: boolean,
): SplitRow | undefined {
  if (movable && rowHeight(row, style) <= QUARTER * (setting.area.bottom - setting.area.firstLine)) {
    return undefined
  }
  const room = height - style.border - 2 * style.cellMargin.vertical
  const halves = row.cells.map(cell => splitCell(cell, room, style, setting))
  const divided = halves.filter(half => half.divided)
  if (divided.length === 0 || divided.some(({ kept }) => kept < (movable ? LEAST_LINES : 1))) return undefined
  return {
    part: { ...row, cells: halves.map(({ part }) => part), minHeight: height },
    rest: { ...row, cells: halves.map(({ rest }) => rest), minHeight: pt(0), continued: true },
  }
}

/** Of a page: a row no higher is not worth dividing. */
export const QUARTER = 1 / 4

const LEAST_LINES = 2

interface Halves {
  readonly part: SetCell
  readonly rest: SetCell
  readonly divided: boolean
  /** Lines that stay and are not repeated on the next page. */
  readonly kept: number
}

function splitCell(cell: SetCell, room: number, style: TableStyle, setting: Setting): Halves {
  const { paragraphs, styled } = cell
  const { area } = setting
  const cut = placeOfCut(paragraphs, room)
  if (!cut) return { part: cell, rest: afterItsEnd(cell, style, setting), divided: false, kept: 0 }
  const whole = paragraphs.slice(0, cut.index)
  const divided = paragraphs[cut.index]
  const halves =
    divided && cut.lines > 0
      ? splitParagraph(divided, cut.lines, columnOf(cell.width, style), setting)
      : undefined
  const stays = halves ? [...whole, halves[0]] : whole
  const goesOn = [...(halves ? [halves[1]] : divided ? [divided] : []), ...paragraphs.slice(cut.index + 1)]
  const label = whole.findLast(isLabel)
  // A label that fills a good part of the page is no label any more.
  const repeats =
    label && heightOf(label) < QUARTER * (area.bottom - area.firstLine)
      ? [repeat(label, cell, style, setting)]
      : []
  const repeated = repeats.length > 0 ? label : undefined
  const kept = stays.reduce(
    (sum, paragraph) => sum + (paragraph === repeated ? 0 : paragraph.lines.length),
    0,
  )
  return {
    part: { ...cell, styled: { ...styled, verticalAlign: 'top' }, paragraphs: stays },
    rest: { ...cell, styled: { ...styled, verticalAlign: 'top' }, paragraphs: [...repeats, ...goesOn] },
    divided: true,
    kept,
  }
}

interface Cut {
  /** The first paragraph that does not stay whole, and how many of its lines stay. */
  readonly index: number
  readonly lines: number
}

function placeOfCut(paragraphs: readonly SetParagraph[], room: number): Cut | undefined {
  let used = 0
  for (const [index, paragraph] of paragraphs.entries()) {
    const {
      before,
      after,
      paragraph: { style },
    } = paragraph.fitted
    const height = heightOf(paragraph)
    if (used + height - after > room + 0.001) {
      const left = Math.max(0, room + 0.001 - used - before)
      return preferParagraph(paragraphs, index, Math.floor(left / style.lineHeight))
    }
    used += height
  }
  return undefined
}

/** No line stands alone on either side; a paragraph moves whole where that leaves no more than two lines white. */
function preferParagraph(paragraphs: readonly SetParagraph[], index: number, fitting: number): Cut {
  const before = paragraphs[index - 1]
  const total = paragraphs[index]?.lines.length ?? 0
  const lines = total - fitting === 1 && fitting > 1 ? fitting - 1 : fitting
  const movesWhole = before !== undefined && !isLabel(before) && fitting <= LEAST_LINES
  return { index, lines: movesWhole ? 0 : lines }
}

function isLabel({ fitted }: SetParagraph): boolean {
  return fitted.paragraph.role === 'label'
}

/** A cell whose text has ended is empty from there on, but names of rows are repeated. */
function afterItsEnd(cell: SetCell, style: TableStyle, setting: Setting): SetCell {
  const [first] = cell.paragraphs
  if (!first) return cell
  if (cell.styled.header) return { ...cell, paragraphs: [repeat(first, cell, style, setting)] }
  const empty: StyledParagraph = { ...first.fitted.paragraph, role: 'body', inlines: [] }
  return { ...cell, paragraphs: [setAgain(fitParagraph(empty, setting.nextId()), cell, style, setting)] }
}

function repeat({ fitted }: SetParagraph, cell: SetCell, style: TableStyle, setting: Setting): SetParagraph {
  return setAgain(fitParagraph(continuedLabel(fitted.paragraph), setting.nextId()), cell, style, setting)
}

function setAgain(fitted: FittedParagraph, cell: SetCell, style: TableStyle, setting: Setting): SetParagraph {
  return setParagraph(fitted, columnOf(cell.width, style), setting.glyphs)
}
