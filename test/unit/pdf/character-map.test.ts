import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { characterMap } from '../../../src/pdf/character-map.ts'

const linesOf = (codePoints: readonly number[]) =>
  inflateSync(characterMap(codePoints)).toString('latin1').split('\n')

test('names the character of each glyph, one beyond the basic plane by two units', () => {
  expect(linesOf([0, 0x4e00, 0x20bb7, 0x41])).toContain('<0000> <0003> [<0000><4e00><d842dfb7><0041>]')
})

test('more than 256 glyphs are named in ranges', () => {
  const lines = linesOf(Array.from({ length: 600 }, (_, number) => 0x4e00 + number))
  expect(lines).toContain('3 beginbfrange')
  expect(
    lines.map(line => line.slice(0, 15)).filter(line => line.startsWith('<') && line.endsWith('[')),
  ).toEqual(['<0000> <00ff> [', '<0100> <01ff> [', '<0200> <0257> ['])
})
