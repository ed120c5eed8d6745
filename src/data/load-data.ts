// A YAML file → the values of its JSON Schema, with a place for each, or everything that is wrong with it.
import { type Checked, checked } from '../diagnostics/checked.ts'
import type { SourceFile } from '../source/source-file.ts'
import type { Data } from './data.ts'
import { type Draft, dataOf, overlay } from './draft.ts'
import type { JsonSchema } from './json-schema.ts'
import { parseYaml } from './parse-yaml.ts'
import { readValues } from './read-values.ts'
import { validateDraft } from './validate-draft.ts'

/** `defaults` lie under what the file says: maps are joined, lists and texts replaced. */
export function loadData<T>(file: SourceFile, schema: JsonSchema, defaults?: Draft): Checked<Data<T>> {
  const tree = parseYaml(file)
  if (!tree.ok) return tree
  const { draft, diagnostics } = readValues(tree.value, schema)
  const whole = defaults ? overlay(draft, defaults) : draft
  const problems = validateDraft(whole, schema)
  return checked(dataOf<T>(whole), [...tree.diagnostics, ...diagnostics, ...problems])
}
