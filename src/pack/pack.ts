// A pack as templates, checks and the view need it: its own files and its parent's, already put together.
import type { JsonSchema } from '../data/json-schema.ts'
import type { SourceFile, Span } from '../source/source-file.ts'

export type DocumentId = 'record' | 'letter'

export interface Pack {
  /** As the case names it. */
  readonly name: string
  readonly title: string
  /** The pack and its parents, child first. */
  readonly lineage: readonly PackLayer[]
  readonly documents: Readonly<Record<DocumentId, PackDocument>>
  readonly classes: readonly ReplyClass[]
  readonly settings: PackSettings
  readonly wording: ReadonlyMap<string, Wording>
  readonly partials: ReadonlyMap<string, SourceFile>
  /** The styles.yaml of each layer that has one, child first. */
  readonly styles: readonly SourceFile[]
  /** The pack's own fields, under `local` in a case: an object schema. */
  readonly fields: JsonSchema
}

/** One folder of the lineage. */
export interface PackLayer {
  readonly name: string
  readonly folder: string
}

export interface PackDocument {
  /** Goes into the file name: 面商记录表, 答复. */
  readonly title: string
  readonly template: SourceFile
}

export interface ReplyClass {
  readonly code: string
  readonly label: string
  readonly meaning: string
  readonly span: Span
}

export interface PackSettings {
  readonly head: 'letter' | 'plain'
  readonly sealed: 'yes' | 'no'
  readonly class_mark: 'yes' | 'no'
  readonly disclosure_mark: 'head' | 'note' | 'none'
}

/** A fixed phrase, itself a small template. */
export interface Wording {
  readonly text: string
  /** Its value in pack.yaml. */
  readonly span: Span
}
