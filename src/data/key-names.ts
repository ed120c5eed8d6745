// Chinese and English names of the same field, read from a schema: `title` and `x-titles` beside the key itself.
import type { DataPath } from './data.ts'
import { type JsonSchema, resolveSchema } from './json-schema.ts'

export interface FieldName {
  readonly zh: string
  readonly en: string
}

/** The Chinese spellings of a key, the usual one first. */
export function titlesOf(schema: JsonSchema): readonly string[] {
  return schema['x-titles'] ?? (schema.title === undefined ? [] : [schema.title])
}

/**
 * The English key that `spelling` stands for among an object schema's properties. Blanks round or inside a key
 * (`姓　名`) are a matter of looks.
 */
export function canonicalKey({ properties = {} }: JsonSchema, spelling: string): string | undefined {
  let keys = spellings.get(properties)
  if (!keys) {
    keys = keysBySpelling(properties)
    spellings.set(properties, keys)
  }
  return keys.get(spelling) ?? keys.get(spelling.replace(/\s/g, ''))
}

const spellings = new WeakMap<object, ReadonlyMap<string, string>>()

/** A key itself goes before what others are called, and the first that is called so before those after it. */
function keysBySpelling(properties: Readonly<Record<string, JsonSchema>>): ReadonlyMap<string, string> {
  const keys = Object.keys(properties)
  const titles = keys.flatMap(key => titlesOf(properties[key] ?? {}).map(title => [title, key] as const))
  return new Map([...titles.reverse(), ...keys.map(key => [key, key] as const)])
}

/** Every spelling of every key that a schema names anywhere. */
export function allSpellings(schema: JsonSchema): ReadonlySet<string> {
  const spellings = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('properties' in value) {
      for (const [key, inner] of Object.entries((value as JsonSchema).properties ?? {})) {
        for (const spelling of [key, ...titlesOf(inner)]) spellings.add(spelling)
      }
    }
    for (const inner of Object.values(value)) collect(inner)
  }
  collect(schema)
  return spellings
}

/** A path in either spelling under the English keys, or how far it could be followed: `known` steps. */
export function canonicalPath(
  root: JsonSchema,
  path: DataPath,
): { readonly path: DataPath; readonly known: number; readonly schema: JsonSchema } {
  const canonical: (string | number)[] = []
  let schema = root
  for (const step of path) {
    const next = stepInto(schema, step, root)
    if (next === undefined) return { path: canonical, known: canonical.length, schema }
    canonical.push(next.key)
    schema = next.schema
  }
  return { path: canonical, known: canonical.length, schema }
}

/** The schema of the value at a canonical path; undefined where the schema says nothing. */
export function schemaAt(root: JsonSchema, path: DataPath): JsonSchema | undefined {
  const found = canonicalPath(root, path)
  return found.known === path.length ? found.schema : undefined
}

/** What to call the value at `path` in a message: `代表（第1项）·姓名` and `deputies[0].name`. */
export function fieldName(root: JsonSchema, path: DataPath): FieldName {
  let schema: JsonSchema | undefined = root
  let zh = ''
  let en = ''
  for (const step of path) {
    const next: { key: string | number; schema: JsonSchema } | undefined =
      schema && stepInto(schema, step, root)
    schema = next?.schema
    if (typeof step === 'number') {
      zh += `（第${step + 1}项）`
      en += `[${step}]`
    } else {
      zh += `${zh && '·'}${(schema && titlesOf(schema)[0]) ?? step}`
      en += `${en && '.'}${step}`
    }
  }
  return { zh, en }
}

function stepInto(
  parent: JsonSchema,
  step: string | number,
  root: JsonSchema,
): { readonly key: string | number; readonly schema: JsonSchema } | undefined {
  const owner = resolveSchema(parent, root)
  if (/^\d+$/.test(String(step)) && owner.items !== undefined)
    return { key: Number(step), schema: owner.items }
  const key = canonicalKey(owner, String(step))
  const schema = key === undefined ? undefined : owner.properties?.[key]
  if (key !== undefined && schema !== undefined) return { key, schema }
  const other = schemaOfOtherKey(owner, String(step))
  return other && { key: String(step), schema: other }
}

/** The schema of a key that is not among `properties`; undefined where such a key is not allowed. */
export function schemaOfOtherKey(schema: JsonSchema, key: string): JsonSchema | undefined {
  for (const [pattern, inner] of Object.entries(schema.patternProperties ?? {})) {
    if (new RegExp(pattern, 'u').test(key)) return inner
  }
  const { additionalProperties = true } = schema
  return additionalProperties === true ? {} : additionalProperties || undefined
}
