// What stands on a page of a finished PDF, in points from the page's top left corner: all that a comparison needs.

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
}

export interface Glyph {
  /** What the file says it stands for; `UNREADABLE` where it says nothing. */
  readonly text: string
  /** Left edge of the glyph's box, and how wide that is. */
  readonly x: number
  readonly width: number
  readonly baseline: number
  readonly size: number
}

/**
 * Where it stands. Its box may be wider in one file than in the other: a narrow sign in the middle of its square is
 * written as a narrow glyph set in, or as a glyph of full width. The middle is the same.
 */
export const middleOf = ({ x, width }: Glyph) => x + width / 2

/** The sign that Unicode has for it. */
export const UNREADABLE = '\uFFFD'

/** A straight line along one of the page's sides, by its middle. */
export interface Rule {
  readonly direction: 'horizontal' | 'vertical'
  /** Distance from the page's top (left) edge. */
  readonly at: number
  readonly from: number
  readonly to: number
  readonly thickness: number
}
