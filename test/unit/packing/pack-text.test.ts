import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { unzlibSync, zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packText } from '../../../../src/pdf/packing/pack-text.ts'

const bytesOf = (text: string) => Buffer.from(text, 'latin1')

/** As a page has them. */
const operators = bytesOf(
  Array.from(
    { length: 300 },
    (_, line) =>
      `BT\n/F${line % 3} 16 Tf 0 0 0 rg 0 Tr\n0.0${line} Tc 1 0 0 -1 ${79 + (line % 7) * 15.75} ${line * 28.95} Tm\n` +
      `<${((line * 7919) % 65536).toString(16).padStart(4, '0')}00${line % 10}b0021> Tj\nET`,
  ).join('\n'),
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
    const stream = packText(bytes)
    expect(inflateSync(stream).equals(bytes)).toBe(true)
    expect(Buffer.from(unzlibSync(stream)).equals(bytes)).toBe(true)
  })

  it('names repetitions of every length and from every distance', () => {
    const lengths = Array.from({ length: 520 }, (_, length) => bytesOf(`${'0'.repeat(length)}${length};`))
    const distances = [...Array(16).keys()].flatMap(power =>
      [-1, 0, 1, (2 ** power) >> 1].map(more => twice('BT /F1', 2 ** power + more)),
    )
    for (const bytes of [...lengths, ...distances]) {
      expect(inflateSync(packText(bytes)).equals(bytes)).toBe(true)
    }
  })

  it('gives back whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray([0, 1, 32, 48, 49, 255, 48, 48]), { maxLength: 200 }), parts => {
        const bytes = Uint8Array.from(parts.flat())
        expect(inflateSync(packText(bytes)).equals(bytes)).toBe(true)
      }),
    )
  })

  it('gives these bytes on every computer, whatever it packed before', () => {
    packText(bytesOf('0.004 Tc 1 0 0 -1 79 28.95 Tm'))
    const digest = createHash('sha256').update(packText(operators)).digest('hex')
    expect(digest).toBe('4188970325a6c22f7a79933be7c5329ede8195b0055563828182c176da7533b3')
  })

  it('packs operators nearly as tight as fflate', () => {
    expect(packText(operators).length / zlibSync(operators, { level: 2 }).length).toBeLessThan(1.2)
  })
})
