// The document with a look: every paragraph, cell and run carries its resolved style. Both writers start here.
import type { Origin } from '../document/tree.ts'
import type { PageSetup, ParagraphStyle, StyleSheet, TableStyle, TextStyle } from './style-sheet.ts'
import type { Pt } from './units.ts'

export interface StyledText {
  readonly kind: 'text'
  readonly text: string
  readonly style: TextStyle
  /** Set where the run's look differs from its paragraph's: the paragraph style it borrows (run-in headings). */
  readonly styleName?: string
  /** A word that word processors are to break by the rules for Chinese (w:lang). */
  readonly asChinese?: true
  /** Set by the layout on what it adds to a list: the word over it, the number of an item. */
  readonly part?: 'caption' | 'number'
  readonly origin: Origin
}

export type StyledInline =
  | StyledText
  /** A line ends here. */
  | { readonly kind: 'break' }
  /** A line of a title may end here without tearing a word. */
  | { readonly kind: 'opportunity' }
  /** What follows on this line is set flush right. */
  | { readonly kind: 'flush-right' }
  | {
      readonly kind: 'checkbox'
      readonly checked: boolean
      readonly label: string
      readonly style: TextStyle
      readonly origin: Origin
    }

export type ParagraphRole = 'title' | 'heading' | 'body' | 'label'

export interface StyledParagraph {
  readonly kind: 'paragraph'
  readonly role: ParagraphRole
  /** 1–4 where role is heading (GB/T 9704-2012 7.3.3). */
  readonly level?: 1 | 2 | 3 | 4
  readonly style: ParagraphStyle
  readonly inlines: readonly StyledInline[]
  readonly origin: Origin
}

export interface StyledCell {
  readonly paragraphs: readonly StyledParagraph[]
  readonly header: boolean
  readonly verticalAlign: 'top' | 'center'
  readonly origin: Origin
}

export interface StyledRow {
  /** One width for each cell; the widths of every row add up to the table's. */
  readonly widths: readonly Pt[]
  readonly cells: readonly StyledCell[]
  readonly minHeight: Pt
  readonly origin: Origin
}

export interface StyledTable {
  readonly kind: 'table'
  readonly style: TableStyle
  readonly width: Pt
  readonly rows: readonly StyledRow[]
  readonly origin: Origin
}

/** 署名 over 成文日期; how they stand to each other depends on `sealed` (GB/T 9704-2012 7.3.5.1, 7.3.5.2). */
export interface StyledSignOff {
  readonly kind: 'sign-off'
  readonly sealed: boolean
  readonly signer: StyledParagraph
  readonly date: StyledParagraph
}

/** 附件说明: `附件：1.…`; wraps align with the first character of a name (GB/T 9704-2012 7.3.4). */
export interface StyledAttachments {
  readonly kind: 'attachments'
  readonly label: StyledText
  readonly style: ParagraphStyle
  readonly items: readonly { readonly inlines: readonly StyledInline[]; readonly origin: Origin }[]
}

export type StyledBlock = StyledParagraph | StyledTable | StyledSignOff | StyledAttachments

export interface StyledDocument {
  readonly sheet: StyleSheet
  readonly page: PageSetup
  /** 发文机关标志 in letter format, drawn on page 1 only. */
  readonly letterhead?: StyledParagraph
  readonly blocks: readonly StyledBlock[]
  /** 抄送: stands at the very foot of the last page's text area (GB/T 9704-2012 10.1). */
  readonly foot: readonly StyledParagraph[]
}

/** Facts about the document for the file's properties. */
export interface DocumentInfo {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** `YYYY-MM-DDTHH:MM:SSZ`: SOURCE_DATE_EPOCH, else the case's own date, else 1980-01-01. */
  readonly date: string
}
