// Several styles.yaml read as one: for every single property the pack's own file wins over its parent's.
import type { Data, DataPath } from '../data/data.ts'
import type { Span } from '../source/source-file.ts'

export type Section = 'paragraphs' | 'pages'

/** A property as somebody wrote it. */
export interface Setting {
  readonly text: string
  readonly span: Span
}

export interface Cascade {
  /** Every name a section knows, the oldest ancestor's first. */
  names(section: Section): readonly string[]
  /** What the nearest file says; undefined where none says anything. */
  find(path: DataPath): Setting | undefined
  /** Where the nearest file that has something at `path` has it. */
  spanOf(path: DataPath): Span | undefined
}

/** `files`: child first. */
export function createCascade(files: readonly Data<unknown>[]): Cascade {
  const nearest = (path: DataPath) => files.find(file => valueAt(file.values, path) !== undefined)
  return {
    names: section => [
      ...new Set(files.toReversed().flatMap(file => Object.keys(valueAt(file.values, [section]) ?? {}))),
    ],
    find: path => {
      const file = nearest(path)
      return file && { text: String(valueAt(file.values, path)), span: file.spanOf(path) }
    },
    spanOf: path => nearest(path)?.spanOf(path),
  }
}

function valueAt(values: unknown, path: DataPath): unknown {
  let value = values
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string | number, unknown>)[key]
  }
  return value
}
