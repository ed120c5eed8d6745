// Whatever lies in the font folders of a computer, looking through it never ends the program.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameTable } from '../../src/font/export/name-table.ts'
import { readFontNames } from '../../src/font/font-names.ts'
import { readDirectories } from '../../src/font/sfnt-directory.ts'

const bytes = fc.uint8Array({ maxLength: 400 })
const magic = fc.constantFrom('\0\x01\0\0', 'OTTO', 'true', 'ttcf', '')
const file = fc
  .tuple(magic, bytes)
  .map(([tag, rest]) => Uint8Array.of(...[...tag].map(letter => letter.charCodeAt(0)), ...rest))

test('any bytes have directories within reach, or none', () => {
  fc.assert(
    fc.property(file, content => {
      const directories = readDirectories((start, length) => content.subarray(start, start + length))
      for (const directory of directories) {
        for (const [tag, { offset, length }] of directory) {
          expect(tag).toHaveLength(4)
          expect(offset).toBeGreaterThanOrEqual(0)
          expect(length).toBeGreaterThanOrEqual(0)
        }
      }
    }),
  )
})

test('any bytes have names, or none', () => {
  fc.assert(
    fc.property(bytes, table => {
      const { postScript, full, families } = readFontNames(table)
      expect([postScript, ...full, ...families].every(name => typeof name === 'string')).toBe(true)
    }),
  )
})

test('a family name that was written is read back', () => {
  const name = fc
    .string({ minLength: 1, maxLength: 30 })
    .filter(text => /^[!-~]/.test(text) && text.trim() === text)
  fc.assert(
    fc.property(fc.oneof(name, fc.constantFrom('仿宋_GB2312', '方正小标宋简体')), family => {
      const { full, families } = readFontNames(nameTable(new Uint8Array(6), family))
      expect([full, families]).toEqual([[family], [family]])
    }),
  )
})
