import { describe, expect, it } from 'vitest'
import type { PlacedText } from '../../../src/layout/layout.ts'
import { type EmbeddedGlyph, embeddedFace } from '../../../src/pdf/embedded-face.ts'
import { emptyRow, placeGlyphs } from '../../../src/pdf/place-glyphs.ts'
import { handFontSet, placeLine } from '../../support/hand-layout.ts'

const fonts = handFontSet()
const place = (text: string) => placed(placeLine(fonts, text, { baseline: 100, x: 100, size: 10 }))

/** The rows turned: what is known of one glyph together. */
function placed(items: readonly PlacedText[]) {
  const row = emptyRow()
  placeGlyphs(items, row)
  return Array.from({ length: row.length }, (_, at) => ({
    item: row.items[row.itemOf[at] ?? 0] as PlacedText,
    glyph: row.glyphs[at] as EmbeddedGlyph,
    marks: row.marks[at],
    x: row.lefts[at] ?? 0,
    end: row.rights[at] ?? 0,
    stretch: row.stretches[at] ?? 0,
  }))
}

describe('placeGlyphs', () => {
  it('sets full-width glyphs at the left of their squares', () => {
    expect(place('建议').map(({ x, end }) => [x, end])).toEqual([
      [100, 110],
      [110, 120],
    ])
  })

  it('sets a glyph narrower than its square in the middle of it', () => {
    const [dash] = place('—建')
    expect((dash?.end ?? 0) - (dash?.x ?? 0)).toBeCloseTo(8.81, 6)
    expect((dash?.x ?? 0) - 100).toBeCloseTo(110 - (dash?.end ?? 0), 6)
  })

  it('has room for the longest line', () => {
    const all = place('建'.repeat(1000))
    expect(all).toHaveLength(1000)
    expect(all.at(-1)).toMatchObject({ x: 100 + 999 * 10, end: 100 + 1000 * 10, stretch: 1 })
  })

  it('leaves Latin letters their own widths', () => {
    const [a, b] = place('ab')
    expect(a?.x).toBe(100)
    expect(b?.x).toBeCloseTo(a?.end ?? 0, 6)
  })

  it('draws out the strokes of —— until they overlap', () => {
    const [first, second] = place('——').map(({ x, stretch, glyph, item }) => ({
      left: x + glyph.ink().left * stretch * item.size,
      right: x + glyph.ink().right * stretch * item.size,
    }))
    expect(first?.left).toBeCloseTo(100.4, 6)
    expect(first?.right).toBeGreaterThan(second?.left ?? 0)
    expect(second?.right).toBeCloseTo(119.6, 6)
  })

  it('shows no glyph for a variation selector but keeps it in the text', () => {
    expect(place('葛\u{e0100}飾').map(({ glyph, marks }) => [glyph.text, marks])).toEqual([
      ['葛', '\u{e0100}'],
      ['飾', ''],
    ])
  })

  it('refuses to draw a box for a character that its face lacks', () => {
    const [item] = placeLine(fonts, '建', { baseline: 100 })
    expect(() => item && placed([{ ...item, text: '𬎆' }])).toThrow('U+2C386')
  })
})

describe('embeddedFace', () => {
  it('keeps two characters apart that share one glyph', () => {
    const face = fonts.faceFor('fangsong', 0x4e00)
    if (!face) throw new Error('no face')
    const embedded = embeddedFace(face) as unknown as {
      createSubset(): { includeGlyph(codePoint: number): number }
    }
    const subset = embedded.createSubset()
    const numbers = [0x4e00, 0x2f00, 0x4e00].map(codePoint => subset.includeGlyph(codePoint))
    expect(numbers).toEqual([1, 2, 1])
  })
})
