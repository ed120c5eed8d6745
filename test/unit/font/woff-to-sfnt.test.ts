import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fontRoles, symbolFace } from '../../../src/font/font-roles.ts'
import { viewOf } from '../../../src/font/view-of.ts'
import { isWoff, woffToSfnt } from '../../../src/font/woff-to-sfnt.ts'
import { createNodeHost } from '../../../src/host/node-host.ts'

const host = createNodeHost()
const read = (file: string) => readFileSync(host.resolvePackageFile(file))

test.each([symbolFace.file, fontRoles.kaiti.bundled.file])('%s: every table has its own checksum', file => {
  const woff = read(file)
  expect(isWoff(woff)).toBe(true)
  const sfnt = woffToSfnt(woff)
  const view = viewOf(sfnt)
  expect(view.getUint32(0)).toBe(0x00010000)
  const tables = Array.from({ length: view.getUint16(4) }, (_, i) => {
    const [tag, checksum, offset, length] = [0, 4, 8, 12].map(at => view.getUint32(12 + 16 * i + at))
    return { tag, checksum, offset: offset ?? 0, length: length ?? 0 }
  })
  expect(tables.length).toBeGreaterThan(8)
  for (const { tag, checksum, offset, length } of tables) {
    let sum = 0
    for (let at = offset; at < offset + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
    // `head` is summed with its own field for the whole file's checksum left out.
    const HEAD = 0x68656164
    if (tag === HEAD) sum = (sum - view.getUint32(offset + 8)) >>> 0
    expect(sum).toBe(checksum)
  }
})

test('a TrueType file is none', () => {
  expect(isWoff(read(fontRoles.songti.bundled.file))).toBe(false)
})
