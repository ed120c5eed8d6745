// YAML as this program needs it: text, lists and maps with their places. Scalars stay as typed; whether `0123`
// is a number is decided by the schema, never by YAML.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { SourceFile, Span } from '../source/source-file.ts'

export interface YamlText {
  readonly kind: 'text'
  readonly text: string
  readonly style: 'plain' | 'quoted' | 'block'
  readonly span: Span
}

/** Nothing, blanks only, `null` or `~`: the clerk left it open. */
export interface YamlEmpty {
  readonly kind: 'empty'
  readonly span: Span
}

export interface YamlList {
  readonly kind: 'list'
  readonly items: readonly YamlNode[]
  readonly span: Span
}

export interface YamlEntry {
  readonly key: string
  readonly keySpan: Span
  readonly value: YamlNode
}

export interface YamlMap {
  readonly kind: 'map'
  readonly entries: readonly YamlEntry[]
  readonly span: Span
}

export type YamlNode = YamlText | YamlEmpty | YamlList | YamlMap

export interface YamlTree {
  readonly file: SourceFile
  /** What was found wrong or strange while reading it; `loadData` hands it on. */
  readonly notices: readonly Diagnostic[]
  readonly root: YamlNode
}
