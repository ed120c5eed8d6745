import { expect, test } from 'vitest'
import { createNodeHost } from '../../src/host/node-host.ts'
import { openRenderer } from '../../src/pipeline.ts'
import { typicalCase } from './typical-cases.ts'
import { wordsOf } from './words-of.ts'

test('the words for the peers hold every field of both papers', async () => {
  const renderer = openRenderer(createNodeHost(), { fonts: 'bundled' })
  const checked = await renderer.check({ case: 'test/bench/peers/skeleton.yaml' })
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
  const { letter, record } = wordsOf(checked.value)
  expect(letter.sections[0]).toEqual({
    heading: '一、事情的经过',
    paragraphs: [
      { text: '经过是这样的。' },
      { text: '感谢您对我们工作的关心和支持，欢迎今后多提宝贵意见。' },
    ],
  })
  expect(record.points).toEqual([{ text: '1.办好这一件事情。' }])
  expect([record.markA, record.markB, record.markC]).toEqual(['☑', '☐', '☐'])
  for (const words of [letter, record])
    for (const [field, value] of Object.entries(words)) expect(value, field).not.toHaveLength(0)
})

test('typical cases are the same at every run, and no two are alike', () => {
  const sentences = ['2024年，全市新建书房15座，接待读者6.8万人次。'] as const
  const bodies = () => Array.from({ length: 50 }, (_, index) => typicalCase(index, sentences).reply.body)
  expect(bodies()).toEqual(bodies())
  expect(new Set(bodies()).size).toBe(50)
})
