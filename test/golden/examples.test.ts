// The pages of the first example line by line: a change of layout shows here as a difference to read.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { examplesFolder } from '../support/example-cases.ts'
import { runCli } from '../support/run-cli.ts'

it('lays out the first example as before', async () => {
  const text = readFileSync(join(examplesFolder, '01-jincheng-suggestion', 'case.yaml'))
  const args = ['render', 'case.yaml', '--fonts', 'bundled', '--debug-pages']
  const { code, stdout } = await runCli(args, { files: { 'case.yaml': text } })
  expect(code).toBe(0)
  await expect(stdout).toMatchFileSnapshot('01-jincheng-suggestion.pages.txt')
})
