// The command with the real outside: what program.cjs gives to those who load it.
import { createNodeHost } from '../host/node-host.ts'
import type { FontChoice, Renderer } from '../pipeline.ts'
import type { ExitCode } from './exit-code.ts'
import { runProgram } from './program.ts'
import { createTerminal } from './terminal.ts'

export interface Run {
  readonly exitCode: ExitCode
  /** Everything that makes papers has been at work in this thread: its compiled code is worth keeping. */
  readonly warm: boolean
}

export async function run(args: readonly string[]): Promise<Run> {
  const host = createNodeHost()
  let warm = false

  async function openRenderer(fonts: FontChoice): Promise<Renderer> {
    const renderer = (await import('../pipeline.ts')).openRenderer(host, { fonts })
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
    openWordProcessor: async () => {
      const { openWordProcessor } = await import('./agreement/open-word-processor.ts')
      return openWordProcessor(host)
    },
  })
  return { exitCode, warm }
}

/** Both papers in both formats. */
const ALL_PAPERS = 4
