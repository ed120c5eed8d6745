// fields.schema.json → the pack's own fields. Only as much of JSON Schema as a form needs, so that a pack from
// elsewhere can neither stop the validator nor slow it down: groups, lists, texts and yes or no.
import type { JsonSchema } from '../data/json-schema.ts'
import { type Checked, checked, failed } from '../diagnostics/checked.ts'
import { report } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../source/source-file.ts'

export function parseFields(file: SourceFile): Checked<JsonSchema> {
  let schema: unknown
  try {
    schema = JSON.parse(file.text)
  } catch (error) {
    const start = Number(/position (\d+)/u.exec(String(error))?.[1] ?? file.text.length)
    return failed(report('pack/fields-not-json', {}, { span: { file, start, end: start + 1 } }))
  }
  const path = whatIsWrong(schema, '', 0)
  if (path === undefined) return checked(schema as JsonSchema)
  return failed(report('pack/bad-fields', { path }, { span: { file, start: 0, end: 0 } }))
}

/** Path of the first part that is not as we want it; undefined where all is well. */
function whatIsWrong(schema: unknown, path: string, depth: number): string | undefined {
  if (!isRecord(schema) || depth > 8) return path || '/'
  for (const [keyword, value] of Object.entries(schema))
    if (!(Object.hasOwn(KEYWORDS, keyword) && KEYWORDS[keyword]?.(value))) return `${path}/${keyword}`
  const { type, properties = {}, items } = schema
  if (depth === 0 && type !== 'object') return '/type'
  if (depth > 0 && schema.title === undefined && !path.endsWith('/items')) return `${path}/title`
  if (type === 'array') return whatIsWrong(items, `${path}/items`, depth + 1)
  if (type !== 'object') return undefined
  for (const [name, inner] of Object.entries(properties as object)) {
    const at = `${path}/properties/${name}`
    const wrong = /^[a-z][a-z0-9_]*$/u.test(name) ? whatIsWrong(inner, at, depth + 1) : at
    if (wrong !== undefined) return wrong
  }
  return undefined
}

const isText = (value: unknown) => typeof value === 'string'
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText)
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0

/** The keywords there are, and what each may say. */
const KEYWORDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  $schema: isText,
  title: isText,
  'x-titles': isTexts,
  description: isText,
  examples: Array.isArray,
  type: value => value === 'object' || value === 'array' || value === 'string' || value === 'boolean',
  properties: isRecord,
  required: isTexts,
  additionalProperties: value => value === false,
  items: isRecord,
  'x-one': value => value === true,
  minItems: isCount,
  enum: value => isTexts(value) && (value as readonly unknown[]).length > 0,
  'x-zh': value => isRecord(value) && Object.values(value).every(isText),
  format: value => value === 'date' || value === 'date-time-text',
  minLength: isCount,
  maxLength: isCount,
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
