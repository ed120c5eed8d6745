import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { checked } from '../../../src/diagnostics/checked.ts'
import { play } from '../../support/fake-session.ts'

const slow = { check: () => setTimeout(180, checked([])) }

test('a person waiting for several cases sees how far they are, and nothing of it stays', async () => {
  const { stderr } = await play(['check', '1.yaml', '2.yaml', '3.yaml'], {
    renderer: slow,
    interactive: true,
  })
  expect(stderr).not.toContain('1/3')
  expect(stderr).toContain('3/3  3.yaml')
  const lastLine = stderr.split('\r\x1b[K').at(-1)
  expect(lastLine).not.toContain('3/3')
})

test.each([
  ['one case', ['1.yaml'], true],
  ['no screen', ['1.yaml', '2.yaml', '3.yaml'], false],
])('%s: no progress', async (_, cases, interactive) => {
  const { stderr } = await play(['check', ...cases], { renderer: slow, interactive })
  expect(stderr).not.toContain('\r')
})
