// Objects of a PDF file as text: what ISO 32000-1, 7.3 asks for, and what pdfkit made of it.
import { expect, test } from 'vitest'
import { objectText } from '../../../src/pdf/object-text.ts'

test.each([
  ['a name', 'Page', '/Page'],
  ['a number', 841.88976378, '841.889764'],
  ['nothing below a millionth', -0.0000001, '0'],
  ['ASCII', new String('a (b) \\ c\n'), '(a \\(b\\) \\\\ c\\n)'],
  // 答 is U+7B54, 复 is U+590D: its second byte would end a line.
  ['other characters', new String('答复'), '(\xfe\xff\x7b\x54\x59\\r)'],
  ['characters beyond 16 bits', new String('𠀀'), '(\xfe\xff\xd8\x40\xdc\x00)'],
  ['a date', new Date('2026-03-01T08:09:10Z'), '(D:20260301080910Z)'],
  ['an array', [1, null, undefined, true], '[1 null null true]'],
  [
    'a dictionary',
    { Type: 'Catalog', Lang: undefined, K: [{ MCID: 0 }] },
    '<<\n/Type /Catalog\n/K [<<\n/MCID 0\n>>]\n>>',
  ],
  [
    'a reference',
    new (class Reference {
      toString = () => '7 0 R'
    })(),
    '7 0 R',
  ],
])('%s', (_, object, text) => {
  expect(objectText(object)).toBe(text)
})

test('what is no number', () => {
  expect(() => objectText({ Count: Number.NaN })).toThrow()
})
