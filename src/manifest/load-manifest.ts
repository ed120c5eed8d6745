// The bytes of reply-manifest.json → what it says; an empty manifest where there is none yet. One that cannot be
// understood is an error with its place, so that nobody writes over what it knew.
import { isUtf8 } from 'node:buffer'
import manifestSchema from '../../schemas/manifest.schema.json' with { type: 'json' }
import type { JsonSchema } from '../data/json-schema.ts'
import { loadData } from '../data/load-data.ts'
import { validateDraft } from '../data/validate-draft.ts'
import { type Checked, checked, failed } from '../diagnostics/checked.ts'
import { report } from '../diagnostics/diagnostic.ts'
import { type Host, HostError } from '../host/host.ts'
import { createSourceFile, type SourceFile, type Span } from '../source/source-file.ts'
import type { CaseRecord, Manifest, OutputRecord } from './manifest.ts'

export async function loadManifest(host: Host, path: string): Promise<Checked<Manifest>> {
  try {
    if ((await host.fileInfo(path)) === undefined) return checked(new Map())
    const text = decode(await host.readFile(path))
    const file = createSourceFile(path, text ?? '')
    return text === undefined ? damaged(file, { file, start: 0, end: 0 }) : readManifest(file)
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return failed(report('data/unreadable-file', { path, code: error.code }))
  }
}

export function readManifest(file: SourceFile): Checked<Manifest> {
  const top = { file, start: 0, end: 0 }
  const parsed = parse(file.text)
  if (!parsed || validateDraft({ ...parsed, place: { span: top, children: new Map() } }, schema).length > 0) {
    // Only the reader of YAML, of which JSON is a part, can say where; it is slow on thousands of cases.
    const span = loadData(file, schema).diagnostics.find(({ span }) => span)?.span ?? top
    return damaged(file, span)
  }
  const cases = Object.entries((parsed.value as ManifestFile).cases)
  return checked(new Map(cases.map(([path, { outputs }]) => [path, recordOf(outputs)])))
}

const schema: JsonSchema = manifestSchema

interface ManifestFile {
  readonly cases: Readonly<Record<string, { readonly outputs: Readonly<Record<string, OutputRecord>> }>>
}

const recordOf = (outputs: Readonly<Record<string, OutputRecord>>): CaseRecord => ({
  outputs: new Map(Object.entries(outputs)),
})

const damaged = (file: SourceFile, span: Span): Checked<never> =>
  failed(report('output/damaged-manifest', { path: file.path }, { span }))

/** undefined where it is no UTF-8: written back, what stands there would be lost. */
function decode(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : undefined
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
