// The own fields of a pack and its parents as one closed object schema; the child's word counts where both have one.
import type { JsonSchema } from '../data/json-schema.ts'

export function mergeFields(childFirst: readonly (JsonSchema | undefined)[]): JsonSchema {
  const layers = childFirst.filter(schema => schema !== undefined).toReversed()
  const properties = Object.assign({}, ...layers.map(layer => layer.properties))
  const required = [...new Set(layers.flatMap(layer => layer.required ?? []))]
  return { type: 'object', additionalProperties: false, properties, ...(required.length > 0 && { required }) }
}
