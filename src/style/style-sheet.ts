// What styles.yaml says, in points. Named paragraph and text styles, table looks and page set-ups.
import type { Pt } from './units.ts'

/** What a style asks for; `font/` finds the face that plays the role. */
export type FontRole = 'fangsong' | 'kaiti' | 'heiti' | 'xiaobiaosong' | 'songti'

export type Alignment = 'left' | 'center' | 'right' | 'justify'

export interface TextStyle {
  readonly role: FontRole
  readonly size: Pt
  /** `RRGGBB`. */
  readonly color: string
  readonly bold: boolean
  /** Added after each character, negative to tighten (GB/T 9704-2012 5.2.3: 28 characters of 16 pt in 156 mm). */
  readonly tracking: Pt
}

export interface ParagraphStyle extends TextStyle {
  /** Chinese name as in styles.yaml; also the Word style's name, except the built-in headings and Title. */
  readonly name: string
  /** Exact line height. The baseline lies 0.8 of it below the line's top. */
  readonly lineHeight: Pt
  readonly align: Alignment
  /** In characters (字) of this style's size. firstLine may be negative (hanging). */
  readonly indent: { readonly firstLine: number; readonly left: number; readonly right: number }
  readonly before: Pt
  readonly after: Pt
  readonly keepWithNext: boolean
}

/** A pair of lines, thick and thin, as wide as `width`, centred on the page. */
export interface DoubleRule {
  readonly width: Pt
  readonly thick: Pt
  readonly gap: Pt
  readonly thin: Pt
  readonly color: string
}

export interface LetterheadSetup {
  /** Paper's top edge to the top of the characters (GB/T 9704-2012 10.1: 30 mm). */
  readonly top: Pt
  /** Foot of the characters to the upper double rule (10.1: 4 mm). */
  readonly ruleBelow: Pt
  /** Paper's bottom edge to the lower double rule (10.1: 20 mm). */
  readonly ruleAboveBottom: Pt
  readonly rule: DoubleRule
  /** Upper double rule to the top of the characters under it (10.1: 7/8 of a 三号 character). */
  readonly textBelow: Pt
}

export interface PageNumberSetup {
  readonly style: string
  /** Foot of the text area to the dash beside the number (GB/T 9704-2012 7.5: 7 mm). */
  readonly below: Pt
  readonly onFirstPage: boolean
}

export interface PageSetup {
  readonly name: string
  readonly width: Pt
  readonly height: Pt
  readonly margin: { readonly top: Pt; readonly right: Pt; readonly bottom: Pt; readonly left: Pt }
  readonly letterhead?: LetterheadSetup
  readonly pageNumber?: PageNumberSetup
}

export interface TableStyle {
  readonly border: Pt
  readonly cellMargin: { readonly horizontal: Pt; readonly vertical: Pt }
  /** Rows may lose min-height, cells may lose size down to this (字号 小四 by default). */
  readonly smallestSize: Pt
  readonly smallestRowHeight: Pt
}

export interface StyleSheet {
  readonly pages: Readonly<Record<string, PageSetup>>
  readonly paragraphs: Readonly<Record<string, ParagraphStyle>>
  readonly table: TableStyle
}
