// What the steps of one layout share: the sheet and page, the faces, the ids of paragraphs, what was noticed.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { FontSet } from '../font/face.ts'
import { gridTop } from '../style/line-grid.ts'
import type { PageSetup, StyleSheet } from '../style/style-sheet.ts'
import type { StyledDocument } from '../style/styled-document.ts'
import { type Pt, pt } from '../style/units.ts'
import { type Glyphs, openGlyphs } from './glyphs.ts'
import type { Column } from './set-paragraph.ts'

export interface Setting {
  readonly sheet: StyleSheet
  readonly page: PageSetup
  readonly glyphs: Glyphs
  readonly area: TextArea
  readonly noticed: Diagnostic[]
  nextId(): number
}

/** 版心, and within it where the first line begins. */
export interface TextArea extends Column {
  readonly left: Pt
  readonly width: Pt
  /** Word centres the grid of lines in the text area, so a page begins half the remainder below the margin. */
  readonly firstLine: Pt
  readonly bottom: Pt
}

export function openSetting({ sheet, page }: StyledDocument, fonts: FontSet): Setting {
  let lastId = 0
  return {
    sheet,
    page,
    glyphs: openGlyphs(fonts),
    area: textArea(page),
    noticed: [],
    nextId: () => ++lastId,
  }
}

function textArea(page: PageSetup): TextArea {
  const { width, height, margin } = page
  return {
    left: margin.left,
    width: pt(width - margin.left - margin.right),
    hanging: true,
    firstLine: gridTop(page),
    bottom: pt(height - margin.bottom),
  }
}
