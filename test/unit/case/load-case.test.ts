import { expect, test } from 'vitest'
import { baseCaseSchema } from '../../../src/case/case-schema.ts'
import { loadCase } from '../../../src/case/load-case.ts'
import { validateCase } from '../../../src/case/validate-case.ts'
import { type Guard, OutOfTime } from '../../../src/host/time-limit.ts'
import { placeOf, reported } from '../data/reported.ts'
import { SMALL_CASE } from '../data/small-case.ts'
import { type MemoryFile, memoryHost } from './memory-host.ts'

const load = (file: string | MemoryFile) => loadCase(memoryHost({ 'case.yaml': file }), 'case.yaml')

async function loaded(text: string) {
  const result = await load(text)
  if (!result.ok) throw new Error(reported(result).join())
  return result.value
}

test('the pack, in either spelling, with its place', async () => {
  expect((await loaded(SMALL_CASE)).pack).toBeUndefined()
  const { pack } = await loaded(`${SMALL_CASE}模板包: jincheng\n`)
  expect(pack?.name).toBe('jincheng')
  expect(pack && placeOf(pack.span)).toBe('14:6')
  expect((await loaded('pack: [a]\n')).pack).toBeUndefined()
  expect((await loaded('- pack: a\n')).pack).toBeUndefined()
})

test('a sound case has its values, the usual ones filled in', async () => {
  const data = validateCase(await loaded(SMALL_CASE), baseCaseSchema)
  expect(data.ok && data.value.values).toMatchObject({ kind: 'suggestion', suggestion: { number: '0152' } })
})

test.each<[string, string | MemoryFile, string]>([
  ['a directory', { kind: 'directory' }, 'data/directory 1:1'],
  ['a pipe said it was a folder', { kind: 'other' }, 'data/special-file 1:1'],
  ['50 MB, never read', { size: 50 * 1_048_576 }, 'data/too-large 1:1'],
  ['no permission', { text: '', refused: 'EACCES' }, 'data/unreadable-file 1:1'],
  ['empty', '', 'data/empty-file 1:1'],
])('%s', async (_, file, expected) => {
  expect(reported(await load(file))).toEqual([expected])
})

test('no such file', async () => {
  expect(reported(await loadCase(memoryHost({}), 'case.yaml'))).toEqual(['data/missing-file 1:1'])
})

test('a file that is no YAML is explained by its traps, and its other faults are said', async () => {
  const text = SMALL_CASE.replace('  title: ', '  title：').replace('  class: A\n', '')
  const result = validateCase(await loaded(text), baseCaseSchema)
  expect(reported(result)).toEqual(['data/full-width-colon 4:3', 'data/missing-field 9:1'])
})

test.each([
  ['模板包: jincheng', '1:6'],
  ['模板包：jincheng', '1:5'],
  ['pack :　“jincheng”', '1:9'],
])('the pack of a file that is no YAML: %s', async (line, place) => {
  const { pack } = await loaded(`${line}\n${SMALL_CASE.replace('  title: ', '  title：')}`)
  expect(pack?.name).toBe('jincheng')
  expect(pack && placeOf(pack.span)).toBe(place)
})

test('a megabyte of YAML took ten seconds, whatever time it was given', async () => {
  const late: Guard = async () => {
    throw new OutOfTime()
  }
  await expect(loadCase(memoryHost({ 'case.yaml': SMALL_CASE }), 'case.yaml', late)).rejects.toThrow(
    OutOfTime,
  )
})
