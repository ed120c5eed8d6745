// Cases in the main thread, one after the other: for few of them, workers would take longer to start than they save.
import { failed } from '../diagnostics/checked.ts'
import { report } from '../diagnostics/diagnostic.ts'
import { createTimeLimit, type Guard, OutOfTime } from '../host/time-limit.ts'
import type { Renderer } from '../pipeline.ts'
import type { Engine } from './engine.ts'
import { processCase } from './process-case.ts'
import { unlessStopped } from './unless-stopped.ts'

export interface InlineEngine extends Engine {
  /** The renderer it works with, opened when it is first asked for. */
  openRenderer(): Promise<Renderer>
}

export function createInlineEngine(open: (guard: Guard) => Promise<Renderer>, seconds: number): InlineEngine {
  const limit = createTimeLimit(seconds)
  let renderer: Promise<Renderer> | undefined
  const openRenderer = () => {
    renderer ??= open(limit.guard)
    return renderer
  }
  return {
    openRenderer,
    width: 1,
    async process(task, stop) {
      if (stop.aborted) return undefined
      const opened = await openRenderer()
      try {
        return await unlessStopped(
          limit.keep(() => processCase(opened, task)),
          stop,
        )
      } catch (error) {
        if (!(error instanceof OutOfTime)) throw error
        // What it keeps between cases may have been left half made.
        renderer = undefined
        return { rendered: failed(report('batch/too-slow', { seconds })) }
      }
    },
    close: async () => {},
  }
}
