// V8 of Node 20 optimises a function after few rounds, on guesses that the next lines prove wrong: a render of one case
// spends a third of its time so, one of three hundred a fifth. Later releases wait longer by themselves.
import { setFlagsFromString } from 'node:v8'

/** In all threads of the process. To be said before compiled code is taken: V8 takes it under the same flags only. */
export function optimiseLater(): void {
  if (!process.version.startsWith('v20.')) return
  setFlagsFromString(`--interrupt-budget=${BUDGET}`)
  // Patterns are compiled once: most of ours are used more than once in a run.
  setFlagsFromString('--no-regexp-tier-up')
}

/** Bytes of bytecode that a function runs before V8 looks whether to optimise it; 67,584 unless told. */
const BUDGET = 1_000_000
