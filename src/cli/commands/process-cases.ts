// The cases of a run → what the engine makes of each, in their order; nothing for those about which it need not be asked,
// and for those that come after a stop. A bug in one case does not stop the others.
import type { Engine } from '../../batch/engine.ts'
import { inOrder } from '../../batch/in-order.ts'
import type { InlineEngine } from '../../batch/inline-engine.ts'
import type { Product, Task } from '../../batch/process-case.ts'
import { failed } from '../../diagnostics/checked.ts'
import { report } from '../../diagnostics/diagnostic.ts'
import { STANDARD_INPUT } from '../../host/standard-input.ts'
import type { PlannedCase } from './plan-cases.ts'

export interface Processing {
  /** What is asked of the engine besides the case. */
  readonly asked: Omit<Task, 'request'>
  /** Of the main thread. */
  readonly inline: InlineEngine
  /** Where workers do it. */
  readonly pool: Engine | undefined
  readonly stop: AbortSignal
  onBug(error: unknown): void
}

export interface ProcessedCase {
  readonly planned: PlannedCase
  readonly product: Product | undefined
}

export async function* processCases(
  cases: readonly PlannedCase[],
  { asked, inline, pool, stop, onBug }: Processing,
): AsyncGenerator<ProcessedCase, void, undefined> {
  const engine = pool ?? inline

  async function process(planned: PlannedCase): Promise<ProcessedCase> {
    const { request, settled } = planned
    if (settled) return { planned, product: undefined }
    // Only this thread has what is piped in.
    const able = request.case === STANDARD_INPUT ? inline : engine
    try {
      return { planned, product: await able.process({ ...asked, request }, stop) }
    } catch (error) {
      onBug(error)
      return { planned, product: { rendered: failed(report('batch/bug', { what: `${error}` })) } }
    }
  }

  yield* inOrder(cases, process, { width: engine.width, ahead: pool ? 2 * pool.width : 1 })
}
