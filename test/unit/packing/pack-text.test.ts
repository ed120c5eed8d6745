import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { unzlibSync, zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { adler32 } from '../../../src/packing/adler.ts'
import { type Code, MARKUP, OPERATORS } from '../../../src/packing/codes.ts'
import { packText } from '../../../src/packing/pack-text.ts'
import { zlibStream } from '../../../src/packing/zlib-stream.ts'

const pack = (bytes: Uint8Array, code: Code = OPERATORS) =>
  zlibStream(code, [packText(bytes, code)], adler32(bytes))

const bytesOf = (text: string) => Buffer.from(text, 'latin1')

/** As a page has them. */
const operators = bytesOf(
  Array.from(
    { length: 300 },
    (_, line) =>
      `BT\n/F${line % 3} 16 Tf 0 0 0 rg 0 Tr\n0.0${line} Tc 1 0 0 -1 ${79 + (line % 7) * 15.75} ${line * 28.95} Tm\n` +
      `(\x00${String.fromCharCode((line * 7919) % 256)}\x01${String.fromCharCode(line % 40)}) Tj\nET`,
  ).join('\n'),
)

/** As a letter has it: a paragraph for each line of an example. */
const markup = Buffer.from(
  readFileSync('examples/01-jincheng-suggestion/case.yaml', 'utf8')
    .split('\n')
    .map(
      line =>
        '<w:p><w:pPr><w:pStyle w:val="Reply9"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>' +
        `<w:t xml:space="preserve">${line}</w:t></w:r></w:p>`,
    )
    .join(''),
)

/** A word, and the same word `distance` bytes behind its beginning. */
const twice = (word: string, distance: number) =>
  bytesOf(word + '.'.repeat(Math.max(0, distance - word.length)) + word)

describe('packText', () => {
  it.each([
    ['nothing', bytesOf('')],
    ['one byte', bytesOf('q')],
    ['every byte', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
    ['operators', operators],
    ['one sign again and again', bytesOf('0'.repeat(100_000))],
    ['what stood in the first of many bytes', twice('endbfrange', 40_000)],
  ])('gives %s back to whoever inflates it', (_, bytes) => {
    for (const stream of [pack(bytes, OPERATORS), pack(bytes, MARKUP)]) {
      expect(inflateSync(stream).equals(bytes)).toBe(true)
      expect(Buffer.from(unzlibSync(stream)).equals(bytes)).toBe(true)
    }
  })

  it('names repetitions of every length and from every distance', () => {
    const lengths = Array.from({ length: 520 }, (_, length) => bytesOf(`${'0'.repeat(length)}${length};`))
    const distances = [...Array(16).keys()].flatMap(power =>
      [-1, 0, 1, (2 ** power) >> 1].map(more => twice('BT /F1', 2 ** power + more)),
    )
    for (const bytes of [...lengths, ...distances]) {
      expect(inflateSync(pack(bytes)).equals(bytes)).toBe(true)
    }
  })

  it('gives back whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray([0, 1, 32, 48, 49, 255, 48, 48]), { maxLength: 200 }), parts => {
        const bytes = Uint8Array.from(parts.flat())
        expect(inflateSync(pack(bytes)).equals(bytes)).toBe(true)
      }),
    )
  })

  it('gives these bytes on every computer, whatever it packed before', () => {
    pack(bytesOf('0.004 Tc 1 0 0 -1 79 28.95 Tm'))
    const digest = createHash('sha256').update(pack(operators)).digest('hex')
    expect(digest).toBe('cfa0eade633721b710077491278fa7b0eddbc9c5e762ea05647d37ee03cce7e9')
  })

  it.each([
    ['operators', operators, OPERATORS, 2, 1.2],
    ['markup', markup, MARKUP, 6, 1.25],
  ] as const)('packs %s nearly as tight as fflate', (_, bytes, code, level, most) => {
    expect(pack(bytes, code).length / zlibSync(bytes, { level }).length).toBeLessThan(most)
  })
})
