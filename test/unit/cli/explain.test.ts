import { expect, test } from 'vitest'
import { rules } from '../../../src/diagnostics/rules.ts'
import { play } from '../../support/fake-session.ts'

test('without a rule, every rule is listed once, in order, on a line of its own', async () => {
  const { code, stdout } = await play(['explain'])
  const listed = stdout
    .trimEnd()
    .split('\n')
    .map(line => line.split(' ')[0])
  expect(code).toBe(0)
  expect(listed).toEqual(Object.keys(rules).sort())
})

test.each(['zh', 'en'] as const)('a rule is explained in %s', async lang => {
  const { code, stdout } = await play(['explain', 'output/same-file', '--lang', lang])
  expect(code).toBe(0)
  expect(stdout).toContain(rules['output/same-file'].explain[lang].trim())
})

test('a mistyped rule is guessed', async () => {
  const { code, stdout, stderr } = await play(['explain', 'output/samefile'])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain('output/same-file')
})
