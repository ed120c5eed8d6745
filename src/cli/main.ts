#!/usr/bin/env node
// The `reply` command.
import manifest from '../../package.json' with { type: 'json' }
import { createNodeHost } from '../host/node-host.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { createTerminal } from './terminal.ts'

process.once('SIGINT', () => process.exit(EXIT.interrupted))

process.exitCode = await run(process.argv.slice(2))

async function run(args: readonly string[]): Promise<ExitCode> {
  const terminal = createTerminal()
  // Asked for by scripts, and answered in half the time where commander need not be loaded.
  if (args.length === 1 && args[0] === '--version') {
    terminal.out(`${manifest.version}\n`)
    return EXIT.done
  }
  const host = createNodeHost()
  const { runProgram } = await import('./program.ts')
  return runProgram(args, {
    host,
    terminal,
    openRenderer: async fonts => (await import('../pipeline.ts')).openRenderer(host, { fonts }),
    openWordProcessor: async () => {
      const { openWordProcessor } = await import('./agreement/open-word-processor.ts')
      return openWordProcessor(host)
    },
  })
}
