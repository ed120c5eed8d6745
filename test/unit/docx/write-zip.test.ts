import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readZip } from '../../../src/docx/read-zip.ts'
import { packEntry, writeZip } from '../../../src/docx/write-zip.ts'
import { zipPackage } from '../../../src/docx/zip-package.ts'

const files = { 'word/document.xml': strToU8('<w:body/>'.repeat(500)), 'a/empty.xml': new Uint8Array() }

test('another program unpacks what was packed, and finds the checksums right', () => {
  const zip = writeZip(Object.entries(files).map(([path, bytes]) => packEntry(path, bytes)))
  const found = unzipSync(zip)
  expect(Object.keys(found)).toEqual(Object.keys(files))
  expect(found).toEqual(files)
})

test('what another program packed is unpacked', () => {
  const found = readZip(zipSync(files))
  expect(Object.fromEntries([...found].map(([path, bytes]) => [path, new Uint8Array(bytes)]))).toEqual(files)
})

test('a package has its content types first, and drawings counted from 1', () => {
  const parts = new Map([
    ['word/header1.xml', '<wp:docPr id="41"/><wp:docPr id="42"/>'],
    ['[Content_Types].xml', '<Types/>'],
  ])
  const found = readZip(zipPackage(parts))
  expect([...found].map(([path, bytes]) => [path, bytes.toString()])).toEqual([
    ['[Content_Types].xml', '<Types/>'],
    ['word/header1.xml', '<wp:docPr id="1"/><wp:docPr id="2"/>'],
  ])
  expect(zipPackage(parts)).toEqual(zipPackage(parts))
})
