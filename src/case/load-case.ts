// A path → the case file as a tree, and the pack it asks for: the pack must be known before the case can be judged.
import { loadData } from '../data/load-data.ts'
import { parseYaml } from '../data/parse-yaml.ts'
import { readSourceFile } from '../data/read-source-file.ts'
import type { YamlTree } from '../data/yaml-tree.ts'
import { type Checked, checked } from '../diagnostics/checked.ts'
import type { Host } from '../host/host.ts'
import type { SourceFile } from '../source/source-file.ts'
import { baseCaseSchema } from './case-schema.ts'
import { type NamedPack, packNamed } from './named-pack.ts'

export interface CaseFile {
  readonly file: SourceFile
  readonly tree: YamlTree
  /** The pack that the case itself names. */
  readonly pack?: NamedPack
}

/** `defaults` tell, where the file is no YAML, which fields are truly missing. */
export async function loadCase(host: Host, path: string, defaults?: YamlTree): Promise<Checked<CaseFile>> {
  const file = await readSourceFile(host, path)
  return file.ok ? readCase(file.value, defaults) : file
}

export function readCase(file: SourceFile, defaults?: YamlTree): Checked<CaseFile> {
  const tree = parseYaml(file)
  if (!tree.ok) {
    const { diagnostics } = loadData(file, baseCaseSchema, defaults)
    return { ok: false, diagnostics }
  }
  const pack = packNamed(tree.value)
  return checked({ file, tree: tree.value, ...(pack && { pack }) })
}
