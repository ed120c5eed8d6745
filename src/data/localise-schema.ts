// A schema with both spellings in mind → a plain draft-07 schema for one of them, for editors and `reply schema`:
// keys, required keys and choices in Chinese or in English.
import type { Language } from '../diagnostics/rule.ts'
import type { JsonSchema } from './json-schema.ts'
import { titlesOf } from './key-names.ts'

export function localiseSchema(schema: JsonSchema, language: Language): JsonSchema {
  const localise = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(localise)
    return isSchema(inner) ? localiseSchema(inner, language) : inner
  }
  const each = (inner: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(inner).map(([key, value]) => [key, localise(value)]))
  const result: Record<string, unknown> = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword.startsWith('x-') || keyword === '$id') continue
    if (LITERAL.has(keyword)) result[keyword] = value
    else if (MAPS.has(keyword) && isSchema(value)) result[keyword] = each(value)
    else result[keyword] = localise(value)
  }
  Object.assign(result, choices(schema, language), keys(schema, result, language))
  // Dates have more spellings than an editor's `date` knows.
  if (schema.format?.startsWith('date')) delete result.format
  return schema['x-one'] === true ? textOrList(result) : result
}

/** Keywords that hold data, not schemas. */
const LITERAL: ReadonlySet<string> = new Set(['enum', 'const', 'default', 'examples', 'required'])
const MAPS: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'definitions'])

function choices(schema: JsonSchema, language: Language): JsonSchema {
  const { enum: values, 'x-zh': chinese } = schema
  if (language === 'en' || !values || !chinese) return {}
  const inChinese = (value: unknown): unknown => chinese[String(value)] ?? value
  const { default: usual } = schema
  return { enum: values.map(inChinese), ...(usual !== undefined && { default: inChinese(usual) }) }
}

/** A key with two Chinese names (建议, 提案) appears under both; where it is required, either will do. */
function keys(schema: JsonSchema, done: JsonSchema, language: Language): JsonSchema {
  if (language === 'en' || !schema.properties) return {}
  const named = (key: string): readonly string[] => {
    const titles = titlesOf(schema.properties?.[key] ?? {})
    return titles.length > 0 ? titles : [key]
  }
  const properties: Record<string, JsonSchema> = {}
  for (const key of Object.keys(schema.properties)) {
    for (const title of named(key)) properties[title] = { ...done.properties?.[key], title: key }
  }
  const required = schema.required ?? []
  const either = required.filter(key => named(key).length > 1)
  const only = required.filter(key => named(key).length === 1).flatMap(named)
  return {
    properties,
    ...(schema.required && { required: only }),
    ...(either.length > 0 && {
      allOf: either.map(key => ({ anyOf: named(key).map(title => ({ required: [title] })) })),
    }),
  }
}

/** What `x-one` allows, in words an editor knows. */
function textOrList({ type: _, items, ...rest }: Readonly<Record<string, unknown>>): JsonSchema {
  return { ...rest, anyOf: [{ type: 'string' }, { type: 'array', items } as JsonSchema] }
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
