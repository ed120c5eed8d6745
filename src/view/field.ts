// The fields there are, as the schemas describe them: what a template's path may name, and how a value is printed.
import caseSchema from '../../schemas/case.schema.json' with { type: 'json' }
import packSchema from '../../schemas/pack.schema.json' with { type: 'json' }
import viewSchema from '../../schemas/view.schema.json' with { type: 'json' }
import { type JsonSchema, resolveSchema, typesOf } from '../data/json-schema.ts'
import { titlesOf } from '../data/key-names.ts'

export type Field =
  /** `spellings`: how an enum's values are printed; `date`: whether it begins with a day. */
  | { readonly kind: 'text'; readonly spellings?: ReadonlyMap<string, string>; readonly date: boolean }
  | { readonly kind: 'flag' }
  | { readonly kind: 'list'; readonly item: Field }
  | FieldGroup

export interface FieldGroup {
  readonly kind: 'group'
  /** By canonical name. */
  readonly fields: ReadonlyMap<string, NamedField>
}

export interface NamedField {
  readonly name: string
  readonly titles: readonly string[]
  readonly field: Field
}

/** Everything a template of a pack may read; `local` describes the pack's own fields. Worked out once for a pack. */
export function viewFields(local: JsonSchema): FieldGroup {
  const fields = known.get(local) ?? readFields(local)
  known.set(local, fields)
  return fields
}

const known = new WeakMap<JsonSchema, FieldGroup>()

function readFields(local: JsonSchema): FieldGroup {
  const own = group(local.properties ? { local: { ...local, title: '本地' } } : {})
  return [
    group(caseSchema.properties, caseSchema),
    group(viewSchema.properties),
    group({ settings: packSchema.properties.settings }),
    own,
  ].reduce(merge)
}

/** A field of a group by any of its names. */
export function fieldNamed({ fields }: FieldGroup, name: string): NamedField | undefined {
  return fields.get(name) ?? [...fields.values()].find(({ titles }) => titles.includes(name))
}

function fieldOf(unresolved: JsonSchema, root: JsonSchema = unresolved): Field {
  const schema = resolveSchema(unresolved, root)
  const types = typesOf(schema)
  if (types.includes('object')) return group(schema.properties ?? {}, root)
  if (types.includes('array')) return { kind: 'list', item: fieldOf(schema.items ?? {}, root) }
  if (types.includes('boolean') || isYesNo(schema)) return { kind: 'flag' }
  const spellings = schema['x-zh']
  return {
    kind: 'text',
    date: schema.format?.startsWith('date') ?? false,
    ...(spellings && { spellings: new Map(Object.entries(spellings)) }),
  }
}

function group(
  properties: Readonly<Record<string, JsonSchema>>,
  root: JsonSchema = { properties },
): FieldGroup {
  const fields = Object.entries(properties).map(
    ([name, schema]) => [name, { name, titles: titlesOf(schema), field: fieldOf(schema, root) }] as const,
  )
  return { kind: 'group', fields: new Map(fields) }
}

function merge(a: FieldGroup, b: FieldGroup): FieldGroup {
  const fields = new Map(a.fields)
  for (const [name, added] of b.fields) {
    const present = fields.get(name)
    const both = present?.field.kind === 'group' && added.field.kind === 'group'
    fields.set(name, both ? { ...present, field: merge(present.field, added.field) } : added)
  }
  return { kind: 'group', fields }
}

function isYesNo({ enum: values }: JsonSchema): boolean {
  return values?.length === 2 && values.includes('yes') && values.includes('no')
}
