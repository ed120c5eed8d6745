// Cases in the main thread, one after the other: for few of them, workers would take longer to start than they save.
import type { FontChoice, Renderer } from '../pipeline.ts'
import type { Engine } from './engine.ts'
import { processCase } from './process-case.ts'
import { unlessStopped } from './unless-stopped.ts'

export function createInlineEngine(openRenderer: (fonts: FontChoice) => Promise<Renderer>): Engine {
  let renderer: Promise<Renderer> | undefined
  return {
    width: 1,
    async process(task, stop) {
      if (stop.aborted) return undefined
      renderer ??= openRenderer(task.fonts)
      return unlessStopped(processCase(await renderer, task), stop)
    },
    close: async () => {},
  }
}
