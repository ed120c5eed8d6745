// Looks inside a DOCX: its parts as text, and the elements of a part.
import { strFromU8, unzipSync } from 'fflate'
import { writeDocx } from '../../src/docx/write-docx.ts'
import type { FittedBlock, Layout } from '../../src/layout/layout.ts'
import { info, layoutOf } from './docx-layouts.ts'

export function partsOf(docx: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

export async function writeParts(layout: Layout): Promise<Readonly<Record<string, string>>> {
  return partsOf(await writeDocx(layout, info))
}

/** word/document.xml of a document of these blocks. */
export async function bodyOf(...blocks: readonly FittedBlock[]): Promise<string> {
  const { 'word/document.xml': xml = '' } = await writeParts(layoutOf(blocks))
  return /<w:body>(.*)<w:sectPr>/s.exec(xml)?.[1] ?? ''
}

/** Every element of that name, from its start tag to its end. Not for elements that hold their own kind. */
export function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>.*?</${name}>)`, 'gs')) ?? []
}

/** Of the first start tag. */
export function attributesOf(xml: string): Readonly<Record<string, string>> {
  const [tag = ''] = /^<[^>]*>/.exec(xml) ?? []
  return Object.fromEntries(
    [...tag.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, name = '', text = '']) => [name, text]),
  )
}

/** The text a program sees that knows only w:t, with `\t` and `\n` for tabs and breaks. */
export function textOf(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?:\s[^>]*)?>(.*?)<\/w:t>|<w:(tab|br|cr)\/>/gs)
  return [...pieces]
    .map(([, words, sign]) => words ?? (sign === 'tab' ? '\t' : '\n'))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
