// The part of JSON Schema (draft-07) that data/ itself reads; everything else in a schema is ajv's business.
// Our own keywords are `x-zh` (Chinese spellings of enum values), `x-titles` (further Chinese names of a key)
// and `x-one` (a list that a single text may stand for).

export interface JsonSchema {
  readonly [keyword: string]: unknown
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly title?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: boolean | JsonSchema
  readonly items?: JsonSchema | readonly JsonSchema[]
  readonly required?: readonly string[]
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly 'x-zh'?: Readonly<Record<string, string>>
  readonly 'x-titles'?: readonly string[]
  readonly 'x-one'?: boolean
}

export type ValueKind = 'text' | 'list' | 'map'

/**
 * The schema with `$ref` (within `root`) followed, `allOf` joined and, of `anyOf`/`oneOf`, the first branch
 * that takes a value of this kind.
 */
export function resolveSchema(schema: JsonSchema, root: JsonSchema, kind: ValueKind, depth = 0): JsonSchema {
  if (depth > 20) return {}
  const follow = (inner: JsonSchema): JsonSchema => resolveSchema(inner, root, kind, depth + 1)
  if (schema.$ref !== undefined) return follow(definitionAt(root, schema.$ref) ?? {})
  const branches = (schema.anyOf ?? schema.oneOf ?? []).map(follow)
  const parts = [
    ...(schema.allOf ?? []).map(follow),
    ...branches.filter(branch => takes(branch, kind)).slice(0, 1),
  ]
  if (parts.length === 0) return schema
  const properties = Object.assign({}, ...parts.map(part => part.properties), schema.properties)
  return Object.assign({}, ...parts, schema, { properties })
}

const TYPES_OF_KIND: Readonly<Record<ValueKind, readonly string[]>> = {
  text: ['string', 'number', 'integer', 'boolean'],
  list: ['array'],
  map: ['object'],
}

export function typesOf(schema: JsonSchema): readonly string[] {
  return schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : schema.type
}

function takes(schema: JsonSchema, kind: ValueKind): boolean {
  const types = typesOf(schema)
  return types.length === 0 || types.some(type => TYPES_OF_KIND[kind].includes(type))
}

function definitionAt(root: JsonSchema, reference: string): JsonSchema | undefined {
  if (!reference.startsWith('#')) return undefined
  let found: unknown = root
  for (const key of reference.slice(1).split('/').slice(1)) {
    const name = key.replaceAll('~1', '/').replaceAll('~0', '~')
    found = isRecord(found) && Object.hasOwn(found, name) ? found[name] : undefined
  }
  return isRecord(found) ? found : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
