import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import * as fontkit from 'fontkit'
import { describe, expect, it } from 'vitest'
import type { TrueTypeProgram } from '../../../src/font/true-type-program.ts'
import { trueTypeSubset } from '../../../src/pdf/true-type-subset.ts'
import { handFontSet } from '../../support/hand-layout.ts'

const fonts = handFontSet()

function openFont(role: 'fangsong' | 'heiti', character: string) {
  const face = fonts.faceFor(role, character.codePointAt(0) ?? 0)
  if (!face) throw new Error(`no face has ${character}`)
  return {
    program: face.program as TrueTypeProgram,
    whole: fontkit.create(readFileSync(face.path)) as fontkit.Font,
  }
}

function subsetOf(program: TrueTypeProgram, characters: string) {
  const ids = [0, ...[...characters].map(character => program.glyphOf(character.codePointAt(0) ?? 0))]
  const subset = fontkit.create(inflateSync(trueTypeSubset(program, ids))) as fontkit.Font
  return { ids, subset }
}

describe('trueTypeSubset', () => {
  it.each([
    ['建议办理，“—', '建'],
    // Composite glyphs: their parts come along under new numbers.
    ['AéÅüñ 0', 'A'],
  ])('keeps outlines and advances of %s', (characters, sample) => {
    const { program, whole } = openFont('fangsong', sample)
    const { ids, subset } = subsetOf(program, characters)
    ids.forEach((id, place) => {
      expect(subset.getGlyph(place).path.toSVG()).toBe(whole.getGlyph(id).path.toSVG())
      expect(subset.getGlyph(place).advanceWidth).toBe(whole.getGlyph(id).advanceWidth)
    })
  })

  it('may hold one glyph twice', () => {
    const { subset } = subsetOf(openFont('fangsong', '建').program, '建建')
    expect(subset.numGlyphs).toBe(3)
    expect(subset.getGlyph(1).path.toSVG()).toBe(subset.getGlyph(2).path.toSVG())
  })

  it('leaves the font as it was', () => {
    const { program } = openFont('fangsong', 'A')
    const bytes = () => [...trueTypeSubset(program, [0, program.glyphOf(0xe9)])]
    expect(bytes()).toEqual(bytes())
  })
})
