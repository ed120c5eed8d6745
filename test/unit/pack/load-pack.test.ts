import { expect, test } from 'vitest'
import { HostError } from '../../../src/host/host.ts'
import { listPacks } from '../../../src/pack/list-packs.ts'
import { loadPack } from '../../../src/pack/load-pack.ts'
import { createSourceFile } from '../../../src/source/source-file.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { gb9704, jincheng, listed, sound } from '../../support/paper.ts'

const base = {
  '/app/templates/base/pack.yaml': `名称: 基础
文书: { 记录表: { 名称: 记录 }, 答复: { 名称: 答复 } }
办理结果: [{ 代码: A, 名称: A类, 含义: 解决 }, { code: B, label: B类, meaning: 正在解决 }]
设置: { 版头: 信函, 用印: 是, 标明办理结果: 是, 标明公开属性: 附注 }
用语: { 称呼: 尊敬的, 结语: 谢谢 }
`,
  '/app/templates/base/documents/record.hbs': '<文书/>',
  '/app/templates/base/documents/letter.hbs': '<文书/>',
  '/app/templates/base/partials/正文.hbs': '甲',
  '/app/templates/base/styles.yaml': '样式: {}',
}

const packIn = (files: Readonly<Record<string, string>>, name = 'city') =>
  loadPack(memoryHost({ ...base, ...files }), name)

const city = (manifest: string, files: Readonly<Record<string, string>> = {}) =>
  packIn({ '/app/templates/city/pack.yaml': manifest, ...files })

test('a child pack says only what differs', async () => {
  const pack = sound(
    await city(
      'title: 某市\nextends: base\nsettings: { head: plain }\nwording: { 结语: 再见 }\n文书: { 答复: { 名称: 复函 } }',
      {
        '/app/templates/city/documents/letter.hbs': '<文书></文书>',
        '/app/templates/city/styles.yaml': '版面: {}',
      },
    ),
  )
  expect(pack.title).toBe('某市')
  expect(pack.lineage.map(({ name }) => name)).toEqual(['city', 'base'])
  expect(pack.settings).toEqual({ head: 'plain', sealed: 'yes', class_mark: 'yes', disclosure_mark: 'note' })
  expect([...pack.wording].map(([name, { text }]) => [name, text])).toEqual([
    ['称呼', '尊敬的'],
    ['结语', '再见'],
  ])
  expect(pack.documents.record).toMatchObject({
    title: '记录',
    template: { path: '/app/templates/base/documents/record.hbs' },
  })
  expect(pack.documents.letter).toMatchObject({
    title: '复函',
    template: { path: '/app/templates/city/documents/letter.hbs' },
  })
  expect(pack.styles.map(({ path }) => path)).toEqual([
    '/app/templates/city/styles.yaml',
    '/app/templates/base/styles.yaml',
  ])
  expect([...pack.partials.keys()]).toEqual(['正文'])
})

test('classes are replaced as a whole', async () => {
  const pack = sound(await city('名称: 某市\n上级包: base\n办理结果: [{ 代码: 甲, 名称: 甲类, 含义: 解决 }]'))
  expect(pack.classes.map(({ code }) => code)).toEqual(['甲'])
})

test('own fields of parent and child come together', async () => {
  const fields = (name: string) =>
    JSON.stringify({
      type: 'object',
      properties: { [name]: { type: 'string', title: name } },
      required: [name],
    })
  const pack = sound(
    await city('名称: 某市\n上级包: base', {
      '/app/templates/base/fields.schema.json': fields('batch'),
      '/app/templates/city/fields.schema.json': fields('street'),
    }),
  )
  expect(Object.keys(pack.fields.properties ?? {})).toEqual(['batch', 'street'])
  expect(pack.fields.required).toEqual(['batch', 'street'])
})

test('a pack beside the case is found from the case’s folder', async () => {
  const host = memoryHost({ ...base, '/desk/cases/mine/pack.yaml': '名称: 我的\n上级包: base' })
  expect(sound(await loadPack(host, './mine', { folder: 'cases' })).title).toBe('我的')
  expect(listed((await loadPack(host, './other', { folder: 'cases' })).diagnostics)).toEqual([
    'pack/no-pack-there 0:0',
  ])
})

test('an unknown pack is named at its place, with those there are', async () => {
  const file = createSourceFile('case.yaml', '包: bass\n')
  const { diagnostics } = await loadPack(memoryHost(base), 'bass', { span: { file, start: 3, end: 7 } })
  expect(listed(diagnostics)).toEqual(['pack/unknown-pack 1:4'])
  expect(diagnostics[0]?.params).toEqual({ name: 'bass', names: ['base'], suggestions: ['base'] })
})

test.each(['../base', '/app/templates/base', 'base/../base', '.', '__proto__', ''])(
  '“%s” is no name of a pack',
  async name => {
    expect((await packIn({}, name)).ok).toBe(false)
  },
)

test('a parent is an installed pack, never a path', async () => {
  const result = await city('名称: 某市\n上级包: ../base')
  expect(listed(result.diagnostics)).toEqual(['pack/parent-is-path 2:6'])
})

test('a circle of parents is found', async () => {
  const result = await packIn({
    '/app/templates/city/pack.yaml': '名称: 甲\n上级包: town',
    '/app/templates/town/pack.yaml': '名称: 乙\n上级包: city',
  })
  expect(listed(result.diagnostics)).toEqual(['pack/extends-itself 2:6'])
  expect(result.diagnostics[0]?.params).toEqual({ chain: ['city', 'town', 'city'] })
})

test('everything that is missing is said at once', async () => {
  const { diagnostics } = await city('名称: 某市')
  expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set(['pack/incomplete']))
  expect(diagnostics).toHaveLength(9)
})

test.each([
  [
    '名称: 某市\n上级包: base\n办理结果: [{ 代码: A, 名称: 甲, 含义: 乙 }, { 代码: A, 名称: 丙, 含义: 丁 }]',
    {},
    'pack/repeated-class 3:33',
  ],
  ['名称: 某市\n上级包: base\n用语: { 正文: 乙 }', {}, 'pack/name-taken 3:11'],
  [
    '名称: 某市\n上级包: base',
    { '/app/templates/city/fields.schema.json': '{"type": "object",}' },
    'pack/fields-not-json 1:19',
  ],
  ['名称: 某市\n上级包: base\n设置: { 版头: 红头 }', {}, 'data/not-a-choice 3:11'],
])('%s', async (manifest, files, expected) => {
  expect(listed((await city(manifest, files as Record<string, string>)).diagnostics)).toContain(expected)
})

test.each([
  '[]',
  '{"type": "object", "properties": {"a": {"type": "string"}}}',
  '{"type": "object", "properties": {"__proto__": {"type": "string", "title": "甲"}}}',
  '{"type": "object", "properties": {"a": {"type": "number", "title": "甲"}}}',
  '{"type": "object", "properties": {"a": {"type": "string", "title": "甲", "pattern": "(a+)+$"}}}',
  '{"type": "object", "properties": {"a": {"$ref": "#", "title": "甲"}}}',
])('fields.schema.json may not be %s', async text => {
  const result = await city('名称: 某市\n上级包: base', { '/app/templates/city/fields.schema.json': text })
  expect(result.diagnostics.map(({ rule }) => rule)).toEqual(['pack/bad-fields'])
})

test('listPacks tells titles and parents, also of a pack that is broken', async () => {
  const host = memoryHost({
    ...base,
    '/app/templates/city/pack.yaml': '名称: [',
    '/app/templates/notes.txt': '',
  })
  expect(await listPacks(host)).toEqual([{ name: 'base', title: '基础' }, { name: 'city' }])
})

test('the packs of the installation are sound', () => {
  expect(gb9704.settings).toEqual({
    head: 'letter',
    sealed: 'yes',
    class_mark: 'yes',
    disclosure_mark: 'note',
  })
  expect(jincheng.lineage.map(({ name }) => name)).toEqual(['jincheng', 'gb9704'])
})

test('files of a pack that may not be read are errors', async () => {
  const host = memoryHost(base)
  const strict = {
    ...host,
    async fileInfo(path: string) {
      if (path.endsWith('styles.yaml')) throw new HostError('EACCES', path)
      return host.fileInfo(path)
    },
    async listFolder(path: string) {
      if (path.endsWith('partials')) throw new HostError('EACCES', path)
      return host.listFolder(path)
    },
  }
  const { ok, diagnostics } = await loadPack(strict, 'base')
  expect(ok).toBe(false)
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['data/unreadable-file', 'data/unreadable-file'])
})
