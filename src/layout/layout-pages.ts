// StyledDocument → Layout: every line broken, every glyph in its place, nothing left out. What had to give way so that
// a paper fits its pages is reported, and so is every character that no face can draw.
import { type Checked, checked } from '../diagnostics/checked.ts'
import { report } from '../diagnostics/diagnostic.ts'
import type { FontSet } from '../font/face.ts'
import type { StyledDocument } from '../style/styled-document.ts'
import { type Pt, pt } from '../style/units.ts'
import { bookmarksOf } from './bookmarks.ts'
import { fitDocument, type Parts } from './fit-document.ts'
import { fitTables } from './fit-tables.ts'
import type { Layout } from './layout.ts'
import { type SetLetterhead, setLetterhead } from './letterhead.ts'
import { footHeight, paginateDocument } from './paginate-document.ts'
import { placePages } from './place-pages.ts'
import { type SetBlock, setBlocks } from './set-blocks.ts'
import { fitParagraph, type SetParagraph, setParagraph } from './set-paragraph.ts'
import { openSetting, type Setting } from './setting.ts'
import { structureOf } from './structure.ts'
import { labelOf, spanOf } from './table/cell-label.ts'
import type { SetRow } from './table/set-row.ts'
import { vastCellParagraphs } from './vast-paragraphs.ts'

export function layoutPages(document: StyledDocument, fonts: FontSet): Checked<Layout> {
  const vast = vastCellParagraphs(document)
  if (vast.length > 0) return { ok: false, diagnostics: vast }
  const setting = openSetting(document, fonts)
  const parts = setParts(document, setting)
  reportDivided(parts.paginated.divided, setting)
  const fitted = fitDocument(document, parts, setting)
  const layout: Layout = {
    document: fitted,
    pages: placePages(parts, setting),
    structure: structureOf(fitted),
    bookmarks: bookmarksOf(parts.paginated),
  }
  return checked(layout, [...setting.glyphs.missing, ...setting.noticed])
}

function setParts(document: StyledDocument, setting: Setting): Parts {
  const setup = document.page.letterhead
  const letterhead =
    document.letterhead && setup ? setLetterhead(document.letterhead, setup, setting) : undefined
  // On a page without a place for it the office's name is a line like any other.
  const loose = document.letterhead && !setup ? [document.letterhead] : []
  const text = belowRule(setBlocks([...loose, ...document.blocks], setting), letterhead, setting)
  const copies = document.foot.map(paragraph =>
    setParagraph(fitParagraph(paragraph, setting.nextId()), setting.area, setting.glyphs),
  )
  // A foot higher than a page would be cut off at the top: it goes on from page to page like the text.
  const fits = footHeight(copies) <= setting.area.bottom - setting.area.firstLine
  const foot = fits ? copies : []
  const blocks = fits ? text : [...text, ...copies.map(plainBlock)]
  const paginated = paginateDocument(fitTables(blocks, foot, setting), foot, setting)
  return { letterhead, paginated, foot }
}

function plainBlock(set: SetParagraph): SetBlock {
  return { kind: 'paragraph', set, clings: false }
}

/**
 * The distance from the red rule to the first characters (GB/T 9704-2012 10.1), not to their line, becomes room before
 * the first paragraph, which word processors keep too. A title keeps its two lines on top of it.
 */
function belowRule(
  blocks: readonly SetBlock[],
  letterhead: SetLetterhead | undefined,
  { area }: Setting,
): readonly SetBlock[] {
  const [first, ...others] = blocks
  if (!letterhead || first?.kind !== 'paragraph') return blocks
  const { fitted } = first.set
  const { lineHeight, size } = fitted.paragraph.style
  const overCharacters = 0.8 * lineHeight - SQUARE_ABOVE * size
  const room = letterhead.textTop - area.firstLine + fitted.before - overCharacters
  const before: Pt = pt(Math.max(0, room))
  return [{ ...first, set: { ...first.set, fitted: { ...fitted, before } } }, ...others]
}

/** A character's square reaches so far over the baseline, in em. */
const SQUARE_ABOVE = 0.88

function reportDivided(rows: readonly SetRow[], { noticed }: Setting): void {
  for (const { cells } of rows) {
    const cell = cells.find(({ styled }) => !styled.header) ?? cells[0]
    if (!cell) continue
    noticed.push(report('layout/row-divided', { cell: labelOf(cell) }, { span: spanOf(cell.styled.origin) }))
  }
}
