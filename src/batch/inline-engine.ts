// Cases in the main thread, one after the other: for few of them, workers would take longer to start than they save.
import { type Checked, checked, failed } from '../diagnostics/checked.ts'
import { report } from '../diagnostics/diagnostic.ts'
import { createTimeLimit, type Guard, OutOfTime } from '../host/time-limit.ts'
import type { Renderer } from '../pipeline.ts'
import type { Engine } from './engine.ts'
import { processCase } from './process-case.ts'
import { unlessStopped } from './unless-stopped.ts'

export interface InlineEngine extends Engine {
  /** The renderer it works with, opened when it is first asked for. */
  openRenderer(): Promise<Renderer>
  /** Work on a case that is not `process`, in the time that a case may take. */
  within<T>(work: () => Promise<T>): Promise<Checked<T>>
}

export function createInlineEngine(open: (guard: Guard) => Promise<Renderer>, seconds: number): InlineEngine {
  const limit = createTimeLimit(seconds)
  let renderer: Promise<Renderer> | undefined
  const openRenderer = () => {
    renderer ??= open(limit.guard)
    return renderer
  }
  async function within<T>(work: () => Promise<T>): Promise<Checked<T>> {
    try {
      return checked(await limit.keep(work))
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error
      // What it keeps between cases may have been left half made.
      renderer = undefined
      return failed(report('batch/too-slow', { seconds }))
    }
  }
  return {
    openRenderer,
    within,
    width: 1,
    async process(task, stop) {
      if (stop.aborted) return undefined
      const opened = await openRenderer()
      const done = await unlessStopped(
        within(() => processCase(opened, task)),
        stop,
      )
      return done && (done.ok ? done.value : { rendered: done })
    },
  }
}
