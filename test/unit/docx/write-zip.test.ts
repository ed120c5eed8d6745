import { strFromU8, strToU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type Packed, pack, writeZip } from '../../../src/docx/write-zip.ts'
import { zipPackage } from '../../../src/docx/zip-package.ts'

const files = { 'word/document.xml': strToU8('<w:body/>'.repeat(500)), 'a/empty.xml': new Uint8Array() }

test('another program unpacks what was packed, and finds the checksums right', () => {
  const zip = writeZip(Object.entries(files).map(([path, bytes]) => [path, pack(bytes)]))
  const found = unzipSync(zip)
  expect(Object.keys(found)).toEqual(Object.keys(files))
  expect(found).toEqual(files)
})

test('a package has its content types first, and parts of equal text keep their own names', () => {
  const parts = [
    ['word/footer3.xml', '<w:ftr/>'],
    ['word/footer1.xml', '<w:ftr/>'],
    ['[Content_Types].xml', '<Types/>'],
  ] as const
  const known = new Map<string, Packed>()
  const zip = zipPackage(parts, known)
  expect(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual([
    ['[Content_Types].xml', '<Types/>'],
    ['word/footer1.xml', '<w:ftr/>'],
    ['word/footer3.xml', '<w:ftr/>'],
  ])
  expect(zipPackage(parts, known)).toEqual(zip)
})

test('what is one paper’s own is not kept for the next', () => {
  const known = new Map<string, Packed>()
  zipPackage([['word/document.xml', '<w:document/>']], known)
  expect(known.size).toBe(0)
})
