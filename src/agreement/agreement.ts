// How far two layouts of one paper agree: our PDF, and the PDF that another program made of our DOCX.

export interface Agreement {
  readonly ours: Extent
  readonly theirs: Extent
  /** Lines of ours that stand on the same page in theirs with the same characters. */
  readonly identical: number
  /** Glyphs of identical lines, and how far apart they stand in both. */
  readonly glyphs: number
  readonly dx: Spread
  readonly dy: Spread
  /** The same of ruled lines: tables' and red ones. */
  readonly rules: number
  readonly ruleDistance: Spread
  /** Everything beyond the bounds, in the order of the pages. */
  readonly disagreements: readonly Disagreement[]
}

export interface Extent {
  readonly pages: number
  readonly lines: number
}

/** Millimetres. */
export interface Spread {
  readonly max: number
  readonly mean: number
}

export type Disagreement =
  | { readonly kind: 'pages'; readonly page: number; readonly ours: number; readonly theirs: number }
  /** Lines that only one side has, as they stand between two lines that both have. */
  | {
      readonly kind: 'lines'
      readonly page: number
      readonly ours: readonly string[]
      readonly theirs: readonly string[]
    }
  /** So many lines from this one on, which stand on another page in theirs. */
  | {
      readonly kind: 'other-page'
      readonly page: number
      readonly theirPage: number
      readonly text: string
      readonly lines: number
    }
  /** So many lines from this one on, which stand as a whole lower (or higher, where `dy` is negative) in theirs. */
  | {
      readonly kind: 'shifted'
      readonly page: number
      readonly text: string
      readonly lines: number
      /** Millimetres. */
      readonly dy: number
    }
  /** The glyph of a line that is farthest off; `dx` and `dy` in millimetres, theirs less ours. */
  | {
      readonly kind: 'glyph'
      readonly page: number
      readonly text: string
      readonly glyph: string
      readonly dx: number
      readonly dy: number
    }
  /** Where `distance` is undefined, one side has no such rule at all. */
  | {
      readonly kind: 'rule'
      readonly page: number
      readonly direction: 'horizontal' | 'vertical'
      /** Millimetres from the page's top (left) edge. */
      readonly at: number
      readonly side: 'ours' | 'theirs'
      readonly distance: number | undefined
    }
  /** A glyph of which its file does not say what character it is. */
  | {
      readonly kind: 'unreadable'
      readonly page: number
      readonly side: 'ours' | 'theirs'
      readonly text: string
    }
