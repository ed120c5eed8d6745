// A case that a manifest names → made again in memory as it was made then, and how its files compare with that.
import { join } from 'node:path'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { createFindings } from '../diagnostics/findings.ts'
import { type Host, HostError } from '../host/host.ts'
import { STANDARD_INPUT } from '../host/standard-input.ts'
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
  const { given, errors, gone } = await renderAgain(host, openRenderer, recorded)
  const files: VerifiedFile[] = []
  const diagnostics = [...errors]
  for (const [name, output] of record.outputs) {
    const place = join(folder, name)
    const found = await readFound(host, place)
    if (found instanceof HostError) {
      diagnostics.push(report('data/unreadable-file', { path: place, code: found.code }))
      files.push({ path: place, verdict: 'unknown', recorded: output.sha256 })
      continue
    }
    const judged = judgeFile(place, output, found, given.get(output))
    if (judged) files.push(judged.file)
    diagnostics.push(...(judged?.diagnostics ?? []))
  }
  if (gone && files.every(({ verdict }) => verdict === 'missing')) {
    return { case: path, files: [], diagnostics: [report('verify/case-withdrawn', { path })] }
  }
  return { case: path, files, diagnostics }
}

/** What the case gives today, and what keeps it from giving more. */
interface Today {
  readonly given: ReadonlyMap<OutputRecord, RenderedFile>
  readonly errors: readonly Diagnostic[]
  readonly gone?: true
}

async function renderAgain(
  host: Host,
  openRenderer: OpenRenderer,
  { case: path, folder, record }: RecordedCase,
): Promise<Today> {
  const given = new Map<OutputRecord, RenderedFile>()
  // Whatever stands in the folder under that name, or is piped in now, is another case.
  if (path === STANDARD_INPUT) return { given, errors: [report('verify/case-piped-in', {})], gone: true }
  if (!(await host.fileInfo(path).catch(unlessRefused(undefined)))) {
    return { given, errors: [report('verify/case-missing', { path })], gone: true }
  }
  const { take, all } = createFindings()
  for (const outputs of madeAlike(record)) {
    const [{ fonts, pdfStandard, sourceDateEpoch = '' }] = outputs
    const renderer = await openRenderer(fonts)
    const request = {
      case: path,
      out: folder,
      sourceDateEpoch,
      documents: [...new Set(outputs.map(({ document }) => document))],
      formats: [...new Set(outputs.map(({ format }) => format))],
      ...(pdfStandard && { pdfStandard }),
    }
    const files = take(await renderer.render(request)) ?? []
    for (const output of outputs) {
      const file = files.find(
        ({ document, format }) => document === output.document && format === output.format,
      )
      if (file) given.set(output, file)
    }
  }
  return { given, errors: all.filter(({ severity }) => severity === 'error') }
}

/** Grouped by what one run of the program can make. */
function madeAlike({ outputs }: CaseRecord): readonly (readonly [OutputRecord, ...OutputRecord[]])[] {
  const groups = new Map<string, [OutputRecord, ...OutputRecord[]]>()
  for (const output of outputs.values()) {
    const { fonts, pdfStandard, sourceDateEpoch } = output
    const key = JSON.stringify([fonts, pdfStandard, sourceDateEpoch])
    const group = groups.get(key)
    if (group) group.push(output)
    else groups.set(key, [output])
  }
  return [...groups.values()]
}

/** undefined where there is no such file. */
async function readFound(host: Host, path: string): Promise<Uint8Array | HostError | undefined> {
  try {
    return (await host.fileInfo(path))?.kind === 'file' ? await host.readFile(path) : undefined
  } catch (error) {
    if (error instanceof HostError) return error
    throw error
  }
}
