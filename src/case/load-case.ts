// A path → the case file as a tree, and the pack it asks for: the pack must be known before the case can be judged,
// also where the file is no YAML yet, so that all its faults can be told at once.
import { parseYaml } from '../data/parse-yaml.ts'
import { readSourceFile } from '../data/read-source-file.ts'
import type { YamlTree } from '../data/yaml-tree.ts'
import { type Checked, checked } from '../diagnostics/checked.ts'
import type { Host } from '../host/host.ts'
import { type Guard, unguarded } from '../host/time-limit.ts'
import type { SourceFile } from '../source/source-file.ts'
import { type NamedPack, packNamed, packWritten } from './named-pack.ts'

export interface CaseFile {
  readonly file: SourceFile
  /** What is wrong with it is said by `validateCase`. */
  readonly tree: Checked<YamlTree>
  /** The pack that the case itself names. */
  readonly pack?: NamedPack
}

export async function loadCase(
  host: Host,
  path: string,
  guard: Guard = unguarded,
): Promise<Checked<CaseFile>> {
  const file = await readSourceFile(host, path)
  if (!file.ok) return file
  return checked(await guard(() => readCase(file.value)), file.diagnostics)
}

export function readCase(file: SourceFile): CaseFile {
  const tree = parseYaml(file)
  const pack = tree.ok ? packNamed(tree.value) : packWritten(file)
  return { file, tree, ...(pack && { pack }) }
}
