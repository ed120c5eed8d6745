// Which pack a case (or the defaults of an office) asks for, before anything else in it is judged.
import { titlesOf } from '../data/key-names.ts'
import { readValues } from '../data/read-values.ts'
import type { YamlTree } from '../data/yaml-tree.ts'
import type { SourceFile, Span } from '../source/source-file.ts'
import { baseCaseSchema } from './case-schema.ts'

export interface NamedPack {
  readonly name: string
  readonly span: Span
}

export function packNamed(tree: YamlTree): NamedPack | undefined {
  const { value, place } = readValues(tree, baseCaseSchema).draft
  const name = typeof value === 'object' && value !== null && 'pack' in value ? value.pack : undefined
  const span = place.children.get('pack')?.span
  return typeof name === 'string' && span ? { name, span } : undefined
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
