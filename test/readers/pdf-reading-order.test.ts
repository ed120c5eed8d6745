// A screen reader, a word processor and we read the same words in the same order: poppler's structure tree of the PDF,
// mammoth and pandoc on the DOCX, and the plain text of the document. White space and page numbers apart.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainText } from '../../src/document/plain-text.ts'
import type { DocumentTree } from '../../src/document/tree.ts'
import { withoutRepeatedLabels } from '../support/expected-phrases.ts'
import { judge } from '../support/judges.ts'
import { plain, squeeze, wordsByPandoc } from '../support/read-paper.ts'
import { type SamplePaper, writeSamplePapers } from '../support/sample-papers.ts'

const [pdfinfo = '', pandoc = ''] = ['pdfinfo', 'pandoc'].map(judge)

let folder = ''
let papers: readonly SamplePaper[] = []
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reply-order-'))
  papers = await writeSamplePapers(folder, 1)
  expect(papers).toHaveLength(12 + 9)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the words of every example and of a case of every kind in the corpus, in order', () => {
  it.skipIf(!pdfinfo)(
    'PDF, by its structure tree',
    () => {
      // poppler reads the whole page for each leaf of the tree: a long paper takes it long.
      const short = papers.filter(({ tree }) => words(tree).length < 2500)
      expect(short.length).toBeGreaterThanOrEqual(12 + 7)
      expectSame(short, ({ pdf, tree }) => [
        wordsOfStructure(pdf),
        // It heeds neither Alt nor ActualText there.
        words(tree).replaceAll(/[☑☐]/gu, '□').replaceAll(VARIATION_SELECTORS, ''),
      ])
    },
    120_000,
  )

  it.skipIf(!pandoc)(
    'DOCX, by pandoc',
    () => {
      expectSame(papers, ({ docx, tree }) => [wordsByPandoc(pandoc, docx), words(tree)])
    },
    120_000,
  )

  it('DOCX, by mammoth', async () => {
    const read = new Map<string, string>()
    for (const { docx } of papers) read.set(docx, await wordsInHtml(docx))
    expectSame(papers, ({ docx, tree }) => [read.get(docx) ?? '', words(tree)])
  })
})

function expectSame(
  papers: readonly SamplePaper[],
  compare: (paper: SamplePaper) => readonly [found: string, expected: string],
): void {
  for (const paper of papers) {
    const [found, expected] = compare(paper)
    expect(withoutRepeatedLabels(found), paper.name).toBe(withoutRepeatedLabels(expected))
  }
}

const words = (tree: DocumentTree) => squeeze(plainText(tree))

const VARIATION_SELECTORS = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu

/** Each leaf of the tree is a line in quotes; a tick box is a figure. */
function wordsOfStructure(pdf: string): string {
  const tree = execFileSync(pdfinfo, ['-struct-text', pdf], { encoding: 'utf8', maxBuffer: 1e8 })
  const lines = tree.split('\n').map(line => line.trim())
  return squeeze(
    lines
      .map(line => (line.startsWith('Figure') ? '□' : line.startsWith('"') ? line.slice(1, -1) : ''))
      .join(''),
  )
}

async function wordsInHtml(docx: string): Promise<string> {
  const { value } = await mammoth.convertToHtml({ path: docx })
  return squeeze(
    plain(
      value
        .replaceAll(/<input type="checkbox" checked[^>]*>/gu, '☑')
        .replaceAll(/<input type="checkbox"[^>]*>/gu, '☐'),
    ),
  )
}
