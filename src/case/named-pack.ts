// Which pack a case (or the defaults of an office) asks for, before anything else in it is judged.
import { canonicalKey, titlesOf } from '../data/key-names.ts'
import type { YamlTree } from '../data/yaml-tree.ts'
import type { SourceFile, Span } from '../source/source-file.ts'
import { baseCaseSchema } from './case-schema.ts'

export interface NamedPack {
  readonly name: string
  readonly span: Span
}

export function packNamed({ root }: YamlTree): NamedPack | undefined {
  if (root.kind !== 'map') return undefined
  const entry = root.entries.find(({ key }) => canonicalKey(baseCaseSchema, key) === 'pack')
  return entry?.value.kind === 'text' ? { name: entry.value.text, span: entry.value.span } : undefined
}

/** The same from the text, for a file that is no YAML yet. */
export function packWritten(file: SourceFile): NamedPack | undefined {
  const found = LINE.exec(file.text)
  const [, before = '', name] = found ?? []
  if (!found || name === undefined) return undefined
  const start = found.index + before.length
  return { name, span: { file, start, end: start + name.length } }
}

const keys = ['pack', ...titlesOf(baseCaseSchema.properties?.pack ?? {})]
const LINE = new RegExp(`^((?:${keys.join('|')})\\s*[:：][ \\u3000]*["'“”‘’]?)([^\\s"'“”‘’#]+)`, 'mu')
