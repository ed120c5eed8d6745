// fields.schema.json → the pack's own fields. Only as much of JSON Schema as a form needs: groups, lists and texts.
import type { JsonSchema } from '../data/json-schema.ts'
import { type Checked, checked, failed } from '../diagnostics/checked.ts'
import { report } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../source/source-file.ts'

export function parseFields(file: SourceFile): Checked<JsonSchema> {
  const span = { file, start: 0, end: 0 }
  let schema: unknown
  try {
    schema = JSON.parse(file.text)
  } catch (error) {
    const at = Number(/position (\d+)/u.exec(String(error))?.[1] ?? file.text.length)
    return failed(report('pack/fields-not-json', {}, { span: { file, start: at, end: at + 1 } }))
  }
  const wrong = whatIsWrong(schema)
  return wrong === undefined
    ? checked(schema as JsonSchema)
    : failed(report('pack/bad-fields', { path: wrong }, { span }))
}

/** Path of the first part that is no schema of ours; undefined where all is well. */
function whatIsWrong(schema: unknown, path = '', depth = 0): string | undefined {
  if (!isRecord(schema) || depth > 8) return path || '/'
  const { type, properties, items } = schema
  if (depth === 0 && type !== 'object') return '/type'
  if (depth > 0 && typeof schema.title !== 'string' && !path.endsWith('/items')) return `${path}/title`
  if (type === 'object') {
    if (properties !== undefined && !isRecord(properties)) return `${path}/properties`
    for (const [name, inner] of Object.entries(properties ?? {})) {
      const wrong = whatIsWrong(inner, `${path}/properties/${name}`, depth + 1)
      if (wrong !== undefined) return wrong
    }
    return undefined
  }
  if (type === 'array') return whatIsWrong(items, `${path}/items`, depth + 1)
  return type === 'string' || type === 'boolean' ? undefined : `${path}/type`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
