// A pack → the schema its cases are judged by: the case schema with the pack's classes and own fields.
import { baseCaseSchema, mergeCaseSchema } from '../case/case-schema.ts'
import type { JsonSchema } from '../data/json-schema.ts'
import type { Pack } from './pack.ts'

export function caseSchemaOf({ classes, fields }: Pick<Pack, 'classes' | 'fields'>): JsonSchema {
  const labels = Object.fromEntries(classes.map(({ code, label }) => [code, label]))
  return mergeCaseSchema(baseCaseSchema, { classes: labels, local: fields })
}
