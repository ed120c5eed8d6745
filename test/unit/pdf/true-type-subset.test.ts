import { createHash } from 'node:crypto'
import * as fontkit from 'fontkit'
import { describe, expect, it } from 'vitest'
import type { SfntFont } from '../../../src/pdf/sfnt-table.ts'
import { trueTypeSubset } from '../../../src/pdf/true-type-subset.ts'
import { handFontSet } from '../../support/hand-layout.ts'

const fonts = handFontSet()

function openProgram(role: 'fangsong' | 'heiti', character: string) {
  const face = fonts.faceFor(role, character.codePointAt(0) ?? 0)
  return face?.program as fontkit.Font & SfntFont
}

function subsetOf(program: fontkit.Font & SfntFont, characters: string) {
  const ids = [
    0,
    ...[...characters].map(character => program.glyphForCodePoint(character.codePointAt(0) ?? 0).id),
  ]
  const subset = fontkit.create(Buffer.from(trueTypeSubset(program, ids))) as fontkit.Font
  return { ids, subset }
}

describe('trueTypeSubset', () => {
  it.each([
    ['建议办理，“—', '建'],
    // Composite glyphs: their parts come along under new numbers.
    ['AéÅüñ 0', 'A'],
  ])('keeps outlines and advances of %s', (characters, sample) => {
    const program = openProgram('fangsong', sample)
    const { ids, subset } = subsetOf(program, characters)
    ids.forEach((id, place) => {
      expect(subset.getGlyph(place).path.toSVG()).toBe(program.getGlyph(id).path.toSVG())
      expect(subset.getGlyph(place).advanceWidth).toBe(program.getGlyph(id).advanceWidth)
    })
  })

  it('may hold one glyph twice', () => {
    const { subset } = subsetOf(openProgram('fangsong', '建'), '建建')
    expect(subset.numGlyphs).toBe(3)
    expect(subset.getGlyph(1).path.toSVG()).toBe(subset.getGlyph(2).path.toSVG())
  })

  it('leaves the font as it was', () => {
    const program = openProgram('heiti', '建')
    const digest = () => createHash('sha256').update(program.stream.buffer).digest('hex')
    const before = digest()
    subsetOf(program, '建议')
    expect(digest()).toBe(before)
  })
})
