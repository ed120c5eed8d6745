// What the build packs ahead must be what a run would have packed: byte for byte, and found by its own text.
import { createHash } from 'node:crypto'
import { inflateSync } from 'fflate'
import { expect, test } from 'vitest'
import { packParts } from '../../../src/build/parts-packed.mjs'
import { packTightly } from '../../../src/docx/pack-tightly.ts'

const parts = await packParts()
const texts = Object.values(parts).map(({ base64 }) =>
  new TextDecoder().decode(inflateSync(Buffer.from(base64, 'base64'))),
)

test('a part packed ahead is what packing its text gives', () => {
  const packedNow = texts.map(text => {
    const { checksum, size, bytes } = packTightly(Buffer.from(text))
    const digest = createHash('sha256').update(text).digest('hex')
    return [digest, { checksum, size, base64: Buffer.from(bytes).toString('base64') }]
  })
  expect(parts).toEqual(Object.fromEntries(packedNow))
})

test.each(['w:styles', 'w:settings', 'a:theme', 'Types', 'Relationships', 'w:hdr', 'w:ftr', 'w:fonts'])(
  'a part with the root %s is packed ahead, a body and the properties of a paper are not',
  root => {
    const roots = texts.map(text => /<([\w:]+)/.exec(text.replace(/<\?.*?\?>/, ''))?.[1])
    expect(roots).toContain(root)
    expect(roots).not.toContain('w:document')
    expect(roots).not.toContain('cp:coreProperties')
  },
)
