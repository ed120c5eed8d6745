// What measuring the pages gives: one element, what GB/T 9704-2012 says of it and how firmly, what stands on the page.
import type { Language } from '../diagnostics/rule.ts'

export type Bilingual = Readonly<Record<Language, string>>

/**
 * How firm the word is. required (规定): stated or 应当. usual (一般): the clause says 一般, 可以 or 推荐.
 * practice (实务): the standard is silent, so the page is held to the pack's own styles.
 */
export type Strength = 'required' | 'usual' | 'practice'

/**
 * stand-in: the right kind and size of type, drawn with a face that only stands in for it.
 * pack: the pack asks for something else than the standard, and the page has what it asks for.
 */
export type Verdict = 'meets' | 'stand-in' | 'pack' | 'departs' | 'not-applicable'

/** character: 字, the width of one character of the element's own size; line: 行, the distance of two lines of text. */
export type Unit = 'mm' | 'character' | 'line'

export interface Quantity {
  readonly value: number
  readonly unit: Unit
}

export interface Bound extends Quantity {
  readonly tolerance: number
}

export interface Measurement {
  /** Names the element for programs: `top-margin`. */
  readonly id: string
  readonly element: Bilingual
  /** Where it was measured; several where all of them gave the same. */
  readonly pages: readonly number[]
  /** Of GB/T 9704-2012; absent for practice. */
  readonly clause?: string
  readonly strength: Strength
  readonly expected: Bound | Bilingual
  readonly measured: Quantity | Bilingual
  readonly verdict: Verdict
}
