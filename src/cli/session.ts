// What a command works with: the outside, the person's language, and the way to the engine.
import type { Checked } from '../diagnostics/checked.ts'
import type { Language } from '../diagnostics/rule.ts'
import type { Host } from '../host/host.ts'
import type { WordProcessor } from '../host/word-processor.ts'
import type { FontChoice, Renderer } from '../pipeline.ts'
import type { Terminal } from './terminal.ts'

export interface Outside {
  readonly host: Host
  readonly terminal: Terminal
  /** Loads the engine only when a command needs it. */
  openRenderer(fonts: FontChoice): Promise<Renderer>
  /** Fails where none is installed, or it has nowhere to work. */
  openWordProcessor(): Promise<Checked<WordProcessor>>
}

export interface Session extends Outside {
  readonly language: Language
  readonly color: boolean
  readonly version: string
}
