import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { progressLine } from '../../../src/cli/progress-line.ts'
import { checked, failed } from '../../../src/diagnostics/checked.ts'
import { report } from '../../../src/diagnostics/diagnostic.ts'
import { displayWidth } from '../../../src/source/display-width.ts'
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

test('a terminal narrower than the line: it does not wrap', async () => {
  const { stderr } = await play(['check', ...cases], { renderer: slow, interactive: true, columns: 40 })
  const drawn = stderr.split(BACK_TO_START).map(text => text.split(ESC)[0] ?? '')
  const lines = drawn.filter(text => text.includes('/12'))
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(displayWidth(line)).toBeLessThan(40)
})

test('what matters least is left out first', () => {
  const standing = { done: 300, total: 1000, failed: 2, rate: 12.34, left: 75 }
  const widths = Array.from({ length: 100 }, (_, columns) => columns)
  const lines = new Set(widths.toReversed().map(columns => progressLine(standing, 'zh', columns)))
  expect([...lines]).toEqual([
    '======-------------- 300/1000 件，每秒 12.3 件，还要 1 分 15 秒，失败 2 件',
    '300/1000 件，每秒 12.3 件，还要 1 分 15 秒，失败 2 件',
    '300/1000 件，还要 1 分 15 秒，失败 2 件',
    '300/1000',
    '',
  ])
  for (const language of ['zh', 'en'] as const)
    for (const columns of widths)
      expect(displayWidth(progressLine(standing, language, columns))).toBeLessThanOrEqual(
        Math.max(0, columns - 1),
      )
})

test.each([
  ['one case', ['1.yaml'], true],
  ['no screen', cases, false],
  ['--quiet', [...cases, '--quiet'], true],
])('%s: no progress', async (_, given, interactive) => {
  const { stderr } = await play(['check', ...given], { renderer: slow, interactive })
  expect(stderr).not.toMatch(BACK_TO_START)
})
