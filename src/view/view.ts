// What templates may read: the case's fields as they are printed, the derived ones, and the pack's settings.
import type { Span } from '../source/source-file.ts'

/** Printed text that remembers which value of the case (or of the pack) it came from. */
export class TracedText {
  readonly text: string
  readonly span: Span | undefined

  constructor(text: string, span?: Span) {
    this.text = text
    this.span = span
  }

  toString(): string {
    return this.text
  }
}

export type ViewValue = TracedText | boolean | readonly ViewValue[] | ViewGroup

/** By canonical English names; a name that is absent prints as an empty place. */
export interface ViewGroup {
  readonly [name: string]: ViewValue | undefined
}

export type View = ViewGroup
