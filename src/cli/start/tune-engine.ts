// V8 of Node 20 weighs time against memory for pages in a browser, which stay open for hours. A run of ours is short, and
// most of what it makes is needed until its case is done.
import { setFlagsFromString } from 'node:v8'

/** In all threads of the process. To be said before compiled code is taken: V8 takes it under the same flags only. */
export function tuneEngine(): void {
  if (!process.version.startsWith('v20.')) return
  // Bytes of bytecode that a function runs before V8 looks whether to optimise it, in place of 67,584: it does so on
  // guesses that the next cases prove wrong. A render of one case spends a third of its time so, one of three hundred a
  // fifth. Later releases wait longer by themselves.
  setFlagsFromString('--interrupt-budget=1000000')
  // Bytes of bytecode that others may bring into a function where it is optimised, each and together, in place of 460 and
  // 920; and no loop's first round is set apart. Most of what it takes to optimise a large function goes into those, and
  // every worker does it again.
  setFlagsFromString('--max-inlined-bytecode-size=200')
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=400')
  setFlagsFromString('--no-turbo-loop-peeling')
  // Patterns are compiled once: most of ours are used more than once in a run.
  setFlagsFromString('--no-regexp-tier-up')
}
