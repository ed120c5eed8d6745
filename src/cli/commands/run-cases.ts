// `reply render` and `reply check`: case after case, each on its own; one that fails does not stop the others.
import { basename, resolve } from 'node:path'
import { digestOf } from '../../batch/coverage.ts'
import { CONFIG_NAME } from '../../config/load-config.ts'
import type { Checked } from '../../diagnostics/checked.ts'
import { printTree } from '../../document/print-tree.ts'
import type { WordProcessor } from '../../host/word-processor.ts'
import { printPages } from '../../layout/print-pages.ts'
import type { DocumentId } from '../../pack/pack.ts'
import type { FontChoice, Format, Paper, PdfStandard, Renderer, RenderRequest } from '../../pipeline.ts'
import type { Judge } from '../agreement/judge-agreement.ts'
import { type CaseResult, createTally } from '../case-result.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { expandPatterns } from '../expand-patterns.ts'
import { createProgress } from '../progress.ts'
import { openReporters, type ReportOptions } from '../reporters/open-reporters.ts'
import { reportPath } from '../reports/report-path.ts'
import type { Session } from '../session.ts'
import { createCaseWriter } from './write-case.ts'

export interface CaseOptions extends ReportOptions {
  readonly out?: string
  readonly format?: readonly Format[]
  readonly pdfStandard?: PdfStandard
  readonly document?: readonly DocumentId[]
  readonly fonts?: FontChoice
  readonly checkAgreement?: boolean
  readonly layout?: boolean
  readonly debugTree?: boolean
  readonly debugPages?: boolean
}

export async function runCases(
  session: Session,
  command: 'render' | 'check',
  typed: readonly string[],
  options: CaseOptions,
): Promise<ExitCode> {
  const fonts = options.fonts ?? 'auto'
  const renderer = await session.openRenderer(fonts)
  const writes = command === 'render' && !options.debugTree && !options.debugPages
  const reporter = openReporters(session, options, writes)
  const wordProcessor = options.checkAgreement ? await session.openWordProcessor() : undefined
  const judge = wordProcessor && (await openJudge(renderer, wordProcessor))
  const work = writes
    ? createCaseWriter(session.host, renderer, { fonts, judge })
    : inspection(session, renderer, options)
  const paths = chooseCases(await expandPatterns(session.host, typed), session.host.cwd)
  const progress = createProgress(session, paths.length)

  const tally = createTally()
  for (const [index, path] of paths.entries()) {
    progress.show(index, path)
    const result = await work(requestFor(path, options))
    progress.clear()
    reporter.caseDone(result)
    tally.add(result)
  }
  if (wordProcessor?.ok) await wordProcessor.value.close()
  const digest = digestOf(paths.map(path => reportPath(session.host.cwd, path)))
  const told = reporter.finish({ ...tally.summary(), coverage: { cases: paths.length, digest } })
  return told ? tally.exitCode() : EXIT.couldNotStart
}

/** Loaded only where it is asked for. */
async function openJudge(renderer: Renderer, wordProcessor: Checked<WordProcessor>): Promise<Judge> {
  return (await import('../agreement/judge-agreement.ts')).createJudge(renderer, wordProcessor)
}

type Work = (request: RenderRequest) => Promise<CaseResult>

/** Everything but writing; prints what there is to see on the way. */
function inspection(
  session: Session,
  renderer: Renderer,
  { debugTree, debugPages, layout }: CaseOptions,
): Work {
  return async request => {
    const papers = await renderer.check(request)
    const shown = papers.ok && (debugTree || debugPages) ? papers.value : []
    for (const paper of shown) {
      session.terminal.out(`# ${paper.title}\n`)
      if (debugTree) session.terminal.out(`${printTree(paper.tree).trimEnd()}\n`)
      if (debugPages) session.terminal.out(`${printPages(paper.layout).trimEnd()}\n`)
    }
    const result = { case: request.case, diagnostics: papers.diagnostics, outputs: [] }
    return papers.ok && layout ? measure(result, papers.value) : result
  }
}

async function measure(result: CaseResult, papers: readonly Paper[]): Promise<CaseResult> {
  const { measureLayout } = await import('../../conformance/measure-layout.ts')
  const { reportDepartures } = await import('../../conformance/report-departures.ts')
  const measured = papers.map(paper => ({
    document: paper.document,
    title: paper.title,
    measurements: measureLayout(paper),
  }))
  const departures = measured.flatMap(({ title, measurements }) => reportDepartures(title, measurements))
  return { ...result, diagnostics: [...result.diagnostics, ...departures], papers: measured }
}

function requestFor(path: string, { document, format, pdfStandard, out }: CaseOptions): RenderRequest {
  return {
    case: path,
    ...(document && { documents: document }),
    ...(format && { formats: format }),
    ...(pdfStandard && { pdfStandard }),
    ...(out !== undefined && { out }),
  }
}

/** `reply check 152.yaml *.yaml` means 152.yaml once, and not the settings that lie beside it. */
function chooseCases(paths: readonly string[], cwd: string): readonly string[] {
  const cases = paths.filter(
    (path, i) => paths.findIndex(other => resolve(cwd, other) === resolve(cwd, path)) === i,
  )
  const others = cases.filter(path => basename(path) !== CONFIG_NAME)
  return others.length > 0 ? others : cases
}
