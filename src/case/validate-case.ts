// A case file against the case schema as its pack extends it, over the defaults of the office's config file.
import type { JsonSchema } from '../data/json-schema.ts'
import { validateParsed } from '../data/load-data.ts'
import type { YamlTree } from '../data/yaml-tree.ts'
import type { Checked } from '../diagnostics/checked.ts'
import type { Case, CaseData } from './case.ts'
import type { CaseFile } from './load-case.ts'

/** Says everything there is to say about the file. */
export function validateCase(
  { file, tree }: CaseFile,
  schema: JsonSchema,
  defaults?: YamlTree,
): Checked<CaseData> {
  return validateParsed<Case>(file, tree, schema, defaults)
}
