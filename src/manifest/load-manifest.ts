// The bytes of reply-manifest.json → what it says; an empty manifest where there is none yet. One that cannot be
// understood is an error with its place, so that nobody writes over what it knew.
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
    const text = new TextDecoder('utf-8').decode(await host.readFile(path))
    return readManifest(createSourceFile(path, text))
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return failed(report('data/unreadable-file', { path, code: error.code }))
  }
}

export function readManifest(file: SourceFile): Checked<Manifest> {
  const parsed = parse(file)
  if (!parsed.ok) return damaged(file, parsed.at)
  const { value } = parsed
  const top = { file, start: 0, end: 0 }
  const [wrong] = validateDraft({ value, place: { span: top, children: new Map() } }, schema)
  // Only a reader that keeps places can say where; it is slow on a manifest of thousands of cases.
  if (wrong) return damaged(file, loadData(file, schema).diagnostics.find(({ span }) => span)?.span ?? top)
  const cases = Object.entries((value as ManifestFile).cases)
  return checked(new Map(cases.map(([path, { outputs }]) => [path, recordOf(outputs)])))
}

const schema: JsonSchema = manifestSchema

interface ManifestFile {
  readonly cases: Readonly<Record<string, { readonly outputs: Readonly<Record<string, OutputRecord>> }>>
}

const recordOf = (outputs: Readonly<Record<string, OutputRecord>>): CaseRecord => ({
  outputs: new Map(Object.entries(outputs)),
})

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly at: Span }

function parse(file: SourceFile): Parsed {
  try {
    return { ok: true, value: JSON.parse(file.text) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // Without a position, what fails is the end that is missing.
    const position = /position (\d+)/.exec(error.message)?.[1]
    const start = position === undefined ? file.text.length : Number(position)
    return { ok: false, at: { file, start, end: start } }
  }
}

const damaged = (file: SourceFile, span: Span): Checked<never> =>
  failed(report('output/damaged-manifest', { path: file.path }, { span }))
