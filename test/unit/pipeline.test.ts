// Cases one after the other through the whole program, with files that exist only in memory beside the real packs.
import { expect, test } from 'vitest'
import { createNodeHost } from '../../src/host/node-host.ts'
import { openRenderer, type Renderer } from '../../src/pipeline.ts'
import { positionAt } from '../../src/source/source-file.ts'
import { memoryHost } from '../support/memory-host.ts'
import { SOUND_CASE } from '../support/sound-case.ts'

function rendererOver(files: Readonly<Record<string, string>>): Renderer {
  const real = createNodeHost()
  const desk = memoryHost(files)
  const host = {
    ...real,
    cwd: '/desk',
    environment: () => undefined,
    fileInfo: async (path: string) => (await desk.fileInfo(path)) ?? real.fileInfo(path),
    readFile: (path: string) => (Object.hasOwn(files, path) ? desk : real).readFile(path),
    listFolder: (path: string) => (path.startsWith('/desk/') ? desk : real).listFolder(path),
  }
  return openRenderer(host, { fonts: 'bundled' })
}

const withPack = (pack: string) => `模板包: ${pack}\n${SOUND_CASE}`
const PACK = '名称: 我的\n上级包: gb9704\n'
const letter = { documents: ['letter'], formats: ['pdf'] } as const

async function pathsOf(renderer: Renderer, path: string): Promise<readonly string[] | undefined> {
  const result = await renderer.render({ case: path, ...letter })
  return result.ok ? result.value.map(file => file.path) : undefined
}

async function placesOf(renderer: Renderer, path: string): Promise<readonly string[]> {
  const { diagnostics } = await renderer.check({ case: path, ...letter })
  return diagnostics.map(({ rule, span }) =>
    span ? `${rule} ${span.file.path}:${positionAt(span.file, span.start).line}` : rule,
  )
}

test('an unknown pack is told in each case that names it', async () => {
  const renderer = rendererOver({ '/desk/a.yaml': withPack('某'), '/desk/b.yaml': `\n\n${withPack('某')}` })
  expect(await placesOf(renderer, '/desk/a.yaml')).toEqual(['pack/unknown-pack /desk/a.yaml:1'])
  expect(await placesOf(renderer, '/desk/b.yaml')).toEqual(['pack/unknown-pack /desk/b.yaml:3'])
})

test('a pack of its own lies beside the file that names it, case or config', async () => {
  const renderer = rendererOver({
    '/desk/reply.config.yaml': '模板包: ./mine\n',
    '/desk/mine/pack.yaml': `${PACK}文书: { 答复: { 名称: 复函 } }\n`,
    '/desk/2025/mine/pack.yaml': `${PACK}文书: { 答复: { 名称: 回函 } }\n`,
    '/desk/2025/a.yaml': SOUND_CASE,
    '/desk/2025/b.yaml': withPack('./mine'),
  })
  expect(await pathsOf(renderer, '/desk/2025/a.yaml')).toEqual(['/desk/2025/152-复函.pdf'])
  expect(await pathsOf(renderer, '/desk/2025/b.yaml')).toEqual(['/desk/2025/152-回函.pdf'])
  const rendered = await renderer.render({ case: '/desk/2025/b.yaml', out: '/out', subfolder: '2025' })
  expect(rendered.ok && rendered.value[0]).toMatchObject({
    path: '/out/2025/152-面商记录表.docx',
    packs: ['/desk/2025/mine', expect.stringMatching(/templates.gb9704$/)],
  })
})

test.each([
  ['../../答复', '152-答复'],
  ['..\\答:复', '152-答-复'],
  ['..', '152-letter'],
])('a pack that calls its letter “%s” leads out of no folder', async (title, name) => {
  const renderer = rendererOver({
    '/desk/a.yaml': withPack('./mine'),
    '/desk/mine/pack.yaml': `${PACK}文书: { 答复: { 名称: '${title}' } }\n`,
  })
  expect(await pathsOf(renderer, '/desk/a.yaml')).toEqual([`/desk/${name}.pdf`])
})

test('a path that the system refuses is no pack', async () => {
  const renderer = rendererOver({ '/desk/a.yaml': withPack(`./${'长'.repeat(300)}`) })
  expect(await placesOf(renderer, '/desk/a.yaml')).toEqual(['pack/no-pack-there /desk/a.yaml:1'])
})

test.each(['constructor', 'toString', '__proto__'])('a style may be called “%s”', async name => {
  const renderer = rendererOver({
    '/desk/a.yaml': withPack('./mine'),
    '/desk/mine/pack.yaml': PACK,
    '/desk/mine/styles.yaml': `样式:\n  ${name}: { 基于: 正文 }\n`,
  })
  const result = await renderer.render({ case: '/desk/a.yaml', documents: ['letter'], formats: ['docx'] })
  expect(result).toMatchObject({ ok: true, diagnostics: [] })
})
