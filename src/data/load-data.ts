// A YAML file → the values of its JSON Schema, with a place for each, or everything that is wrong with it.
import { type Checked, checked } from '../diagnostics/checked.ts'
import type { SourceFile } from '../source/source-file.ts'
import type { Data } from './data.ts'
import { dataOf, overlay } from './draft.ts'
import { explainByTraps } from './explain-by-traps.ts'
import type { JsonSchema } from './json-schema.ts'
import { allSpellings } from './key-names.ts'
import { noMoreThanRead } from './no-more-than-read.ts'
import { parseYaml } from './parse-yaml.ts'
import { readValues } from './read-values.ts'
import { validateDraft } from './validate-draft.ts'
import type { YamlTree } from './yaml-tree.ts'

/** `defaults` lie under what the file says: maps are joined, lists and texts replaced. */
export function loadData<T>(file: SourceFile, schema: JsonSchema, defaults?: YamlTree): Checked<Data<T>> {
  return validateParsed(file, parseYaml(file), schema, defaults)
}

/** The second half of `loadData`, for who must look into the tree before its schema is known. */
export function validateParsed<T>(
  file: SourceFile,
  tree: Checked<YamlTree>,
  schema: JsonSchema,
  defaults?: YamlTree,
): Checked<Data<T>> {
  const judged = tree.ok ? judge<T>(tree.value, schema, defaults) : tree
  const result = judged.ok ? judged : explained(file, judged, schema, defaults)
  return { ...result, diagnostics: noMoreThanRead(result.diagnostics) }
}

function judge<T>(tree: YamlTree, schema: JsonSchema, defaults: YamlTree | undefined): Checked<Data<T>> {
  const own = readValues(tree, schema)
  const under = defaults && readValues(defaults, schema)
  const draft = under ? overlay(own.draft, under.draft) : own.draft
  // Warnings about the defaults were given when their own file was read.
  const ofDefaults = under?.diagnostics.filter(({ severity }) => severity === 'error') ?? []
  return checked(dataOf<T>(draft), [
    ...tree.notices,
    ...own.diagnostics,
    ...ofDefaults,
    ...validateDraft(draft, schema),
  ])
}

function explained(
  file: SourceFile,
  { diagnostics }: Checked<unknown>,
  schema: JsonSchema,
  defaults: YamlTree | undefined,
): Checked<never> {
  const judgeFile = (mended: SourceFile): Checked<unknown> => {
    const tree = parseYaml(mended)
    return tree.ok ? judge(tree.value, schema, defaults) : tree
  }
  return { ok: false, diagnostics: explainByTraps(file, diagnostics, allSpellings(schema), judgeFile) }
}
