// Two readers of the same fonts, ours and fontkit, must tell the same.
import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { fontRoles, latinFont, symbolFace } from '../../../src/font/font-roles.ts'
import { openTables } from '../../../src/font/font-tables.ts'
import { fontkitProgram, loadFontkit } from '../../../src/font/fontkit-program.ts'
import { trueTypeProgram } from '../../../src/font/true-type-program.ts'
import { isWoff, woffToSfnt } from '../../../src/font/woff-to-sfnt.ts'
import { createNodeHost } from '../../../src/host/node-host.ts'
import { subsetByCodePoint } from '../../../src/pdf/font-subset.ts'

const host = createNodeHost()
const openWithFontkit = await loadFontkit()

function openBoth(file: string, name: string) {
  const bytes = readFileSync(host.resolvePackageFile(file))
  const tables = openTables((start, length) => bytes.subarray(start, start + length))
  const ours = tables && trueTypeProgram(tables)
  if (!ours) throw new Error(`${file} is no plain TrueType font`)
  const unpacked = isWoff(bytes) ? woffToSfnt(bytes) : bytes
  return { ours, theirs: fontkitProgram(unpacked, name, tables, openWithFontkit) }
}

const faces = [...Object.values(fontRoles).map(({ bundled }) => bundled), latinFont.bundled, symbolFace]

describe.each(faces)('$name', ({ file, name }) => {
  const { ours, theirs } = openBoth(file, name)

  test('has the same glyph for every 37th code point, and is as wide', () => {
    expect(ours.unitsPerEm).toBe(theirs.unitsPerEm)
    for (let codePoint = 0x20; codePoint < 0x30000; codePoint += 37) {
      const glyph = ours.glyphOf(codePoint)
      expect(glyph).toBe(theirs.glyphOf(codePoint))
      if (glyph !== 0) expect(ours.advanceOf(glyph)).toBe(theirs.advanceOf(glyph))
    }
  })

  test('a dash is black from the same point to the same', () => {
    const dash = ours.glyphOf(0x2014)
    if (dash !== 0) expect(ours.inkOf(dash)).toEqual(theirs.inkOf(dash))
  })
})

test.each(faces.filter(({ file }) => file.endsWith('.woff')))(
  '$name: what a packed table begins with',
  ({ file }) => {
    const bytes = readFileSync(host.resolvePackageFile(file))
    for (const tag of ['OS/2', 'cmap', 'glyf', 'head', 'hmtx', 'loca', 'name', 'post']) {
      const [one, other] = [1, 2].map(() =>
        openTables((start, length) => bytes.subarray(start, start + length)),
      )
      expect(one?.part(tag, 4, 16)).toEqual(other?.table(tag).subarray(4, 16))
    }
  },
)

test('fontkit makes subsets of the fonts that are left to it', () => {
  const { theirs } = openBoth(latinFont.bundled.file, latinFont.bundled.name)
  const subset = subsetByCodePoint(theirs)
  expect([0x41, 0x42, 0x41].map(codePoint => subset.includeGlyph(codePoint))).toEqual([1, 2, 1])
  const font = create(Buffer.from(subset.encode()))
  expect('numGlyphs' in font && font.numGlyphs).toBe(3)
})

test('what is no font has no tables', () => {
  const file = new TextEncoder().encode('<html>')
  expect(openTables((start, length) => file.subarray(start, start + length))).toBeUndefined()
})
