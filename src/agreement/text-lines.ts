// The glyphs of a page → its lines from top to bottom, those of cells side by side each on their own: vertical rules
// divide them. Blanks, which nobody sees, belong to no line; where one is lost, its neighbours move.

import type { MergedRules } from './merge-rules.ts'
import { type Glyph, middleOf, type PdfPage, UNREADABLE } from './pdf-page.ts'

export interface TextLine {
  /** From 1. */
  readonly page: number
  readonly text: string
  readonly glyphs: readonly Glyph[]
}

export function textLines({ glyphs }: PdfPage, rules: MergedRules, page: number): readonly TextLine[] {
  const seen = glyphs.flatMap(oneForEachCharacter)
  return baselines(seen).flatMap(row => cellsOf(row, rules).map(cell => lineOf(cell, page)))
}

/** Blanks are no characters here, nor are marks without a look of their own (variation selectors, joiners). */
function oneForEachCharacter(glyph: Glyph): readonly Glyph[] {
  const characters = [...glyph.text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')]
  const width = glyph.width / characters.length
  return characters.map((text, index) => ({ ...glyph, text, x: glyph.x + index * width, width }))
}

/** Points; lines of the smallest type are ten times as far apart. */
const SAME_BASELINE = 1

function baselines(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const rows: Glyph[][] = []
  for (const glyph of glyphs.toSorted((a, b) => a.baseline - b.baseline)) {
    const [first] = rows.at(-1) ?? []
    if (first && glyph.baseline - first.baseline <= SAME_BASELINE) rows.at(-1)?.push(glyph)
    else rows.push([glyph])
  }
  return rows
}

function cellsOf(row: readonly Glyph[], { vertical }: MergedRules): readonly (readonly Glyph[])[] {
  const [{ baseline, size } = { baseline: 0, size: 0 }] = row
  const middle = baseline - size / 3
  const borders = vertical.filter(({ from, to }) => from < middle && middle < to).map(({ at }) => at)
  const cells = new Map<number, Glyph[]>()
  for (const glyph of row) {
    const column = borders.filter(border => border < middleOf(glyph)).length
    const cell = cells.get(column)
    if (cell) cell.push(glyph)
    else cells.set(column, [glyph])
  }
  return [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell)
}

function lineOf(glyphs: readonly Glyph[], page: number): TextLine {
  const sorted = glyphs.toSorted((a, b) => middleOf(a) - middleOf(b))
  return { page, glyphs: sorted, text: sorted.map(({ text }) => text).join('') }
}

export const isUnreadable = ({ text }: Glyph) => text.includes(UNREADABLE)
