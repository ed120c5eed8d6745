import { createHash } from 'node:crypto'
import { constants, deflateSync, inflateSync } from 'node:zlib'
import { unzlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { TrueTypeProgram } from '../../../src/font/true-type-program.ts'
import { OUTLINES } from '../../../src/packing/codes.ts'
import { joinLiterals } from '../../../src/packing/join-literals.ts'
import { packLiterals } from '../../../src/packing/pack-literals.ts'
import { trueTypeSubset } from '../../../src/pdf/true-type-subset.ts'
import { handFontSet } from '../../support/hand-layout.ts'

/** Every byte, in no order, more often the smaller ones. */
const sample = Uint8Array.from({ length: 20_000 }, (_, index) => ((index * 7919) % 256) & (index % 255))

function pieces(bytes: Uint8Array, lengths: readonly number[]): Uint8Array[] {
  const result: Uint8Array[] = []
  for (let start = 0, index = 0; start < bytes.length; index++) {
    const end = start + (lengths[index % lengths.length] ?? 1)
    result.push(bytes.subarray(start, end))
    start = end
  }
  return result
}

describe('joinLiterals', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['one byte', Uint8Array.of(255)],
    ['every byte', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
    ['many bytes', sample],
    ['what makes the checksum greatest', new Uint8Array(10_000).fill(255)],
  ])('gives %s back to whoever inflates it', (_, bytes) => {
    const stream = joinLiterals([packLiterals(bytes, OUTLINES)], OUTLINES)
    expect(inflateSync(stream).equals(bytes)).toBe(true)
    expect(Buffer.from(unzlibSync(stream)).equals(bytes)).toBe(true)
  })

  it.each([[[1]], [[2, 3]], [[0, 1, 4, 9, 16, 25, 640]], [[4096]]])(
    'gives the same stream from pieces of %j bytes as from the whole',
    lengths => {
      const whole = joinLiterals([packLiterals(sample, OUTLINES)], OUTLINES)
      const joined = joinLiterals(
        pieces(sample, lengths).map(piece => packLiterals(piece, OUTLINES)),
        OUTLINES,
      )
      expect(Buffer.from(joined).equals(whole)).toBe(true)
    },
  )

  it('gives these bytes on every computer', () => {
    const digest = createHash('sha256')
      .update(joinLiterals([packLiterals(sample, OUTLINES)], OUTLINES))
      .digest('hex')
    expect(digest).toBe('8d381c553829806f492a491b11ad01e6aa628d3df4dd029b779c8ed1e7d9ae09')
  })

  it('packs Chinese outlines almost as tight as a code made for them', () => {
    const face = handFontSet().faceFor('fangsong', 0x4e00)
    if (!face) throw new Error('no face')
    const program = face.program as TrueTypeProgram
    const text = '各级人民政府办理人大代表建议和政协委员提案，应当实行承办责任制，按时答复并公开。'
    const ids = [0, ...[...text].map(character => program.glyphOf(character.codePointAt(0) ?? 0))]
    const ours = trueTypeSubset(program, ids)
    const theirs = deflateSync(inflateSync(ours), { strategy: constants.Z_HUFFMAN_ONLY })
    expect(ours.length / theirs.length).toBeLessThan(1.015)
  })
})
