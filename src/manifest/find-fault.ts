// A manifest that cannot be understood → the place where it goes wrong.
import manifestSchema from '../../schemas/manifest.schema.json' with { type: 'json' }
import type { JsonSchema } from '../data/json-schema.ts'
import { loadData } from '../data/load-data.ts'
import type { SourceFile, Span } from '../source/source-file.ts'

/** JSON is a part of YAML. */
export function findFault(file: SourceFile): Span {
  const schema: JsonSchema = manifestSchema
  const { diagnostics } = loadData(file, schema)
  return diagnostics.find(({ span }) => span)?.span ?? { file, start: 0, end: 0 }
}
