// `reply render` and `reply check`: case after case, each on its own; one that fails does not stop the others. Where
// there are many, worker threads render them; what is written and said, and in which order, is the same.
import type { Coverage } from '../../batch/coverage.ts'
import type { Pool } from '../../batch/engine.ts'
import { createInlineEngine } from '../../batch/inline-engine.ts'
import type { Product } from '../../batch/process-case.ts'
import { workersFor } from '../../batch/workers-for.ts'
import type { Checked } from '../../diagnostics/checked.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
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
import { processCases } from './process-cases.ts'
import { type CaseWriter, createCaseWriter } from './write-case.ts'

export async function runCases(
  session: Session,
  command: 'render' | 'check',
  typed: readonly string[],
  options: CaseOptions,
): Promise<ExitCode> {
  const { fonts = 'auto', timeout = 60, layout, debugTree, debugPages } = options
  const seconds = Math.min(timeout, LONGEST)
  const stopping = new AbortController()
  const stop = stopping.signal
  let signal: Interruption | undefined
  session.onInterrupt(received => {
    signal = received
    stopping.abort()
  })

  const renders = command === 'render' && !debugTree && !debugPages
  const reporter = openReporters(session, options, renders)
  const inline = createInlineEngine(guard => session.openRenderer({ fonts, guard }), seconds)
  const wordProcessor = options.checkAgreement ? await session.openWordProcessor() : undefined
  const judge = wordProcessor && (await openJudge(await inline.openRenderer(), wordProcessor))
  const writer = renders ? createCaseWriter(session, { ...options, fonts, judge }) : undefined

  const jobs = judge ? 0 : (options.jobs ?? session.cores)
  let pool: Promise<Pool> | undefined
  function openPool(workers: number): void {
    if (workers > 0 && !stop.aborted) pool ??= session.openPool({ jobs: workers, seconds })
  }
  const bugs: unknown[] = []
  const tally = createTally()

  async function workThrough(): Promise<Coverage> {
    const { planned, coverage } = await planCases(session, typed, options, {
      writer,
      inline,
      stop,
      // They start while this thread still looks at the other cases; but first it lets them be called.
      onOpen: async count => {
        if (pool || workersFor(count, jobs) < jobs) return
        openPool(jobs)
        await pool
      },
    })
    writer?.expect(
      planned.map(({ request }) => request),
      async request => (await inline.openRenderer()).outputs(request),
    )
    if (!stop.aborted) await writer?.openForsaken(typed, options.out)
    const open = planned.filter(({ settled }) => !settled)
    openPool(workersFor(open.length, jobs))
    const processed = processCases(planned, {
      asked: { fonts, renders, layout, debugTree, debugPages },
      inline,
      pool: await pool,
      stop,
      onBug: error => void bugs.push(error),
    })
    const progress = createProgress(session, planned.length, options)
    let done = 0
    let failures = 0
    try {
      progress.show(done, failures)
      for await (const { planned: each, product } of processed) {
        const result = each.settled ?? (await finish(each, stop.aborted ? undefined : product, writer))
        progress.clear()
        if (product?.shown) session.terminal.out(product.shown)
        reporter.caseDone(result)
        tally.add(result)
        done += 1
        if (statusOf(result) === 'failed') failures += 1
        if (options.failFast && failures > 0) stopping.abort()
        progress.show(done, failures)
      }
    } finally {
      progress.end()
    }
    return coverage
  }

  let diagnostics: readonly Diagnostic[] = []
  const coverage = await workThrough().finally(async () => {
    // Threads come to their end while manifests are written: each takes about as long.
    const closed = (await pool)?.close()
    diagnostics = writer?.close() ?? []
    await closed
    if (wordProcessor?.ok) await wordProcessor.value.close()
  })
  const summary = tally.summary(diagnostics)
  const told = reporter.finish({ ...summary, coverage, diagnostics })
  if (signal) {
    if (summary.notRun > 0) session.terminal.err(`${texts[session.language].stopped(summary.notRun)}\n`)
    return exitCodeAfter(signal)
  }
  if (bugs.length > 0) return reportBug(bugs[0], session)
  if (!told) return EXIT.couldNotStart
  const exitCode = tally.exitCode(diagnostics)
  return exitCode === EXIT.done && tooManyWarnings(session, summary.warnings, options)
    ? EXIT.problems
    : exitCode
}

/** Seconds: timers count milliseconds up to 2³¹ − 1, and take any more for none. */
const LONGEST = 2_147_483

/** Without a product, the case was not run. */
async function finish(
  { request }: PlannedCase,
  product: Product | undefined,
  writer: CaseWriter | undefined,
): Promise<CaseResult> {
  if (!product) return { case: request.case, passedOver: 'not-run', diagnostics: [], outputs: [] }
  const { rendered, papers } = product
  if (writer) return writer.write(request, rendered)
  const { diagnostics } = rendered
  return { case: request.case, diagnostics, outputs: [], ...(papers && { papers }) }
}

function tooManyWarnings(session: Session, warnings: number, { maxWarnings: most }: CaseOptions): boolean {
  if (most === undefined || warnings <= most) return false
  session.terminal.err(`${texts[session.language].tooManyWarnings(warnings, most)}\n`)
  return true
}

/** Loaded only where it is asked for. */
async function openJudge(renderer: Renderer, wordProcessor: Checked<WordProcessor>): Promise<Judge> {
  return (await import('../agreement/judge-agreement.ts')).createJudge(renderer, wordProcessor)
}
