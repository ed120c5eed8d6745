import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readZip } from '../../../src/docx/read-zip.ts'
import { packEntry, writeZip } from '../../../src/docx/write-zip.ts'
import { zipPackage } from '../../../src/docx/zip-package.ts'

const parts = { 'word/document.xml': strToU8('<w:body/>'.repeat(500)), 'a/empty.xml': new Uint8Array() }

test('another program unpacks what was packed, and finds the checksums right', () => {
  const zip = writeZip(Object.entries(parts).map(([path, bytes]) => packEntry(path, bytes)))
  const found = unzipSync(zip)
  expect(Object.keys(found)).toEqual(Object.keys(parts))
  expect(found).toEqual(parts)
})

test('what another program packed is unpacked', () => {
  const found = readZip(zipSync(parts))
  expect(Object.fromEntries([...found].map(([path, bytes]) => [path, new Uint8Array(bytes)]))).toEqual(parts)
})

test('a package has its content types first, our parts, and drawings counted from 1', () => {
  const packed = zipSync({
    'word/header1.xml': strToU8('<wp:docPr id="41"/><wp:docPr id="42"/>'),
    'word/styles.xml': new Uint8Array(),
    '[Content_Types].xml': strToU8('<Types/>'),
  })
  const zipped = () => zipPackage(packed, { 'word/styles.xml': '<w:styles/>' })
  const found = readZip(zipped())
  expect([...found].map(([path, bytes]) => [path, bytes.toString()])).toEqual([
    ['[Content_Types].xml', '<Types/>'],
    ['word/header1.xml', '<wp:docPr id="1"/><wp:docPr id="2"/>'],
    ['word/styles.xml', '<w:styles/>'],
  ])
  expect(zipped()).toEqual(zipped())
})
