// Does a value obey its schema? Mostly it does, and ajv, which can tell what is wrong, need not be asked. No is also the
// answer where this file cannot tell: ajv has the last word. A property test compares the two.
import { type JsonSchema, resolveSchema, typesOf } from './json-schema.ts'

/** Fills in the schema's defaults, as ajv does. */
export function obeys(value: unknown, schema: unknown, root: JsonSchema): boolean {
  if (typeof schema === 'boolean') return schema
  if (!isMap(schema)) return false
  if (isMap(value)) fillDefaults(value, schema)
  for (const keyword in schema) {
    if (ANNOTATIONS.has(keyword)) continue
    const holds = KEYWORDS.get(keyword)
    if (!holds?.(value, schema, root)) return false
  }
  return true
}

function fillDefaults(value: Record<string, unknown>, { properties = {} }: JsonSchema): void {
  for (const [key, { default: usual }] of Object.entries(properties))
    if (usual !== undefined && !Object.hasOwn(value, key)) value[key] = structuredClone(usual)
}

/** What says nothing of the value itself. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  'title',
  'description',
  'examples',
  'default',
  'definitions',
  'format',
  'x-zh',
  'x-titles',
  'x-one',
])

type Keyword = (value: unknown, schema: JsonSchema, root: JsonSchema) => boolean

const KEYWORDS: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ['$ref', (value, { $ref = '' }, root) => obeys(value, resolveSchema({ $ref }, root), root)],
  ['type', (value, schema) => typesOf(schema).some(type => TYPES.get(type)?.(value))],
  ['enum', (value, schema) => schema.enum?.includes(value) === true],
  ['pattern', (value, { pattern }) => !isText(value) || new RegExp(String(pattern), 'u').test(value)],
  // A character is one or two of UTF-16: mostly their number tells enough, and a long text need not be counted out.
  [
    'minLength',
    (value, { minLength }) =>
      !isText(value) || value.length >= 2 * Number(minLength) || [...value].length >= Number(minLength),
  ],
  [
    'maxLength',
    (value, { maxLength }) =>
      !isText(value) || value.length <= Number(maxLength) || [...value].length <= Number(maxLength),
  ],
  ['minItems', (value, { minItems }) => !Array.isArray(value) || value.length >= Number(minItems)],
  [
    'uniqueItems',
    value => !Array.isArray(value) || (value.every(isText) && new Set(value).size === value.length),
  ],
  [
    'items',
    (value, { items }, root) => !Array.isArray(value) || value.every(item => obeys(item, items, root)),
  ],
  [
    'required',
    (value, { required = [] }) => !isMap(value) || required.every(key => Object.hasOwn(value, key)),
  ],
  [
    'properties',
    (value, { properties = {} }, root) =>
      !isMap(value) ||
      Object.entries(properties).every(
        ([key, schema]) => !Object.hasOwn(value, key) || obeys(value[key], schema, root),
      ),
  ],
  [
    'additionalProperties',
    (value, { properties = {}, additionalProperties }, root) =>
      !isMap(value) ||
      Object.entries(value).every(
        ([key, inner]) => Object.hasOwn(properties, key) || obeys(inner, additionalProperties, root),
      ),
  ],
  [
    'propertyNames',
    (value, { propertyNames }, root) =>
      !isMap(value) || Object.keys(value).every(key => obeys(key, propertyNames, root)),
  ],
])

const isText = (value: unknown) => typeof value === 'string'

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const TYPES: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['string', isText],
  ['boolean', (value: unknown) => typeof value === 'boolean'],
  ['number', Number.isFinite],
  ['integer', Number.isInteger],
  ['array', Array.isArray],
  ['object', isMap],
])
