import { expect, test } from 'vitest'
import { expandPatterns } from '../../../src/cli/expand-patterns.ts'
import { HostError } from '../../../src/host/host.ts'
import { memoryHost } from '../../support/memory-host.ts'

const host = memoryHost({
  '/desk/152.yaml': '',
  '/desk/15.yaml': '',
  '/desk/a+b.yaml': '',
  '/desk/.hidden.yaml': '',
  '/desk/notes.txt': '',
  '/desk/*.md': '',
  '/desk/2025/乙/case.yaml': '',
  '/desk/2025/甲/case.yaml': '',
  '/desk/2025/空/other.yaml': '',
  '/elsewhere/x.yaml': '',
})

test.each([
  [
    ['152.yaml', 'missing.yaml'],
    ['152.yaml', 'missing.yaml'],
  ],
  [['*.yaml'], ['15.yaml', '152.yaml', 'a+b.yaml']],
  [['15?.yaml'], ['152.yaml']],
  [['./1*'], ['15.yaml', '152.yaml']],
  [['2025/*/case.yaml'], ['2025/乙/case.yaml', '2025/甲/case.yaml']],
  [['2025/?/c*.yaml'], ['2025/乙/case.yaml', '2025/甲/case.yaml']],
  [['/elsewhere/*'], ['/elsewhere/x.yaml']],
  [['../elsewhere/*.yaml'], ['../elsewhere/x.yaml']],
  [['.*.yaml'], ['.hidden.yaml']],
  // Regular expressions mean nothing here.
  [['a+*.yaml'], ['a+b.yaml']],
  [['a.b*'], ['a.b*']],
  // A file may really be called so.
  [['*.md'], ['*.md']],
  [
    ['nothing/*.yaml', '*.doc'],
    ['nothing/*.yaml', '*.doc'],
  ],
])('%j → %j', async (typed, expected) => {
  expect(await expandPatterns(host, typed)).toEqual(expected)
})

test('a folder that may not be looked into is passed over', async () => {
  const unless = <T>(path: string, answer: Promise<T>): Promise<T> => {
    if (path.startsWith('/desk/2025/乙')) throw new HostError('EACCES', path)
    return answer
  }
  const strict = {
    ...host,
    fileInfo: async (path: string) => unless(path, host.fileInfo(path)),
    listFolder: async (path: string) => unless(path, host.listFolder(path)),
  }
  for (const typed of ['2025/*/case.yaml', '2025/*/c*.yaml'])
    expect(await expandPatterns(strict, [typed])).toEqual(['2025/甲/case.yaml'])
})
