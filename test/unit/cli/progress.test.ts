import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { checked, failed } from '../../../src/diagnostics/checked.ts'
import { report } from '../../../src/diagnostics/diagnostic.ts'
import { play } from '../../support/fake-session.ts'

const problem = report('output/is-a-directory', { path: 'x' })
const slow = {
  check: async ({ case: path }: { readonly case: string }) => {
    await setTimeout(90)
    return path.startsWith('坏') ? failed(problem) : checked([])
  },
}
const cases = ['坏.yaml', ...Array.from({ length: 9 }, (_, index) => `${index}.yaml`), '坏二.yaml', 'z.yaml']

const ESC = String.fromCharCode(27)
const BACK_TO_START = new RegExp(`\\r|${ESC}\\[1G`)

/** What a screen shows in the end of what was written to it: lines that were taken away are gone. */
const screen = (text: string) =>
  text
    .split('\n')
    .map(line => line.split(BACK_TO_START).at(-1)?.replace(`${ESC}[K`, ''))
    .join('\n')

test('a person waiting for several cases sees how far they are', async () => {
  const { stderr } = await play(['check', ...cases], { renderer: slow, interactive: true })
  expect(stderr).toMatch(/\d+\/12 件，每秒 \d+\.\d 件，还要 .+，失败 1 件/)
  expect(stderr).toMatch(/失败 2 件/)
})

test('nothing of it stays, and the messages are whole', async () => {
  const args = ['check', ...cases, '--lang', 'en', '--no-color']
  const watched = await play(args, { renderer: slow, interactive: true })
  expect(watched.stderr).toMatch(/\d+\/12 cases/)
  const plain = await play(args, { renderer: slow })
  expect(screen(watched.stderr)).toBe(plain.stderr)
})

test.each([
  ['one case', ['1.yaml'], true],
  ['no screen', cases, false],
])('%s: no progress', async (_, given, interactive) => {
  const { stderr } = await play(['check', ...given], { renderer: slow, interactive })
  expect(stderr).not.toMatch(BACK_TO_START)
})
