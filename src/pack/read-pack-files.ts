// One pack's folder → its files, read and checked each for itself.
import { join } from 'node:path'
import packSchema from '../../schemas/pack.schema.json' with { type: 'json' }
import type { Data } from '../data/data.ts'
import type { JsonSchema } from '../data/json-schema.ts'
import { loadData } from '../data/load-data.ts'
import { readSourceFile } from '../data/read-source-file.ts'
import { type Checked, checked, failed } from '../diagnostics/checked.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { type Host, HostError } from '../host/host.ts'
import type { SourceFile } from '../source/source-file.ts'
import type { DocumentId, PackSettings } from './pack.ts'
import { parseFields } from './parse-fields.ts'

/** pack.yaml as schemas/pack.schema.json describes it. */
export interface Manifest {
  readonly title: string
  readonly extends?: string
  readonly documents?: { readonly [D in DocumentId]?: { readonly title?: string } }
  readonly classes?: readonly { readonly code: string; readonly label: string; readonly meaning: string }[]
  readonly settings?: Partial<PackSettings>
  readonly wording?: Readonly<Record<string, string>>
}

export interface PackFiles {
  readonly name: string
  readonly folder: string
  readonly manifest: Data<Manifest>
  readonly manifestFile: SourceFile
  readonly styles: SourceFile | undefined
  readonly fields: JsonSchema | undefined
  readonly documents: ReadonlyMap<DocumentId, SourceFile>
  readonly partials: ReadonlyMap<string, SourceFile>
}

export async function readPackFiles(host: Host, name: string, folder: string): Promise<Checked<PackFiles>> {
  const diagnostics: Diagnostic[] = []
  const optional = async (...path: string[]): Promise<SourceFile | undefined> => {
    const file = join(folder, ...path)
    const read = await readSourceFile(host, file)
    if (read.diagnostics.some(({ rule }) => rule === 'data/missing-file')) return undefined
    diagnostics.push(...read.diagnostics)
    return read.ok ? read.value : undefined
  }

  const manifest = await readManifest(host, folder)
  diagnostics.push(...manifest.diagnostics)
  const styles = await optional('styles.yaml')
  const fieldsFile = await optional('fields.schema.json')
  const fields = fieldsFile && parseFields(fieldsFile)
  diagnostics.push(...(fields?.diagnostics ?? []))

  const documents = new Map<DocumentId, SourceFile>()
  for (const id of ['record', 'letter'] as const) {
    const template = await optional('documents', `${id}.hbs`)
    if (template) documents.set(id, template)
  }
  const partials = new Map<string, SourceFile>()
  const entries = await host.listFolder(join(folder, 'partials')).catch((error: unknown) => {
    if (!(error instanceof HostError)) throw error
    diagnostics.push(report('data/unreadable-file', { path: error.path, code: error.code }))
    return []
  })
  for (const entry of entries) {
    if (!entry.endsWith('.hbs')) continue
    const partial = await optional('partials', entry)
    if (partial) partials.set(entry.slice(0, -'.hbs'.length), partial)
  }

  if (!manifest.ok) return failed(...diagnostics)
  const own = fields?.ok ? fields.value : undefined
  return checked({ name, folder, ...manifest.value, styles, fields: own, documents, partials }, diagnostics)
}

export async function readManifest(
  host: Host,
  folder: string,
): Promise<Checked<{ readonly manifest: Data<Manifest>; readonly manifestFile: SourceFile }>> {
  const file = await readSourceFile(host, join(folder, 'pack.yaml'))
  if (!file.ok) return file
  const manifest = loadData<Manifest>(file.value, packSchema)
  const diagnostics = [...file.diagnostics, ...manifest.diagnostics]
  return manifest.ok
    ? checked({ manifest: manifest.value, manifestFile: file.value }, diagnostics)
    : failed(...diagnostics)
}
