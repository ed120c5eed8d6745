// A paragraph with settled measures, divided into lines with every character in its place.
import type { Alignment, ParagraphStyle } from '../style/style-sheet.ts'
import type { StyledParagraph } from '../style/styled-document.ts'
import { type Pt, pt } from '../style/units.ts'
import { breakLines } from './break-lines.ts'
import { type Character, type InlinePlace, naturalWidth, placeOf } from './character.ts'
import type { Glyphs } from './glyphs.ts'
import { hintLanguage } from './hint-language.ts'
import { hintLine } from './hint-line.ts'
import { easeLastLine } from './last-line.ts'
import type { FittedParagraph } from './layout.ts'
import { readInlines, type Segment } from './read-inlines.ts'
import { type Measure, type SetCharacter, setLine } from './set-line.ts'

export interface SetTextLine {
  /** Where its text begins among the paragraph's inlines. */
  readonly begin: InlinePlace
  readonly characters: readonly SetCharacter[]
  /** Its characters carry what makes word processors end it here too. */
  readonly hinted?: true
  /** What was to stand flush right on the line above, where it found no room. */
  readonly broughtDown?: true
}

export interface SetParagraph {
  readonly fitted: FittedParagraph
  readonly lines: readonly SetTextLine[]
}

/** Where a paragraph stands: in the text area, or in a cell, where LibreOffice lets no mark hang over. */
export interface Column {
  readonly width: number
  readonly hanging: boolean
}

export function setParagraph(fitted: FittedParagraph, column: Column, glyphs: Glyphs): SetParagraph {
  return easeLastLine(fitted, paragraph => setLines(paragraph, column, glyphs))
}

function setLines({ paragraph, indent }: FittedParagraph, column: Column, glyphs: Glyphs): SetTextLine[] {
  const width = Math.max(column.width - indent.left - indent.right, paragraph.style.size)
  const rest = { x: indent.left, width }
  const lines: SetTextLine[] = []
  for (const segment of readInlines(paragraph.inlines, glyphs)) {
    const firstLine = lines.length === 0 ? indent.firstLine : 0
    const first = { x: indent.left + firstLine, width: width - firstLine }
    lines.push(...setSegment(segment, { first, rest, hanging: column.hanging }, paragraph.style.align))
  }
  return lines
}

/** Indents of a style, from 字 to points. */
export function indentOf({ indent, size }: ParagraphStyle): FittedParagraph['indent'] {
  return {
    firstLine: pt(indent.firstLine * size),
    left: pt(indent.left * size),
    right: pt(indent.right * size),
  }
}

export function fitParagraph(
  paragraph: StyledParagraph,
  id: number,
  settled: Partial<Pick<FittedParagraph, 'indent' | 'before' | 'after'>> = {},
): FittedParagraph {
  const { before, after } = paragraph.style
  return { kind: 'paragraph', paragraph, indent: indentOf(paragraph.style), before, after, id, ...settled }
}

export function heightOf({ fitted, lines }: SetParagraph): Pt {
  return pt(fitted.before + lines.length * fitted.paragraph.style.lineHeight + fitted.after)
}

interface Lines {
  readonly first: Measure
  readonly rest: Measure
  readonly hanging: boolean
}

function setSegment(segment: Segment, lines: Lines, align: Alignment): SetTextLine[] {
  if (!segment.right) return setText(segment.begin, segment.left, lines, align)
  const left = setText(segment.begin, segment.left, lines, 'left')
  const { begin, characters } = segment.right
  const last = left.at(-1)
  const measure = left.length > 1 ? lines.rest : lines.first
  const used = (last?.characters ?? []).reduce((end, { x, advance }) => Math.max(end, x + advance), measure.x)
  if (last && used + naturalWidth(characters) <= measure.x + measure.width) {
    const [right] = setText(begin, characters, { ...lines, first: measure }, 'right')
    left[left.length - 1] = {
      begin: last.begin,
      characters: [...last.characters, ...(right?.characters ?? [])],
    }
    return left
  }
  const [first, ...others] = setText(begin, characters, { ...lines, first: lines.rest }, 'right')
  return first ? [...left, { ...first, broughtDown: true }, ...others] : left
}

function setText(
  begin: InlinePlace,
  characters: readonly Character[],
  { first, rest, hanging }: Lines,
  align: Alignment,
): SetTextLine[] {
  const hangs = hanging && (align === 'justify' || align === 'left')
  const lines = breakLines(characters, { first: first.width, rest: rest.width, hanging: hangs })
  const marked = hintLanguage(characters, lines)
  return lines.map((line, index) => {
    const measure = index === 0 ? first : rest
    const last = index === lines.length - 1
    const opening = characters[line.start]
    const tracked = hintLine(marked, line, measure)
    const set = tracked
      ? setLine(tracked, { start: 0, end: tracked.length, hangs: false }, measure, align, last)
      : setLine(marked, line, measure, align, last)
    const hinted =
      tracked !== undefined || (marked !== characters && set.some(({ character }) => character.asChinese))
    return {
      begin: opening ? placeOf(opening) : begin,
      characters: set,
      ...(hinted && { hinted }),
    }
  })
}
