// A YAML file that obeys its JSON Schema, under the schema's English keys, with a place for every value.
import type { Span } from '../source/source-file.ts'

/** Canonical (English) keys and list indexes from the top: `['deputies', 0, 'name']`. */
export type DataPath = readonly (string | number)[]

export interface Data<T> {
  readonly values: T
  /** Place of the value at `path`; where there is none, of the nearest parent that the clerk wrote. */
  spanOf(path: DataPath): Span
}
