// What a template says, before anything has a look: named elements and text, each with where it came from.
import type { Span } from '../source/source-file.ts'
import type { ElementName } from './vocabulary.ts'

/** Both parents of a piece of output: the template's own words, and the clerk's value that filled a field. */
export interface Origin {
  readonly template?: Span
  readonly data?: Span
}

export interface TextNode {
  readonly kind: 'text'
  readonly text: string
  readonly origin: Origin
}

export interface ElementNode {
  readonly kind: 'element'
  readonly name: ElementName
  /** By canonical English name; values are already checked against the vocabulary. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly DocumentNode[]
  readonly origin: Origin
}

export type DocumentNode = TextNode | ElementNode

/** The root element is always `document`. */
export interface DocumentTree {
  readonly root: ElementNode
}
