// Names of files that would give orders to the terminal, or to GitHub, which reads what is printed line by line.
import { expect, test } from 'vitest'
import { failed } from '../../../src/diagnostics/checked.ts'
import { report } from '../../../src/diagnostics/diagnostic.ts'
import { createSourceFile } from '../../../src/source/source-file.ts'
import { play, renderedFile } from '../../support/fake-session.ts'

const environment = { GITHUB_ACTIONS: 'true' }
const ORDER = /^\s*::(?!(error|warning|notice) )/m

test.each([
  ['a\n::warning::x.yaml', 'a<U+000A>::warning::x.yaml'],
  ['::warning::x.yaml', './::warning::x.yaml'],
  [' ::stop-commands::x.yaml', './ ::stop-commands::x.yaml'],
  ['\u001b[2J\u202e.yaml', '<U+001B>[2J<U+202E>.yaml'],
])('%j', async (path, shown) => {
  const span = { file: createSourceFile(path, 'a: 1\n'), start: 0, end: 1 }
  const renderer = {
    render: async () =>
      failed(report('data/missing-file', { path }), report('data/empty-file', {}, { span })),
  }
  const names = [path, ...Array.from({ length: 10 }, (_, i) => `${path}${i}`)]
  const { stderr } = await play(['render', ...names], { renderer, environment })
  expect(stderr).toContain(`${shown}:1:1  错误  data/empty-file`)
  expect(stderr).toContain(`找不到文件“${shown.replace(/^\.\//, '')}”`)
  expect(stderr).toMatch(/^失败的案卷：$/m)
  expect(stderr).toContain(`\n  ${shown}\n`)
  expect(stderr).not.toMatch(ORDER)
  // GitHub is told the real name, with line breaks as it wants them.
  const forPeople = stderr.split('\n').filter(line => !line.startsWith('::'))
  expect(forPeople.join('\n')).not.toContain('\u001b')
})

test('a folder of papers', async () => {
  const file = renderedFile('::set-output::\nx/答复.pdf')
  const renderer = { render: async () => ({ ok: true as const, value: [file], diagnostics: [] }) }
  const { stdout } = await play(['render', 'a.yaml'], { renderer, environment })
  expect(stdout).toBe('./::set-output::<U+000A>x/答复.pdf\n')
})
