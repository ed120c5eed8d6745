// A font is known by its size and the directory of its tables, without reading it whole.
import { expect, test } from 'vitest'
import { fontRoles } from '../../../src/font/font-roles.ts'
import { fingerprintFonts } from '../../../src/output/fingerprint-fonts.ts'
import { memoryHost } from '../../support/memory-host.ts'

const FILE = fontRoles.fangsong.bundled.file
const fingerprint = (content: string) => fingerprintFonts(memoryHost({ [FILE]: content }), 'bundled')
const TAIL = 'x'.repeat(10_000)

test('another directory, another size: another font', async () => {
  const sums = [`a${TAIL}`, `b${TAIL}`, `a${TAIL}x`, ''].map(fingerprint)
  expect(new Set(await Promise.all(sums)).size).toBe(4)
  expect(await fingerprint(`a${TAIL}`)).toBe(await sums[0])
})

test('of a collection, the directory of that font counts, wherever it lies', async () => {
  const collection = (directory: string) =>
    `ttcf${'\0'.repeat(4)}${'\0\0\0\x01'}${'\0\0\x20\0'}${'-'.repeat(0x2000 - 16)}${directory}${TAIL}`
  expect(await fingerprint(collection('a'))).not.toBe(await fingerprint(collection('b')))
})
