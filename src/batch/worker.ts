// A worker thread of the pool: opens packs and fonts once, then takes case after case. The files it makes are handed
// over, not copied.
import { createNodeHost } from '../host/node-host.ts'
import { type FontChoice, openRenderer, type Renderer } from '../pipeline.ts'
import { type Product, processCase, type Task } from './process-case.ts'

/** A mistake of the program is told where the batch is led, not taken for the end of the worker. */
export type Answer =
  | { readonly ok: true; readonly product: Product }
  | { readonly ok: false; readonly thrown: unknown }

const host = createNodeHost()
const renderers = new Map<FontChoice, Renderer>()

export async function processTask(task: Task): Promise<Answer> {
  const renderer = renderers.get(task.fonts) ?? openRenderer(host, { fonts: task.fonts })
  renderers.set(task.fonts, renderer)
  try {
    return await handOver(await processCase(renderer, task))
  } catch (thrown) {
    return { ok: false, thrown }
  }
}

async function handOver(product: Product): Promise<Answer> {
  const { Tinypool } = await import('tinypool')
  const { rendered } = product
  if (!rendered.ok) return { ok: true, product }
  const files = rendered.value.map(file => ({ ...file, bytes: ownBuffer(file.bytes) }))
  const answer: Answer = { ok: true, product: { ...product, rendered: { ...rendered, value: files } } }
  const transfer = {
    [Tinypool.transferableSymbol]: files.map(({ bytes }) => bytes.buffer),
    [Tinypool.valueSymbol]: answer,
  }
  return Tinypool.move(transfer as never) as unknown as Answer
}

/** A buffer in which other bytes lie too, as in Node's small ones, cannot be given away. */
function ownBuffer(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes)
}
