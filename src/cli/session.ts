// What a command works with: the outside, the person's language, and the way to the engine.
import type { Pool } from '../batch/engine.ts'
import type { PoolOptions } from '../batch/pool-engine.ts'
import type { Checked } from '../diagnostics/checked.ts'
import type { Language } from '../diagnostics/rule.ts'
import type { Host } from '../host/host.ts'
import type { WordProcessor } from '../host/word-processor.ts'
import type { Renderer, RendererOptions } from '../pipeline.ts'
import type { Terminal } from './terminal.ts'

export type Interruption = 'SIGINT' | 'SIGTERM'

export interface Outside {
  readonly host: Host
  readonly terminal: Terminal
  /** Loads the engine only when a command needs it. */
  openRenderer(options: RendererOptions): Promise<Renderer>
  /** How many threads work at once on this machine. */
  readonly cores: number
  /** Cases in worker threads. */
  openPool(options: Pick<PoolOptions, 'jobs' | 'seconds'>): Promise<Pool>
  /** From now on an interruption is told here, once, and no longer ends the program by itself. */
  onInterrupt(listener: (signal: Interruption) => void): void
  /** Fails where none is installed, or it has nowhere to work. */
  openWordProcessor(): Promise<Checked<WordProcessor>>
}

export interface Session extends Outside {
  readonly language: Language
  readonly color: boolean
  readonly version: string
}
