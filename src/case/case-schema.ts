// schemas/case.schema.json, and the same with what a pack adds: its codes for 办理结果 and its own fields.
import caseSchemaFile from '../../schemas/case.schema.json' with { type: 'json' }
import type { JsonSchema } from '../data/json-schema.ts'

/** The case schema before a pack has had its say. */
export const baseCaseSchema: JsonSchema = caseSchemaFile

export interface CaseSchemaAdditions {
  /** Codes for `reply.class`, each with the spelling people see (`A` → `A类`). */
  readonly classes: Readonly<Record<string, string>>
  /** Schema of `local`; a pack without one takes no local fields. */
  readonly local?: JsonSchema | undefined
}

export function mergeCaseSchema(base: JsonSchema, { classes, local }: CaseSchemaAdditions): JsonSchema {
  const properties = base.properties ?? {}
  const { reply = {} } = properties
  const classField = { ...reply.properties?.class, enum: Object.keys(classes), 'x-zh': classes }
  return {
    ...base,
    properties: {
      ...properties,
      reply: { ...reply, properties: { ...reply.properties, class: classField } },
      local: { ...closed(local), ...namesOf(properties.local) },
    },
    ...(local?.definitions !== undefined && { definitions: local.definitions }),
  }
}

/** The key stays 本地, whatever the pack calls its own schema. */
function namesOf({ title, description }: JsonSchema = {}): JsonSchema {
  return {
    type: 'object',
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
  }
}

/** Without `$schema` and `$id`, which only the root of a schema may have. */
function closed(local: JsonSchema = { properties: {} }): JsonSchema {
  const { $schema: _schema, $id: _id, definitions: _definitions, ...fields } = local
  return { additionalProperties: false, ...fields }
}
