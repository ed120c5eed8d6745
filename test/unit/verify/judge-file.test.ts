// A file as remembered, as found and as given today: every way these can agree or not.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { RenderedFile } from '../../../src/pipeline.ts'
import { judgeFile } from '../../../src/verify/judge-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const recorded = (text: string) =>
  ({ document: 'letter', format: 'pdf', fonts: 'auto', sha256: sha256(text) }) as const
const today = (text: string, path = '成稿/1.pdf'): RenderedFile => ({
  document: 'letter',
  format: 'pdf',
  path,
  pages: 1,
  bytes: bytes(text),
})
const judge = (was: string, found: string | undefined, now: RenderedFile | undefined) =>
  judgeFile('成稿/1.pdf', recorded(was), found === undefined ? undefined : bytes(found), now)

test.each([
  ['as it was and is', '甲', '甲', today('甲'), 'same', []],
  // A manifest from an older commit is no fault of the file.
  ['as it is today, not as it was', '旧', '甲', today('甲'), 'same', []],
  ['as it was, not as it is today', '旧', '旧', today('甲'), 'outdated', ['verify/outdated']],
  ['neither', '甲', '改', today('甲'), 'edited', ['verify/edited']],
  ['gone', '甲', undefined, today('甲'), 'missing', ['verify/missing']],
  ['gone, and the case cannot tell', '甲', undefined, undefined, 'missing', ['verify/missing']],
  ['as it was, the case cannot tell', '甲', '甲', undefined, 'unknown', []],
  ['edited, the case cannot tell', '甲', '改', undefined, 'edited', ['verify/edited']],
  ['of an old name', '甲', '甲', today('甲', '成稿/2.pdf'), 'obsolete', ['verify/obsolete']],
  ['of an old name, edited', '甲', '改', today('甲', '成稿/2.pdf'), 'edited', ['verify/edited']],
])('%s', (_, was, found, now, verdict, rules) => {
  const judged = judge(was, found, now)
  expect(judged?.file).toMatchObject({ path: '成稿/1.pdf', verdict, recorded: sha256(was) })
  expect(judged?.file.found).toBe(found && sha256(found))
  expect(judged?.diagnostics.map(({ rule }) => rule)).toEqual(rules)
})

test('a file of an old name that was cleared away is nothing to speak of', () => {
  expect(judge('甲', undefined, today('甲', '成稿/2.pdf'))).toBeUndefined()
})

test('an edited file whose case changed too is told so', () => {
  expect(judge('旧', '改', today('新'))?.diagnostics).toMatchObject([{ params: { outdated: true } }])
  expect(judge('旧', '改', today('旧'))?.diagnostics).toMatchObject([{ params: { outdated: false } }])
})
