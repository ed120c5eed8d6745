// Values against their JSON Schema: ajv finds what is wrong, this file says it in the terms of the clerk's file.
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import type { BothNames, ValueType } from '../diagnostics/rules/data-field-rules.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { DataPath } from './data.ts'
import { type Draft, type Place, placeAt } from './draft.ts'
import { type JsonSchema, resolveSchema, typesOf } from './json-schema.ts'
import { canonicalKey, fieldName, schemaAt, titlesOf } from './key-names.ts'
import { obeys } from './obeys.ts'

/** Fills in the schema's defaults (on a copy is the caller's business: the draft is ours alone). */
export function validateDraft({ value, place }: Draft, schema: JsonSchema): readonly Diagnostic[] {
  if (obeys(value, schema, schema)) return []
  const validate = compiled(schema)
  if (validate(value)) return []
  const errors = validate.errors ?? []
  const misspelt = new Set(errors.map(error => misspeltPath(error, place, schema)))
  const ofWrongType = new Set(errors.filter(isOfType).map(({ instancePath }) => instancePath))
  const seen = new Set<string>()
  return errors.flatMap(error => {
    if (error.keyword === 'required' && misspelt.has(missingPath(error))) return []
    if (!isOfType(error) && ofWrongType.has(error.instancePath)) return []
    const diagnostic = describe(error, place, schema)
    const identity = JSON.stringify([diagnostic.rule, diagnostic.params, diagnostic.span?.start])
    if (seen.has(identity)) return []
    seen.add(identity)
    return [diagnostic]
  })
}

const validators = new WeakMap<JsonSchema, ValidateFunction>()

function compiled(schema: JsonSchema): ValidateFunction {
  const known = validators.get(schema)
  if (known) return known
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strict: false,
    ownProperties: true,
    useDefaults: true,
    validateFormats: false,
    addUsedSchema: false,
    logger: false,
    // To compile the schema of schemas takes longer than all of ours; a test holds ours to it.
    meta: false,
    validateSchema: false,
  })
  const validate = ajv.compile(schema)
  validators.set(schema, validate)
  return validate
}

function describe(error: ErrorObject, root: Place, schema: JsonSchema): Diagnostic {
  const path = pathOf(error.instancePath, root)
  const place = placeAt(root, path)
  const field = fieldName(schema, path)
  const named = { zh: field.zh || '文件', en: field.en || 'the file' }
  const where = { span: place.span }
  const params: Readonly<Record<string, unknown>> = error.params
  switch (error.keyword) {
    case 'required':
      return missingField(String(params.missingProperty), path, place, schema)
    case 'additionalProperties':
      return unknownField(String(params.additionalProperty), path, place, schema)
    case 'enum':
      return notAChoice(error, named, where)
    case 'type':
      return report(
        'data/wrong-type',
        {
          field: named,
          expected: expectedTypes(error.parentSchema as JsonSchema),
          found: foundType(error.data),
          ...firstKeyOf(error.parentSchema as JsonSchema, schema),
        },
        where,
      )
    default: {
      const limit = limitOf(error)
      return limit === undefined
        ? report('data/does-not-fit', { field: named, keyword: error.keyword }, where)
        : report('data/outside-limits', { field: named, keyword: error.keyword, limit }, where)
    }
  }
}

/** Placed on the parent's key, or on its own where the clerk wrote it and left it open. */
function missingField(key: string, path: DataPath, parent: Place, schema: JsonSchema): Diagnostic {
  const written = parent.children.get(key)
  const first = [...parent.children.values()][0]
  const span = written?.keySpan ?? parent.keySpan ?? first?.keySpan ?? parent.span
  return report(
    'data/missing-field',
    { field: fieldName(schema, [...path, key]), empty: written !== undefined },
    { span },
  )
}

function unknownField(key: string, path: DataPath, parent: Place, schema: JsonSchema): Diagnostic {
  const owner = ownerSchema(path, schema)
  const near = nearKeys(key, owner)
  const stillFree = near.filter(name => !parent.children.has(canonicalKey(owner, name) ?? name))
  const span = parent.children.get(key)?.keySpan ?? parent.span
  return report(
    'data/unknown-field',
    { key, homes: homesOf(key, path, schema), suggestions: stillFree.length > 0 ? stillFree : near },
    { span },
  )
}

/** Where else such a field may stand: the clerk indented it wrongly, or put it into the wrong group. */
function homesOf(key: string, path: DataPath, schema: JsonSchema): readonly BothNames[] {
  const here = path.filter(step => typeof step === 'string').join('.')
  const homes: BothNames[] = []
  const visit = (inner: JsonSchema, at: readonly string[]): void => {
    const owner = resolveSchema(inner, schema)
    if (canonicalKey(owner, key) !== undefined && at.join('.') !== here) homes.push(fieldName(schema, at))
    if (at.length === DEEPEST_HOME) return
    if (owner.items) visit(owner.items, at)
    for (const [name, field] of Object.entries(owner.properties ?? {})) visit(field, [...at, name])
  }
  visit(schema, [])
  return homes.length <= MOST_HOMES ? homes : []
}

const DEEPEST_HOME = 3
const MOST_HOMES = 3

/** A required key that stands there misspelt is not also missing. */
function misspeltPath(error: ErrorObject, root: Place, schema: JsonSchema): string | undefined {
  if (error.keyword !== 'additionalProperties') return undefined
  const path = pathOf(error.instancePath, root)
  const owner = ownerSchema(path, schema)
  const [meant] = nearKeys(String(error.params.additionalProperty), owner)
  return meant === undefined ? undefined : `${error.instancePath}/${canonicalKey(owner, meant)}`
}

function missingPath({ instancePath, params }: ErrorObject): string {
  return `${instancePath}/${params.missingProperty}`
}

function ownerSchema(path: DataPath, schema: JsonSchema): JsonSchema {
  return resolveSchema(schemaAt(schema, path) ?? {}, schema)
}

function nearKeys(key: string, { properties = {} }: JsonSchema): readonly string[] {
  return suggest(
    key,
    Object.entries(properties).flatMap(([name, inner]) => [...titlesOf(inner), name]),
  )
}

function notAChoice(
  error: ErrorObject,
  field: { readonly zh: string; readonly en: string },
  where: { readonly span: Place['span'] },
): Diagnostic {
  const { enum: values = [], 'x-zh': chinese = {} } = error.parentSchema as JsonSchema
  const choices = values.map(String).map(en => ({ zh: chinese[en] ?? en, en }))
  const value = typeof error.data === 'string' ? error.data.trim() : JSON.stringify(error.data)
  const [suggestion] = nearestChoice(value, [...new Set(choices.flatMap(({ zh, en }) => [zh, en]))])
  return report(
    'data/not-a-choice',
    { field, value, choices, ...(suggestion !== undefined && { suggestion }) },
    where,
  )
}

/** Choices may be a single letter (`A类` → A), which “did you mean” would not dare to guess. */
function nearestChoice(value: string, choices: readonly string[]): readonly string[] {
  const plain = value.normalize('NFKC').toUpperCase()
  const contained = choices.filter(choice => choice.length === 1 && plain.includes(choice.toUpperCase()))
  return contained.length === 1 ? contained : suggest(value, choices)
}

const TYPE_NAMES: Readonly<Record<string, ValueType>> = {
  string: 'text',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  array: 'list',
  object: 'map',
}

function expectedTypes(schema: JsonSchema): readonly ValueType[] {
  return typesOf(schema).flatMap(type => TYPE_NAMES[type] ?? [])
}

const isOfType = ({ keyword }: ErrorObject) => keyword === 'type'

/** An example of what a group, or an item of a list of groups, begins with. */
function firstKeyOf(wanted: JsonSchema, root: JsonSchema): { readonly firstKey?: BothNames } {
  const group = resolveSchema(wanted.items ?? wanted, root)
  const [key = Object.keys(group.properties ?? {})[0]] = group.required ?? []
  return key === undefined ? {} : { firstKey: fieldName(group, [key]) }
}

function foundType(value: unknown): ValueType {
  if (Array.isArray(value)) return 'list'
  return typeof value === 'object' && value !== null ? 'map' : 'text'
}

function limitOf({ keyword, params, parentSchema }: ErrorObject): string | undefined {
  if (keyword === 'pattern') {
    const examples = (parentSchema as JsonSchema).examples
    return Array.isArray(examples) && examples.length > 0
      ? examples.map(String).join('、')
      : String(params.pattern)
  }
  if (keyword === 'uniqueItems') return ''
  return 'limit' in params
    ? String(params.limit)
    : 'multipleOf' in params
      ? String(params.multipleOf)
      : undefined
}

/** `/deputies/0/name` → its steps, list indexes as numbers. */
function pathOf(pointer: string, root: Place): DataPath {
  let place: Place | undefined = root
  const path: (string | number)[] = []
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    const step: string | number = place && !place.children.has(key) && /^\d+$/.test(key) ? Number(key) : key
    path.push(step)
    place = place?.children.get(step)
  }
  return path
}
