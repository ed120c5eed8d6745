#!/usr/bin/env node
// The `reply` command. This file is bundled alone: it loads the rest as fast as that can be done.
import { inspect } from 'node:util'
import manifest from '../../package.json' with { type: 'json' }
import { EXIT } from './exit-code.ts'
import { loadProgram } from './start/load-program.ts'
import { tuneEngine } from './start/tune-engine.ts'
import { createTerminal } from './terminal.ts'

const args = process.argv.slice(2)
// Asked for by scripts, and answered where nothing need be loaded.
if (args.length === 1 && args[0] === '--version') createTerminal().out(`${manifest.version}\n`)
else start().catch(tell)

async function start(): Promise<void> {
  // What stays so unless the program comes to its end.
  process.exitCode = EXIT.bug
  tuneEngine()
  const { program, keepCompiled } = loadProgram()
  const { exitCode, warm } = await program.run(args)
  process.exitCode = exitCode
  if (warm) keepCompiled()
  // Node, left to itself, takes its heap apart first, which takes longer than a page to write.
  if (program.allIsSaid()) process.exit()
}

/** Left to Node, such an end would be 1, which says that a case is at fault. */
function tell(error: unknown): void {
  createTerminal().err(`${inspect(error)}\n`)
}
