// What the layout stage decides: the fitted document (for the DOCX writer) and every glyph's place (for the PDF
// writer). y grows downwards from the paper's top edge; all lengths are points.
import type { Face } from '../font/face.ts'
import type { PageSetup, StyleSheet, TableStyle } from '../style/style-sheet.ts'
import type { StyledParagraph } from '../style/styled-document.ts'
import type { Pt } from '../style/units.ts'

/** A paragraph whose measures are settled. Its inlines hold the breaks that the layout chose (titles). */
export interface FittedParagraph {
  readonly kind: 'paragraph'
  readonly paragraph: StyledParagraph
  readonly indent: { readonly firstLine: Pt; readonly left: Pt; readonly right: Pt }
  readonly before: Pt
  readonly after: Pt
  /** Moved to a new page so that the foot, 署名 and 成文日期, or a heading and one line, do not stand alone. */
  readonly pageBreakBefore?: true
  /** Owner id of its text items; names the node in `Layout.structure`. */
  readonly id: number
}

export interface FittedCell {
  readonly firstColumn: number
  readonly columnSpan: number
  readonly paragraphs: readonly FittedParagraph[]
  readonly header: boolean
  readonly verticalAlign: 'top' | 'center'
}

export interface FittedRow {
  /** At least this high, border included, and in our pages exactly this high. */
  readonly height: Pt
  readonly cells: readonly FittedCell[]
  /** True for the further parts of a row that was divided over pages. */
  readonly continued: boolean
}

export interface FittedTable {
  readonly kind: 'table'
  readonly style: TableStyle
  /** The grid: every row's cell edges fall on it. Sums to the table's width. */
  readonly columns: readonly Pt[]
  readonly rows: readonly FittedRow[]
}

export type FittedBlock = FittedParagraph | FittedTable

export interface FittedDocument {
  readonly sheet: StyleSheet
  readonly page: PageSetup
  /** Its size is lowered where the name would not fit on one line. `top` is the top of its line box. */
  readonly letterhead?: { readonly paragraph: FittedParagraph; readonly top: Pt; readonly ruleTop: Pt }
  readonly blocks: readonly FittedBlock[]
  /** Set at the foot of the last page; `top` from the paper's edge. */
  readonly foot?: { readonly paragraphs: readonly FittedParagraph[]; readonly top: Pt }
}

/** Glyphs of one face in one row. `advances[i]` is the step after the i-th code point, justification included. */
export interface PlacedText {
  readonly kind: 'text'
  readonly x: Pt
  readonly baseline: Pt
  readonly text: string
  readonly advances: readonly number[]
  readonly face: Face
  readonly size: Pt
  readonly color: string
  readonly bold: boolean
  /** The paragraph it belongs to; absent for page numbers. */
  readonly owner?: number
  /** Which part of that paragraph, where the part is a node of the structure by itself. */
  readonly part?: Part
}

/** A filled rectangle: a border or a red rule. */
export interface PlacedRule {
  readonly kind: 'rule'
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
  readonly color: string
}

/** A tick (or the empty place for one) drawn as a path; readers get ☑ or ☐. */
export interface PlacedCheckbox {
  readonly kind: 'checkbox'
  readonly x: Pt
  readonly baseline: Pt
  readonly size: Pt
  readonly checked: boolean
  readonly label: string
  readonly owner: number
}

export type PlacedItem = PlacedText | PlacedRule | PlacedCheckbox

export interface Page {
  /** From 1. */
  readonly number: number
  readonly width: Pt
  readonly height: Pt
  readonly items: readonly PlacedItem[]
}

/** What some runs of a paragraph are by themselves: its run-in heading, the word over a list, the number of an item. */
export type Part = 'heading' | 'caption' | 'number'

/** Reading order and roles, for tags. Leaves carry the owner id of their text, and which part of it they are. */
export interface StructureNode {
  readonly role:
    | 'document'
    | 'title'
    | 'heading'
    | 'paragraph'
    | 'list'
    | 'caption'
    | 'item'
    | 'number'
    | 'item-text'
    | 'table'
    | 'row'
    | 'header-cell'
    | 'cell'
  /** Depth under the headings above it; never skips one, as the ranks of 一、 and 1. may. */
  readonly level?: 1 | 2 | 3 | 4
  readonly columnSpan?: number
  /** What a header cell names: its row, or in a row of header cells its column. */
  readonly scope?: 'row' | 'column'
  readonly id?: number
  readonly part?: Part
  readonly children: readonly StructureNode[]
}

export interface Bookmark {
  readonly title: string
  readonly level: 0 | 1 | 2 | 3 | 4
  readonly page: number
  readonly y: Pt
}

export interface Layout {
  readonly document: FittedDocument
  readonly pages: readonly Page[]
  readonly structure: StructureNode
  readonly bookmarks: readonly Bookmark[]
}
