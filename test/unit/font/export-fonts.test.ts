import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import { afterAll, describe, expect, test } from 'vitest'
import { type ExportedFile, exportFonts } from '../../../src/font/export/export-fonts.ts'
import { FONT_ROLES, fontRoles } from '../../../src/font/font-roles.ts'
import { createNodeHost } from '../../../src/host/node-host.ts'

const files = await exportFonts(createNodeHost())
const folder = mkdtempSync(join(tmpdir(), 'reply-export-'))
for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes)
afterAll(() => rmSync(folder, { recursive: true }))

const fileNamed = (name: string): ExportedFile => {
  const file = files.find(file => file.name === name)
  if (!file) throw new Error(`no ${name}`)
  return file
}

const fontNamed = (name: string): Font => {
  const font = create(Buffer.from(fileNamed(name).bytes))
  if ('fonts' in font) throw new Error('a collection')
  return font
}

const chinese = ['ReplyFangsong', 'ReplyKaiti', 'ReplyHeiti', 'ReplyXiaobiaosong', 'ReplySongti']

test('a face for every role, Latin and symbols, the map, the licences', () => {
  expect(files.map(({ name }) => name).sort()).toEqual(
    [...chinese, 'ReplyLatin', 'ReplySymbols']
      .map(name => `${name}.ttf`)
      .concat('fonts.conf', 'LICENSE.txt')
      .sort(),
  )
  const licences = new TextDecoder().decode(fileNamed('LICENSE.txt').bytes)
  expect(licences.match(/SIL OPEN FONT LICENSE Version 1\.1/g)?.length).toBeGreaterThanOrEqual(7)
})

describe.each(chinese)('%s', name => {
  const font = fontNamed(`${name}.ttf`)
  const advance = (character: string) => font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth

  test('has names of ours and keeps the copyright', () => {
    expect(font.familyName.replaceAll(' ', '')).toBe(name)
    expect(font.postscriptName).toBe(`${name}-Regular`)
    expect(font.copyright).toMatch(/copyright|©|\(c\)/i)
    expect(font['OS/2'].usWeightClass).toBe(400)
  })

  test('signs are one em wide as in our layout, letters and outlines untouched', () => {
    expect([...'—…“”‘’·×±§℃№，一'].map(advance)).toEqual(Array(14).fill(1000))
    expect(advance('A')).toBeLessThan(900)
    expect(font.glyphForCodePoint(0x4e00).path.toSVG().length).toBeGreaterThan(20)
  })
})

test.each(['ReplyFangsong', 'ReplyLatin'])('%s: one character, one glyph', name => {
  const font = fontNamed(`${name}.ttf`)
  for (const text of ['——', 'fi', 'AV']) {
    const { glyphs, advanceWidth } = font.layout(text)
    expect(glyphs).toHaveLength(2)
    expect(advanceWidth).toBe(glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0))
  }
})

test('the same bytes every time', async () => {
  const hash = (all: readonly ExportedFile[]) =>
    all.map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')])
  expect(hash(await exportFonts(createNodeHost()))).toEqual(hash(files))
})

describe.skipIf(spawnSync('fc-match', ['--version']).status !== 0)('fontconfig', () => {
  const match = (name: string) =>
    execFileSync('fc-match', ['--format', '%{family}', name.replaceAll('-', '\\-')], {
      env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf'), XDG_CACHE_HOME: folder },
      encoding: 'utf8',
    })

  test.each(FONT_ROLES)('%s: every official name', role => {
    const { docx, official } = fontRoles[role]
    const families = [docx.name, ...docx.alternatives, ...official].map(match)
    expect(new Set(families)).toEqual(new Set([`Reply ${role[0]?.toUpperCase()}${role.slice(1)}`]))
  })

  test('Latin and tick boxes', () => {
    expect(match('Times New Roman')).toBe('Reply Latin')
    expect(match('MS Gothic')).toBe('Reply Symbols')
  })
})
