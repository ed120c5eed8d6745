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
  readonly items?: JsonSchema
  readonly required?: readonly string[]
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly 'x-zh'?: Readonly<Record<string, string>>
  readonly 'x-titles'?: readonly string[]
  readonly 'x-one'?: boolean
}

/** The schema itself, where it only points to another (`$ref` within `root`). */
export function resolveSchema(schema: JsonSchema, root: JsonSchema): JsonSchema {
  let found = schema
  for (let steps = 0; found.$ref !== undefined && steps < 20; steps += 1) {
    found = definitionAt(root, found.$ref) ?? {}
  }
  return found
}

export function typesOf(schema: JsonSchema): readonly string[] {
  return schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : schema.type
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
