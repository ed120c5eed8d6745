// The tree of reply.config.yaml → the same in the shape of a case: without what only a config has, and with the
// short forms `session` and `copies` put where a case has them.
import { baseCaseSchema } from '../case/case-schema.ts'
import { canonicalKey } from '../data/key-names.ts'
import type { YamlEntry, YamlTree } from '../data/yaml-tree.ts'
import { configSchema } from './config-schema.ts'

const GROUP_OF_SHORT_FORM: Readonly<Record<string, string>> = { session: 'suggestion', copies: 'reply' }

export function defaultsOf(tree: YamlTree): YamlTree {
  const { root } = tree
  if (root.kind !== 'map') return tree
  let entries: readonly YamlEntry[] = root.entries.filter(({ key }) => canonicalKey(baseCaseSchema, key))
  for (const entry of root.entries) {
    const group = GROUP_OF_SHORT_FORM[canonicalKey(configSchema, entry.key) ?? '']
    if (group !== undefined) entries = withEntry(entries, group, entry)
  }
  return { ...tree, root: { ...root, entries } }
}

/** Where both the short and the long form are given, reading the tree as a case will complain of the second. */
function withEntry(entries: readonly YamlEntry[], group: string, added: YamlEntry): readonly YamlEntry[] {
  const present = entries.find(({ key }) => canonicalKey(baseCaseSchema, key) === group)
  const before = present?.value.kind === 'map' ? present.value.entries : []
  const value = {
    kind: 'map',
    entries: [...before, added],
    span: present?.value.span ?? added.value.span,
  } as const
  const joined = { key: group, keySpan: present?.keySpan ?? added.keySpan, value }
  return [...entries.filter(entry => entry !== present), joined]
}
