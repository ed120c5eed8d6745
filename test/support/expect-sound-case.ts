// What every sound case owes its reader: its papers hold every word once and in order, on pages and in both files; lines
// begin and end as they may; nothing stands outside the text area; and the same case gives the same bytes again.
import mammoth from 'mammoth'
import { expect } from 'vitest'
import type { Layout } from '../../src/layout/layout.ts'
import type { Format, Paper, RenderedFile } from '../../src/pipeline.ts'
import type { WrittenCase } from './arbitrary-case.ts'
import { CASE_PATH, openCaseDesk } from './case-desk.ts'
import { partsOf, textOf } from './docx-parts.ts'
import { expectDiagnostics } from './expect-diagnostics.ts'
import { inkOf, letterInk, recordInk } from './expected-ink.ts'
import { forbiddenLines } from './forbidden-lines.ts'
import { linesByOwner, linesOf, type PlacedLine, type Reading, readingOf } from './paper-text.ts'
import { type Handwriting, writeYaml } from './write-yaml.ts'

const desk = openCaseDesk()
const otherDesk = openCaseDesk()

/** `again`: once more by a renderer that has seen other cases before. */
export async function expectSoundCase(
  { values, typed }: WrittenCase,
  writing: Handwriting,
  again: boolean,
): Promise<void> {
  const yaml = writeYaml(typed, writing)
  desk.put(yaml)
  const papers = await desk.renderer.check({ case: CASE_PATH })
  expectDiagnostics(papers)
  expect(papers.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  if (!papers.ok) return
  const files = await desk.renderer.render({ case: CASE_PATH })
  for (const paper of papers.value) {
    const lines = linesOf(paper.layout.pages)
    const reading = readingOf(paper.layout)
    const expected = paper.document === 'letter' ? letterInk(values) : recordInk(values)
    expect(textOfAll(reading.read, lines)).toBe(expected)
    expect(orderOf(lines)).toEqual(
      reading.written.map(({ id }) => id).filter(id => lines.some(({ owner }) => owner === id)),
    )
    expect(forbiddenLines(reading.read, lines)).toEqual([])
    expectInside(paper.layout, lines)
    if (files.ok) await expectFiles(paper, reading, lines, files.value)
  }
  if (again) await expectSameBytes(yaml, files.ok ? files.value : [])
}

function textOfAll(paragraphs: Reading['read'], lines: readonly PlacedLine[]): string {
  const byOwner = linesByOwner(lines)
  return inkOf(paragraphs.flatMap(({ id }) => (byOwner.get(id) ?? []).map(({ text }) => text)).join(''))
}

function orderOf(lines: readonly PlacedLine[]): readonly number[] {
  return [...new Set(lines.map(({ owner }) => owner))]
}

function expectInside({ pages, document }: Layout, lines: readonly PlacedLine[]): void {
  const { width, height, margin } = document.page
  const head = document.letterhead?.paragraph.id
  for (const { page, owner, text, size, left, right, baseline } of lines) {
    const hangs = /[!,.:;?、。！，．：；？][\s\u200b]*$/u.test(text) ? size : 0
    expect(left, text).toBeGreaterThan(margin.left - 0.01)
    expect(right, text).toBeLessThan(width - margin.right + hangs + 0.01)
    if (owner === head) expect(page).toBe(1)
    else expect(baseline - 0.8 * size, text).toBeGreaterThan(margin.top - 0.01)
    expect(baseline, text).toBeLessThan(height - margin.bottom)
  }
  expect(pages.every(({ number }, index) => number === index + 1)).toBe(true)
  const places = lines.map(({ page, baseline, left }) => `${page} ${baseline} ${left}`)
  expect(new Set(places).size).toBe(places.length)
}

async function expectFiles(
  { document, layout }: Paper,
  reading: Reading,
  lines: readonly PlacedLine[],
  files: readonly RenderedFile[],
): Promise<void> {
  const bytesOf = (format: Format) =>
    files.find(file => file.document === document && file.format === format)?.bytes ?? new Uint8Array()
  const pdf = Buffer.from(bytesOf('pdf'))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(layout.pages.length)
  const docx = Buffer.from(bytesOf('docx'))
  const { 'word/document.xml': body = '', 'word/header1.xml': head = '' } = partsOf(docx)
  const written = textOfAll(reading.written, lines)
  expect(inkOf(textOf(head) + textOf(body))).toBe(written)
  const { value } = await mammoth.extractRawText({ buffer: docx })
  const boxless = (ink: string) => ink.replace(/[☑☐]/gu, '')
  expect(boxless(inkOf(value))).toBe(boxless(written))
}

/** Another renderer, which has seen other cases before. */
async function expectSameBytes(yaml: string, files: readonly RenderedFile[]): Promise<void> {
  otherDesk.put(yaml)
  const others = await otherDesk.renderer.render({ case: CASE_PATH, formats: ['pdf', 'docx'] })
  const bytes = (list: readonly RenderedFile[]) =>
    Object.fromEntries(
      list.map(({ path, bytes: content }) => [path, Buffer.from(content).toString('latin1')]),
    )
  const [one, other] = [bytes(files), bytes(others.ok ? others.value : [])]
  expect(Object.keys(other).sort()).toEqual(Object.keys(one).sort())
  for (const path of Object.keys(one)) expect(one[path] === other[path], path).toBe(true)
}
