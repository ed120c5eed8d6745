#!/usr/bin/env node
// The `reply` command.
import { createNodeHost } from '../host/node-host.ts'
import { EXIT } from './exit-code.ts'
import { runProgram } from './program.ts'
import { createTerminal } from './terminal.ts'

process.once('SIGINT', () => process.exit(EXIT.interrupted))

const host = createNodeHost()

process.exitCode = await runProgram(process.argv.slice(2), {
  host,
  terminal: createTerminal(),
  openRenderer: async fonts => {
    const { openRenderer } = await import('../pipeline.ts')
    return openRenderer(host, { fonts })
  },
})
