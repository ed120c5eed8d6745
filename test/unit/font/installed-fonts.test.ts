// A computer with one installed font, made from a bundled one under an official name.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeFonts } from '../../../src/font/describe-fonts.ts'
import { exportFace } from '../../../src/font/export/export-face.ts'
import { fontRoles, latinFont, symbolFace } from '../../../src/font/font-roles.ts'
import { openFontSet } from '../../../src/font/open-font-set.ts'
import { findSystemFonts } from '../../../src/font/system-fonts.ts'
import { woffToSfnt } from '../../../src/font/woff-to-sfnt.ts'
import type { Host } from '../../../src/host/host.ts'
import { createNodeHost } from '../../../src/host/node-host.ts'

const real = createNodeHost()
const home = mkdtempSync(join(tmpdir(), 'reply-fonts-'))
const folder = join(home, '.local/share/fonts/公文')
afterAll(() => rmSync(home, { recursive: true }))

/** Sees no fonts but those under `home`. */
const host: Host = {
  ...real,
  environment: name => (name === 'HOME' ? home : undefined),
  listFolder: async path => (path.startsWith(home) ? real.listFolder(path) : []),
}

const read = (file: string) => readFileSync(real.resolvePackageFile(file))

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  const symbols = woffToSfnt(read(symbolFace.file))
  writeFileSync(
    join(folder, 'simfang.ttf'),
    await exportFace(symbols, { family: '仿宋_GB2312', signsFillCell: false }),
  )
  const tinos = await exportFace(read(latinFont.bundled.file), { family: '黑体', signsFillCell: false })
  writeFileSync(join(folder, 'damaged.ttf'), tinos.subarray(0, 2000))
  writeFileSync(join(folder, 'empty.ttf'), '')
  writeFileSync(join(folder, 'page.otf'), '<html>not found</html>')
})

describe('findSystemFonts', () => {
  test('reads Chinese names and passes over what is no font', async () => {
    const fonts = await findSystemFonts(host)
    expect(fonts.map(({ path, names }) => [path, names.families])).toContainEqual([
      `${home}/.local/share/fonts/公文/simfang.ttf`,
      ['仿宋_GB2312'],
    ])
    expect(fonts.some(({ path }) => path.endsWith('empty.ttf') || path.endsWith('page.otf'))).toBe(false)
  })
})

describe('openFontSet', () => {
  test('auto: the installed font, and behind it, character by character, its stand-in', async () => {
    const fonts = await openFontSet(host, 'auto')
    if (!fonts.ok) throw new Error('not opened')
    expect(fonts.value.faceFor('fangsong', 0x2611)).toMatchObject({
      family: '仿宋_GB2312',
      source: 'system',
    })
    expect(fonts.value.faceFor('fangsong', 0x4e00)?.name).toBe(fontRoles.fangsong.bundled.name)
  })

  test('auto: one warning for each role without its font', async () => {
    const { diagnostics } = await openFontSet(host, 'auto')
    const substituted = diagnostics.filter(({ rule }) => rule === 'font/substituted')
    expect(substituted).toMatchObject([
      { params: { role: 'kaiti', wanted: '楷体_GB2312', found: 'LXGW WenKai' } },
      { params: { role: 'heiti', wanted: '黑体' } },
      { params: { role: 'xiaobiaosong', wanted: '方正小标宋简体' } },
      { params: { role: 'songti', wanted: '宋体' } },
    ])
    expect(substituted.every(({ severity }) => severity === 'warning')).toBe(true)
  })

  test('official: an error for each', async () => {
    const { ok, diagnostics } = await openFontSet(host, 'official')
    expect(ok).toBe(false)
    expect(
      diagnostics.flatMap(({ rule, params }) => (rule === 'font/official-missing' ? [params] : [])),
    ).toMatchObject([{ role: 'kaiti' }, { role: 'heiti' }, { role: 'xiaobiaosong' }, { role: 'songti' }])
  })

  test('bundled: looks for nothing, says nothing, reads nothing until a character is asked for', async () => {
    const reads: string[] = []
    const watched: Host = {
      ...host,
      listFolder: async () => {
        throw new Error('looked for fonts')
      },
      readRange: (path, start, length) => {
        reads.push(path)
        return real.readRange(path, start, length)
      },
    }
    expect((await openFontSet(watched, 'bundled')).diagnostics).toEqual([])
    expect(reads).toEqual([])
  })
})

test('describeFonts tells the file of every role', async () => {
  const described = await describeFonts(host, 'auto')
  expect(described.map(({ role, source, standIn }) => [role, source, standIn])).toEqual([
    ['fangsong', 'system', false],
    ['kaiti', 'bundled', true],
    ['heiti', 'bundled', true],
    ['xiaobiaosong', 'bundled', true],
    ['songti', 'bundled', true],
    ['latin', 'bundled', true],
  ])
  expect(described.filter(({ source }) => source === 'bundled').map(({ licence }) => licence)).toEqual(
    Array(5).fill('OFL-1.1'),
  )
})
