import { strFromU8, strToU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { packTightly } from '../../../src/docx/pack-tightly.ts'
import { type Packed, packQuickly, writeZip } from '../../../src/docx/write-zip.ts'
import { zipPackage } from '../../../src/docx/zip-package.ts'

const files = { 'word/document.xml': strToU8('<w:body/>'.repeat(500)), 'a/empty.xml': new Uint8Array() }

test.each([packQuickly, packTightly])('another program unpacks what $name packed', pack => {
  const zip = writeZip(Object.entries(files).map(([path, bytes]) => [path, pack(bytes)]))
  const found = unzipSync(zip)
  expect(Object.keys(found)).toEqual(Object.keys(files))
  expect(found).toEqual(files)
})

test('a package has its content types first, and parts of equal text keep their own names', async () => {
  const parts = [
    ['word/footer3.xml', '<w:ftr/>'],
    ['word/footer1.xml', '<w:ftr/>'],
    ['[Content_Types].xml', '<Types/>'],
  ] as const
  const known = new Map<string, Packed>()
  const zip = await zipPackage(parts, known)
  expect(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual([
    ['[Content_Types].xml', '<Types/>'],
    ['word/footer1.xml', '<w:ftr/>'],
    ['word/footer3.xml', '<w:ftr/>'],
  ])
  expect(await zipPackage(parts, known)).toEqual(zip)
})

test('what is one paper’s own is not kept for the next', async () => {
  const known = new Map<string, Packed>()
  await zipPackage([['word/document.xml', '<w:document/>']], known)
  expect(known.size).toBe(0)
})
