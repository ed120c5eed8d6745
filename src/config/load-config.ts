// reply.config.yaml, looked for from the case's folder upwards → what an office sets once for all its cases.
import { dirname, join, relative, resolve } from 'node:path'
import { baseCaseSchema } from '../case/case-schema.ts'
import { type NamedPack, packNamed } from '../case/named-pack.ts'
import { validateParsed } from '../data/load-data.ts'
import { parseYaml } from '../data/parse-yaml.ts'
import { readSourceFile } from '../data/read-source-file.ts'
import { readValues } from '../data/read-values.ts'
import type { YamlTree } from '../data/yaml-tree.ts'
import { type Checked, checked } from '../diagnostics/checked.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Host } from '../host/host.ts'
import { type Guard, unguarded } from '../host/time-limit.ts'
import { unlessRefused } from '../host/unless-refused.ts'
import type { SourceFile } from '../source/source-file.ts'
import { CONFIG_NAME } from './config-name.ts'
import { configSchema } from './config-schema.ts'
import { defaultsOf } from './defaults-of.ts'
import type { Format, PdfStandard } from './output-settings.ts'

export interface Config {
  readonly file: SourceFile
  /** Where it lies, absolute: `out` and a pack of its own start there. */
  readonly folder: string
  readonly formats?: readonly Format[]
  readonly pdfStandard?: PdfStandard
  /** Absolute. */
  readonly out?: string
  readonly pack?: NamedPack
  /** What it says of cases, in the shape of a case. */
  readonly defaults: YamlTree
}

/** The nearest one above the case; undefined where there is none up to the root. */
export async function loadConfig(
  host: Host,
  casePath: string,
  guard: Guard = unguarded,
): Promise<Checked<Config | undefined>> {
  const path = await findConfig(host, dirname(resolve(host.cwd, casePath)))
  if (path === undefined) return checked(undefined)
  const file = await readSourceFile(host, path, shownPath(host, path))
  return file.ok ? guard(() => readConfig(file.value, dirname(path))) : file
}

export function readConfig(file: SourceFile, folder: string): Checked<Config> {
  const tree = parseYaml(file)
  const data = validateParsed<Written>(file, tree, configSchema)
  if (!data.ok || !tree.ok) return { ok: false, diagnostics: data.diagnostics }
  const { formats, pdf_standard: pdfStandard, out } = data.value.values
  const defaults = defaultsOf(tree.value)
  const pack = packNamed(defaults)
  const config = {
    file,
    folder,
    defaults,
    ...(pack && { pack }),
    ...(formats && { formats }),
    ...(pdfStandard && { pdfStandard }),
    ...(out !== undefined && { out: resolve(folder, out) }),
  }
  return checked(config, [...data.diagnostics, ...givenTwice(defaults)])
}

/** What of the file is no default of a case. */
interface Written extends Pick<Config, 'formats' | 'out'> {
  readonly pdf_standard?: Config['pdfStandard']
}

/** In its short and in its long form. */
function givenTwice(defaults: YamlTree): readonly Diagnostic[] {
  const { diagnostics } = readValues(defaults, baseCaseSchema)
  return diagnostics.filter(({ rule }) => rule === 'data/key-in-two-spellings')
}

async function findConfig(host: Host, folder: string): Promise<string | undefined> {
  const path = join(folder, CONFIG_NAME)
  const found = await host.fileInfo(path).catch(unlessRefused(undefined))
  if (found?.kind === 'file') return path
  const parent = dirname(folder)
  return parent === folder ? undefined : findConfig(host, parent)
}

/** As a person at `cwd` would write it. */
function shownPath({ cwd }: Host, path: string): string {
  const short = relative(cwd, path)
  return short.startsWith('..') ? path : short
}
