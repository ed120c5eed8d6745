// The command with the real outside: what program.cjs gives to those who load it.
import { availableParallelism } from 'node:os'
import type { MessagePort } from 'node:worker_threads'
import { createNodeHost } from '../host/node-host.ts'
import { STANDARD_INPUT } from '../host/standard-input.ts'
import type { Renderer, RendererOptions } from '../pipeline.ts'
import { type ExitCode, exitCodeAfter } from './exit-code.ts'
import { runProgram } from './program.ts'
import type { Interruption, Outside } from './session.ts'
import { createTerminal } from './terminal.ts'

export { allIsSaid } from './terminal.ts'

export interface Run {
  readonly exitCode: ExitCode
  /** Everything that makes papers has been at work in this thread: its compiled code is worth keeping. */
  readonly warm: boolean
}

export async function run(args: readonly string[]): Promise<Run> {
  const host = createNodeHost()
  let warm = false

  async function openRenderer(options: RendererOptions): Promise<Renderer> {
    const renderer = (await import('../pipeline.ts')).openRenderer(host, options)
    return {
      ...renderer,
      async render(request) {
        const rendered = await renderer.render(request)
        warm ||= rendered.ok && rendered.value.length === ALL_PAPERS
        return rendered
      },
    }
  }

  const exitCode = await runProgram(args, {
    host,
    terminal: createTerminal(),
    openRenderer,
    cores: availableParallelism(),
    async openPool(options) {
      const { openPoolEngine } = await import('../batch/pool-engine.ts')
      return openPoolEngine({ ...options, worker: new URL('./worker.cjs', import.meta.url).href })
    },
    onInterrupt: watchSignals(),
    openWordProcessor: async () => {
      const { openWordProcessor } = await import('./agreement/open-word-processor.ts')
      return openWordProcessor(host)
    },
  })
  // Who pipes a case in may not have ended, where the run has (Ctrl-C, --timeout).
  if (args.includes(STANDARD_INPUT)) process.stdin.destroy()
  return { exitCode, warm }
}

/** What a worker thread does for a batch. */
export async function serve(way: { readonly port: MessagePort }): Promise<never> {
  return (await import('../batch/worker.ts')).serve(way)
}

/** The second one ends the program whatever it is at. */
function watchSignals(): Outside['onInterrupt'] {
  let told: ((signal: Interruption) => void) | undefined
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (!told) process.exit(exitCodeAfter(signal))
      told(signal)
      told = undefined
    })
  }
  return listener => {
    told = listener
  }
}

/** Both papers in both formats. */
const ALL_PAPERS = 4
