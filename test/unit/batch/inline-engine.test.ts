// Cases in the main thread: one that goes wrong is told as it would be by a worker.
import { expect, test } from 'vitest'
import { createInlineEngine } from '../../../src/batch/inline-engine.ts'
import type { Task } from '../../../src/batch/process-case.ts'
import { checked } from '../../../src/diagnostics/checked.ts'
import type { Guard } from '../../../src/host/time-limit.ts'
import type { Renderer } from '../../../src/pipeline.ts'

const going = new AbortController().signal
const task = (path: string): Task => ({ request: { case: path }, fonts: 'bundled', renders: true })

function open(seconds: number) {
  let opened = 0
  const renderer = (guard: Guard): Renderer => ({
    check: async () => checked([]),
    outputs: async () => checked([]),
    async render({ case: path }) {
      if (path === 'waits') await new Promise(() => {})
      if (path === 'throws') throw new TypeError('a bug')
      if (path === 'hangs') await guard(() => loop())
      return checked([])
    },
  })
  const engine = createInlineEngine(async guard => {
    opened += 1
    return renderer(guard)
  }, seconds)
  return { engine, opened: () => opened }
}

function loop(): void {
  for (let i = 0; ; i += 1) if (i < 0) return
}

test.each(['hangs', 'waits'])('a case that %s', async path => {
  const { engine, opened } = open(1)
  const product = await engine.process(task(path), going)
  expect(product?.rendered.diagnostics).toMatchObject([{ rule: 'batch/too-slow', params: { seconds: 1 } }])
  expect(await engine.process(task('a'), going)).toEqual({ rendered: checked([]) })
  // What the first kept may be half made.
  expect(opened()).toBe(2)
})

test('packs and fonts are opened once', async () => {
  const { engine, opened } = open(60)
  for (const path of ['a', 'b', 'c']) await engine.process(task(path), going)
  expect(opened()).toBe(1)
})

test('a bug is thrown', async () => {
  await expect(open(60).engine.process(task('throws'), going)).rejects.toThrow(new TypeError('a bug'))
})

test('what waits is left when the batch is stopped', async () => {
  const { engine } = open(60)
  const stop = new AbortController()
  const result = engine.process(task('waits'), stop.signal)
  stop.abort()
  expect(await result).toBeUndefined()
  expect(await engine.process(task('a'), stop.signal)).toBeUndefined()
})
