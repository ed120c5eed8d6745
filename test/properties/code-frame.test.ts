// A code frame can be drawn for any place in any text, and a terminal can be trusted with it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeFrame } from '../../src/source/code-frame.ts'
import { clusters, displayWidth } from '../../src/source/display-width.ts'
import { createSourceFile } from '../../src/source/source-file.ts'

const piece = fc.constantFrom(
  ...[
    'a',
    '建',
    '：',
    '　',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '𫖯',
    '👩‍👩‍👧',
    '🇨',
    '\u0301',
    '\u200b',
    '\u001b',
    '\ud800',
    '“',
  ],
)
const texts = fc.array(piece, { maxLength: 120 }).map(pieces => pieces.join(''))

test('one line of carets, within the width, nothing a terminal would obey', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), fc.integer({ min: 24, max: 96 }), (text, a, b, maxWidth) => {
      const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
      const frame = codeFrame({ file: createSourceFile('案.yaml', text), start, end }, maxWidth)
      const marks = frame.filter(({ kind }) => kind === 'marks')
      expect(marks).toHaveLength(1)
      expect(marks[0]?.text).toMatch(/^ *\^+$/)
      expect(frame[frame.findIndex(({ kind }) => kind === 'marked') + 1]).toBe(marks[0])
      for (const { gutter, text } of frame) {
        expect(displayWidth(text)).toBeLessThanOrEqual(maxWidth + 1)
        expect(displayWidth(gutter)).toBe(displayWidth(frame[0]?.gutter ?? ''))
        expect(text).not.toMatch(/[\p{Cc}\p{Cs}\u200b]/u)
      }
    }),
  )
})

test('clusters are the text, cut up', () => {
  fc.assert(
    fc.property(texts, text => {
      const parts = clusters(text)
      expect(parts.map(part => part.text).join('')).toBe(text)
      for (const { width } of parts) expect([0, 1, 2]).toContain(width)
    }),
  )
})
