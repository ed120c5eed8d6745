// What the build packs ahead must be what a run would pack, and only for the very font it was packed from.
import { deserialize, serialize } from 'node:v8'
import { expect, test } from 'vitest'
import type { TrueTypeProgram } from '../../../src/font/true-type-program.ts'
import { keepOutlines, type OutlinesOfBuild, outlinesOfBuild } from '../../../src/pdf/outlines-of-build.ts'
import { packedOutlinesOf, trueTypeSubset } from '../../../src/pdf/true-type-subset.ts'
import { handFontSet } from '../../support/hand-layout.ts'

function program(role: 'fangsong' | 'heiti'): TrueTypeProgram {
  const face = handFontSet().faceFor(role, 0x4e00)
  if (!face) throw new Error('no face')
  return face.program as TrueTypeProgram
}

const font = program('fangsong')
const glyphs = [...'关于加强公共阅读空间建设的建议é ，'].map(character =>
  font.glyphOf(character.codePointAt(0) ?? 0),
)
const subset = trueTypeSubset(font, [0, ...glyphs])
const kept = deserialize(serialize(keepOutlines(font, packedOutlinesOf(font)))) as OutlinesOfBuild

test('outlines are those that packing gives', () => {
  const built = { ...font, leftByBuild: () => kept }
  const find = outlinesOfBuild(built)
  const packed = [...packedOutlinesOf(font)]
  expect(packed.length).toBeGreaterThan(10)
  expect(packed.map(([glyph]) => [glyph, find(glyph)])).toEqual(packed)
  expect(find(font.glyphOf(0x9f98))).toBeUndefined()
  expect(Buffer.compare(trueTypeSubset(built, [0, ...glyphs]), subset)).toBe(0)
})

test('a font that was not built with is packed anew', () => {
  const [glyph = 0] = glyphs
  expect(outlinesOfBuild({ ...program('heiti'), leftByBuild: () => kept })(glyph)).toBeUndefined()
  expect(outlinesOfBuild({ ...font, leftByBuild: () => undefined })(glyph)).toBeUndefined()
})
