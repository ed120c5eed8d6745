// The command line → the cases of this run in their order, each with what is to be asked of the engine; settled are
// those about which nothing need be asked: unchanged, not there, or about to write another's file.
import type { Coverage } from '../../batch/coverage.ts'
import { type FoundCase, findCases } from '../../batch/find-cases.ts'
import { findSameFiles, type Looking } from '../../batch/find-same-files.ts'
import { takeShard } from '../../batch/take-shard.ts'
import { unlessStopped } from '../../batch/unless-stopped.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { byFolder } from '../../host/by-folder.ts'
import { takeTurnsAtTimes } from '../../host/take-turns.ts'
import type { RenderRequest } from '../../pipeline.ts'
import type { CaseResult } from '../case-result.ts'
import { reportPath } from '../reports/report-path.ts'
import type { Session } from '../session.ts'
import type { CaseOptions } from './case-options.ts'
import type { CaseWriter } from './write-case.ts'

export interface PlannedCase {
  readonly request: RenderRequest
  readonly settled?: CaseResult | undefined
}

export interface Plan {
  readonly planned: readonly PlannedCase[]
  readonly coverage: Coverage
}

export async function planCases(
  { host }: Session,
  typed: readonly string[],
  options: CaseOptions,
  {
    writer,
    stop,
    inline,
    onOpen,
  }: {
    readonly writer: CaseWriter | undefined
    readonly stop: AbortSignal
    readonly inline: Looking
    /** So many are to be rendered, as far as cases were looked at. */
    onOpen(count: number): Promise<void>
  },
): Promise<Plan> {
  const all = await findCases(host, typed)
  const seenFromDesk = byFolder(path => reportPath(host.cwd, path))
  const { mine, coverage } = takeShard(all, options.shard, seenFromDesk)
  const planned: PlannedCase[] = []
  let open = 0
  for (const found of mine) {
    await takeTurnsAtTimes()
    const request = requestFor(found, options)
    const problem = found.problem && failed(request, [found.problem])
    const earlier = problem || stop.aborted ? undefined : await writer?.unchanged(request)
    const settled = problem ?? earlier
    planned.push({ request, settled })
    if (!settled) await onOpen(++open)
  }
  if (!writer || stop.aborted) return { planned, coverage }

  const known = planned.map(({ request, settled }) => ({
    request,
    ...(settled && { outputs: settled.outputs.map(({ path }) => path) }),
  }))
  // Other shards write elsewhere, but in the end their papers come together.
  const here = new Set(mine)
  const others = all
    .filter(each => !here.has(each) && !each.problem)
    .map(each => ({ request: requestFor(each, options) }))
  // Whoever pipes a case in may keep us waiting.
  const found = await unlessStopped(findSameFiles(host, [...known, ...others], inline), stop)
  const clashes = found ?? new Map()
  const settle = ({ request, settled }: PlannedCase): PlannedCase => {
    const clash = clashes.get(request)
    return { request, settled: clash ? failed(request, clash) : settled }
  }
  return { planned: planned.map(settle), coverage }
}

const failed = ({ case: path }: RenderRequest, diagnostics: readonly Diagnostic[]): CaseResult => ({
  case: path,
  diagnostics,
  outputs: [],
})

function requestFor(
  { path, below }: FoundCase,
  { document, format, pdfStandard, out }: CaseOptions,
): RenderRequest {
  return {
    case: path,
    ...(document && { documents: document }),
    ...(format && { formats: format }),
    ...(pdfStandard && { pdfStandard }),
    ...(out !== undefined && { out }),
    ...(below !== '' && { subfolder: below }),
  }
}
