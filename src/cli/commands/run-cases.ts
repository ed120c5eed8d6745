// `reply render` and `reply check`: case after case, each on its own; one that fails does not stop the others. Where
// there are many, worker threads render them; what is written and said, and in which order, is the same.
import type { Engine } from '../../batch/engine.ts'
import { inOrder } from '../../batch/in-order.ts'
import { createInlineEngine } from '../../batch/inline-engine.ts'
import type { Product } from '../../batch/process-case.ts'
import { workersFor } from '../../batch/workers-for.ts'
import { type Checked, failed } from '../../diagnostics/checked.ts'
import { type Diagnostic, report } from '../../diagnostics/diagnostic.ts'
import { STANDARD_INPUT } from '../../host/standard-input.ts'
import type { WordProcessor } from '../../host/word-processor.ts'
import type { Renderer } from '../../pipeline.ts'
import type { Judge } from '../agreement/judge-agreement.ts'
import { reportBug } from '../bug-report.ts'
import { type CaseResult, createTally, statusOf } from '../case-result.ts'
import { EXIT, type ExitCode, exitCodeAfter } from '../exit-code.ts'
import { createProgress } from '../progress.ts'
import { openReporters } from '../reporters/open-reporters.ts'
import type { Interruption, Session } from '../session.ts'
import { texts } from '../texts.ts'
import type { CaseOptions } from './case-options.ts'
import { type PlannedCase, planCases } from './plan-cases.ts'
import { createCaseWriter } from './write-case.ts'

export async function runCases(
  session: Session,
  command: 'render' | 'check',
  typed: readonly string[],
  options: CaseOptions,
): Promise<ExitCode> {
  const { terminal } = session
  const { fonts = 'auto', timeout: seconds = 60, maxWarnings = Number.POSITIVE_INFINITY } = options
  const stop = new AbortController()
  let signal: Interruption | undefined
  session.onInterrupt(received => {
    signal = received
    stop.abort()
  })

  const renders = command === 'render' && !options.debugTree && !options.debugPages
  const reporter = openReporters(session, options, renders)
  const inline = createInlineEngine(guard => session.openRenderer({ fonts, guard }), seconds)
  const { openRenderer } = inline
  const wordProcessor = options.checkAgreement ? await session.openWordProcessor() : undefined
  const judge = wordProcessor && (await openJudge(await openRenderer(), wordProcessor))
  const writer = renders ? createCaseWriter(session, { ...options, fonts, judge }) : undefined
  const { planned, coverage } = await planCases(session, typed, options, {
    writer,
    openRenderer,
    stop: stop.signal,
  })
  const open = planned.filter(({ settled }) => !settled)
  const workers = judge ? 0 : workersFor(open.length, options.jobs ?? session.cores)
  const engine: Engine = workers > 0 ? await session.openPool({ jobs: workers, seconds }) : inline
  const bugs: unknown[] = []
  const process = async ({ request, settled }: PlannedCase): Promise<Product | undefined> => {
    if (settled) return undefined
    const { layout, debugTree, debugPages } = options
    const task = { request, fonts, renders, layout, debugTree, debugPages }
    try {
      // Only this thread has what is piped in.
      return await (request.case === STANDARD_INPUT ? inline : engine).process(task, stop.signal)
    } catch (error) {
      bugs.push(error)
      return { rendered: failed(report('batch/bug', { what: `${error}` })) }
    }
  }

  const progress = createProgress(session, planned.length)
  const tally = createTally()
  let failures = 0
  let diagnostics: readonly Diagnostic[] = []
  const products = inOrder(planned, process, { width: engine.width, ahead: workers > 0 ? 4 * workers : 1 })
  try {
    for (const [index, each] of planned.entries()) {
      progress.show(index, failures)
      const product = (await products.next()).value ?? undefined
      const done = product && !stop.signal.aborted ? finish(each, product) : notRun(each)
      const result = each.settled ?? (await done)
      progress.clear()
      if (product?.shown) terminal.out(product.shown)
      reporter.caseDone(result)
      tally.add(result)
      if (statusOf(result) !== 'failed') continue
      failures += 1
      if (options.failFast) stop.abort()
    }
  } finally {
    progress.end()
    stop.abort()
    await engine.close()
    diagnostics = writer?.close() ?? []
    if (wordProcessor?.ok) await wordProcessor.value.close()
  }

  const summary = tally.summary(diagnostics)
  const told = reporter.finish({ ...summary, coverage, diagnostics })
  if (signal) return exitCodeAfter(signal)
  if (bugs.length > 0) return reportBug(bugs[0], session)
  const exitCode = told ? tally.exitCode(diagnostics) : EXIT.couldNotStart
  if (exitCode !== EXIT.done || summary.warnings <= maxWarnings) return exitCode
  terminal.err(`${texts[session.language].tooManyWarnings(summary.warnings, maxWarnings)}\n`)
  return EXIT.problems

  async function finish({ request }: PlannedCase, { rendered, papers }: Product): Promise<CaseResult> {
    if (writer) return writer.write(request, rendered)
    const { diagnostics } = rendered
    return { case: request.case, diagnostics, outputs: [], ...(papers && { papers }) }
  }
}

const notRun = ({ request }: PlannedCase): CaseResult => ({
  case: request.case,
  passedOver: 'not-run',
  diagnostics: [],
  outputs: [],
})

/** Loaded only where it is asked for. */
async function openJudge(renderer: Renderer, wordProcessor: Checked<WordProcessor>): Promise<Judge> {
  return (await import('../agreement/judge-agreement.ts')).createJudge(renderer, wordProcessor)
}
