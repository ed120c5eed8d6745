// Whatever takes cases and gives what they make: the main thread itself, or a pool of workers.
import type { Product, Task } from './process-case.ts'

export interface Engine {
  /** How many cases it takes at once. */
  readonly width: number
  /**
   * Fails where the case took too long, too much memory, or brought its worker down; undefined where `stop` came first.
   */
  process(task: Task, stop: AbortSignal): Promise<Product | undefined>
}

export interface Pool extends Engine {
  close(): Promise<void>
}
