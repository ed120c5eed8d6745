// A case that a manifest names → made again in memory as it was made then, and how its files compare with that.
import { join } from 'node:path'
import { hasErrors } from '../diagnostics/checked.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { type Host, HostError } from '../host/host.ts'
import { unlessRefused } from '../host/unless-refused.ts'
import type { CaseRecord, OutputRecord } from '../manifest/manifest.ts'
import type { FontChoice, RenderedFile, Renderer } from '../pipeline.ts'
import { judgeFile, type VerifiedFile } from './judge-file.ts'

export interface RecordedCase {
  readonly case: string
  /** Where its files are. */
  readonly folder: string
  readonly record: CaseRecord
}

export interface VerifiedCase {
  readonly case: string
  readonly files: readonly VerifiedFile[]
  readonly diagnostics: readonly Diagnostic[]
}

export type OpenRenderer = (fonts: FontChoice) => Promise<Pick<Renderer, 'render'>>

export async function verifyCase(
  host: Host,
  openRenderer: OpenRenderer,
  recorded: RecordedCase,
): Promise<VerifiedCase> {
  const { case: path, folder, record } = recorded
  const files: VerifiedFile[] = []
  const diagnostics: Diagnostic[] = []
  const there = await host.fileInfo(path).catch(unlessRefused(undefined))
  if (!there) diagnostics.push(report('verify/case-missing', { path }))

  for (const outputs of madeAlike(record)) {
    const today = there ? await renderAgain(openRenderer, recorded, outputs) : { files: [], errors: [] }
    diagnostics.push(...today.errors)
    for (const [name, output] of outputs) {
      const place = join(folder, name)
      const found = await readFound(host, place)
      if (found instanceof HostError) {
        diagnostics.push(report('data/unreadable-file', { path: place, code: found.code }))
        files.push({ path: place, verdict: 'unknown', recorded: output.sha256 })
        continue
      }
      const judged = judgeFile(place, output, found, today.files.find(isOf(output)))
      if (judged) files.push(judged.file)
      diagnostics.push(...(judged?.diagnostics ?? []))
    }
  }
  return { case: path, files, diagnostics }
}

type Outputs = readonly [Output, ...Output[]]
type Output = readonly [name: string, record: OutputRecord]

/** Grouped by what one run of the program can make. */
function madeAlike({ outputs }: CaseRecord): readonly Outputs[] {
  const groups = new Map<string, [Output, ...Output[]]>()
  for (const output of outputs) {
    const [, { fonts, pdfStandard, sourceDateEpoch }] = output
    const key = JSON.stringify([fonts, pdfStandard, sourceDateEpoch])
    const group = groups.get(key)
    if (group) group.push(output)
    else groups.set(key, [output])
  }
  return [...groups.values()]
}

async function renderAgain(
  openRenderer: OpenRenderer,
  { case: path, folder }: RecordedCase,
  outputs: Outputs,
): Promise<{ readonly files: readonly RenderedFile[]; readonly errors: readonly Diagnostic[] }> {
  const [[, { fonts, pdfStandard, sourceDateEpoch = '' }]] = outputs
  const renderer = await openRenderer(fonts)
  const rendered = await renderer.render({
    case: path,
    out: folder,
    sourceDateEpoch,
    documents: [...new Set(outputs.map(([, { document }]) => document))],
    formats: [...new Set(outputs.map(([, { format }]) => format))],
    ...(pdfStandard && { pdfStandard }),
  })
  const errors = rendered.diagnostics.filter(({ severity }) => severity === 'error')
  return { files: rendered.ok && !hasErrors(errors) ? rendered.value : [], errors }
}

const isOf = (output: OutputRecord) => (file: RenderedFile) =>
  file.document === output.document && file.format === output.format

/** undefined where there is no such file. */
async function readFound(host: Host, path: string): Promise<Uint8Array | HostError | undefined> {
  try {
    return (await host.fileInfo(path))?.kind === 'file' ? await host.readFile(path) : undefined
  } catch (error) {
    if (error instanceof HostError) return error
    throw error
  }
}
