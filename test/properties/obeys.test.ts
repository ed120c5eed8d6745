// `obeys` and ajv give one answer on values of the schemas that every case meets, sound ones and spoilt ones, and fill in the same
// defaults: ajv is asked only where something is wrong.
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import caseSchema from '../../schemas/case.schema.json' with { type: 'json' }
import configSchema from '../../schemas/config.schema.json' with { type: 'json' }
import packSchema from '../../schemas/pack.schema.json' with { type: 'json' }
import stylesSchema from '../../schemas/styles.schema.json' with { type: 'json' }
import { type JsonSchema, resolveSchema, typesOf } from '../../src/data/json-schema.ts'
import { obeys } from '../../src/data/obeys.ts'

const SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  case: caseSchema,
  config: configSchema,
  pack: packSchema,
  styles: stylesSchema as JsonSchema,
}

const OPTIONS = {
  strict: false,
  ownProperties: true,
  useDefaults: true,
  validateFormats: false,
  logger: false,
} as const

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, 7, 0.5, '', ' ', 'A', '甲', '\u{20000}', [], ['甲', '甲'], {}),
  fc.record({ 甲: fc.string() }),
  fc.constantFrom('constructor', '__proto__', 'toString').map(key => Object.fromEntries([[key, '甲']])),
)

/** Mostly what the schema wants; `spoilt` of a hundred nodes are something else. */
function arbitraryOf(unresolved: JsonSchema, root: JsonSchema, spoilt: number): fc.Arbitrary<unknown> {
  const schema = resolveSchema(unresolved, root)
  const wanted = (): fc.Arbitrary<unknown> => {
    const [type] = typesOf(schema)
    if (schema.enum) return fc.constantFrom(...schema.enum)
    if (type === 'object') return mapOf(schema, root, spoilt)
    if (type === 'array')
      return fc.array(arbitraryOf(schema.items ?? {}, root, spoilt), {
        minLength: Number(schema.minItems ?? 0),
        maxLength: 3,
      })
    if (type === 'boolean') return fc.boolean()
    if (type === 'number' || type === 'integer') return fc.nat()
    if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(String(schema.pattern), 'u'))
    return fc.string({ unit: 'binary', minLength: Number(schema.minLength ?? 0) })
  }
  return fc.oneof({ arbitrary: wanted(), weight: 100 - spoilt }, { arbitrary: junk, weight: spoilt })
}

function mapOf(schema: JsonSchema, root: JsonSchema, spoilt: number): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(([key, inner]) => {
    const needed = schema.required?.includes(key) && spoilt === 0
    return fc.option(
      arbitraryOf(inner, root, spoilt).map(value => [[key, value] as const]),
      { nil: [], freq: needed ? Number.MAX_SAFE_INTEGER : 3 },
    )
  })
  const { additionalProperties, propertyNames } = schema
  const key = arbitraryOf((propertyNames as JsonSchema) ?? { type: 'string' }, root, spoilt).map(key =>
    typeof key === 'string' ? key : '甲',
  )
  const others =
    typeof additionalProperties === 'object'
      ? fc.array(fc.tuple(key, arbitraryOf(additionalProperties, root, spoilt)), { maxLength: 3 })
      : fc.array(fc.tuple(key, junk), { maxLength: spoilt > 0 ? 1 : 0 })
  return fc
    .tuple(fc.tuple(...fields), others)
    .map(([own, more]) => Object.fromEntries([...own.flat(), ...more]))
}

test.each(Object.entries(SCHEMAS))('%s', (_, schema) => {
  const ajv = new Ajv({ ...OPTIONS, allErrors: true }).compile(schema)
  const verdicts = new Set<boolean>()
  const values = fc.oneof(
    arbitraryOf(schema, schema, 0),
    arbitraryOf(schema, schema, 1),
    arbitraryOf(schema, schema, 10),
  )
  fc.assert(
    fc.property(values, value => {
      const [judged, read] = [structuredClone(value), structuredClone(value)]
      const verdict = obeys(read, schema, schema)
      verdicts.add(verdict)
      expect(verdict).toBe(ajv(judged))
      const errors = ajv.errors
      // What is wrong is the same where `obeys` has been at the value before.
      ajv(read)
      expect(ajv.errors).toEqual(errors)
      expect(read).toEqual(judged)
      expect(JSON.stringify(read)).toBe(JSON.stringify(judged))
    }),
    { numRuns: 500 },
  )
  expect(verdicts, 'both answers were seen').toEqual(new Set([true, false]))
})

test.each([{ not: {} }, { anyOf: [{}] }, { const: 1 }, { enum: [{}] }, { items: [{}] }, { type: 'null' }])(
  'what it does not know it leaves to ajv: %j',
  schema =>
    expect(
      obeys(
        'enum' in schema ? {} : 'items' in schema ? [1] : null,
        schema as JsonSchema,
        schema as JsonSchema,
      ),
    ).toBe(false),
)
