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
  expect(outlinesOfBuild(built)).toEqual(packedOutlinesOf(font))
  expect(outlinesOfBuild(built).size).toBeGreaterThan(10)
  expect(Buffer.compare(trueTypeSubset(built, [0, ...glyphs]), subset)).toBe(0)
})

test('a font that was not built with is packed anew', () => {
  expect(outlinesOfBuild({ ...program('heiti'), leftByBuild: () => kept }).size).toBe(0)
  expect(outlinesOfBuild({ ...font, leftByBuild: () => undefined }).size).toBe(0)
})
