// Which pack a case (or the defaults of an office) asks for, before anything else in it is judged.
import { readValues } from '../data/read-values.ts'
import type { YamlTree } from '../data/yaml-tree.ts'
import type { Span } from '../source/source-file.ts'
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
