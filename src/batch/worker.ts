// A worker thread of the pool: opens packs and fonts once, then takes case after case, in their order. The files it makes
// are handed over, not copied.
import type { MessagePort } from 'node:worker_threads'
import { createNodeHost } from '../host/node-host.ts'
import { type FontChoice, openRenderer, type Renderer } from '../pipeline.ts'
import { type Product, processCase, type Task } from './process-case.ts'

/** A mistake of the program is told where the batch is led, not taken for the end of the worker. */
export type Answer =
  | { readonly ok: true; readonly product: Product }
  | { readonly ok: false; readonly thrown: unknown }

const host = createNodeHost()
const renderers = new Map<FontChoice, Renderer>()

/** Tasks come through the port, and an answer to each goes back. Never done: whoever leads the batch ends the thread. */
export function serve({ port }: { readonly port: MessagePort }): Promise<never> {
  let before = Promise.resolve()
  port.on('message', (task: Task) => {
    before = before.then(async () => {
      const answer = await answerTo(task)
      port.postMessage(answer, answer.ok ? buffersOf(answer.product) : [])
    })
  })
  return new Promise(() => {})
}

async function answerTo(task: Task): Promise<Answer> {
  const renderer = renderers.get(task.fonts) ?? openRenderer(host, { fonts: task.fonts })
  renderers.set(task.fonts, renderer)
  try {
    return { ok: true, product: withOwnBuffers(await processCase(renderer, task)) }
  } catch (thrown) {
    return { ok: false, thrown }
  }
}

function withOwnBuffers(product: Product): Product {
  const { rendered } = product
  if (!rendered.ok) return product
  const files = rendered.value.map(file => ({ ...file, bytes: ownBuffer(file.bytes) }))
  return { ...product, rendered: { ...rendered, value: files } }
}

/** A buffer in which other bytes lie too, as in Node's small ones, cannot be given away. */
function ownBuffer(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes)
}

const buffersOf = ({ rendered }: Product) =>
  rendered.ok ? rendered.value.map(({ bytes }) => bytes.buffer as ArrayBuffer) : []
