// A colleague edits a word and saves: nothing else may move, and no word may be lost. In LibreOffice by hand of a macro,
// and in python-docx, which many offices' scripts are written with.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareLayouts } from '../../src/agreement/compare-layouts.ts'
import { readPdf } from '../../src/agreement/read-pdf.ts'
import { exportFonts } from '../../src/font/export/export-fonts.ts'
import { openLibreOffice } from '../../src/host/libre-office.ts'
import { createNodeHost } from '../../src/host/node-host.ts'
import { type DocumentId, openRenderer } from '../../src/pipeline.ts'
import { editInLibreOffice } from '../support/edit-in-libreoffice.ts'
import { exampleCases } from '../support/example-cases.ts'
import { judge, pythonWith } from '../support/judges.ts'
import { wordsByPandoc } from '../support/read-paper.ts'

const [soffice = '', pandoc = ''] = ['soffice', 'pandoc'].map(judge)
const python = pythonWith('docx') ?? ''

/** A letter with a foot of two lines on five pages, a record whose rows are divided over three. */
const papers: readonly (readonly [name: string, document: DocumentId, word: string, other: string])[] = [
  ['02-joint-deputies', 'letter', '研究', '讨论'],
  ['04-overlong-record', 'record', '承办单位', '主办单位'],
]
const LONGER = '会同有关部门多次到现场查看、听取各方面意见并反复'

let folder = ''
const fileOf = (name: string, state: string, ending = '.docx') => join(folder, `${name}-${state}${ending}`)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reply-round-trip-'))
  const host = createNodeHost()
  const renderer = openRenderer(host, { fonts: 'bundled' })
  for (const [name, document] of papers) {
    const path = exampleCases().find(one => one.folder === name)?.path ?? ''
    const rendered = await renderer.render({ case: path, documents: [document], formats: ['docx'] })
    if (!rendered.ok) throw new Error(name)
    for (const { bytes } of rendered.value) writeFileSync(fileOf(name, 'ours'), bytes)
  }
  const states = ['ours']
  if (soffice) {
    const edits = papers.flatMap(([name, , word, other]) => [
      { source: fileOf(name, 'ours'), target: fileOf(name, 'edited'), word, other },
      { source: fileOf(name, 'ours'), target: fileOf(name, 'longer'), word, other: LONGER + word },
    ])
    editInLibreOffice(soffice, join(folder, 'clerk'), await exportFonts(host), edits)
    states.push('edited', 'longer')
  }
  if (python) {
    const script = 'import docx, sys; docx.Document(sys.argv[1]).save(sys.argv[2])'
    for (const [name] of papers)
      execFileSync(python, ['-c', script, fileOf(name, 'ours'), fileOf(name, 'python')])
    states.push('python')
  }
  if (soffice) await layOut(states)
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function layOut(states: readonly string[]): Promise<void> {
  const wordProcessor = await openLibreOffice(soffice, await exportFonts(createNodeHost()))
  try {
    const all = papers.flatMap(([name]) => states.map(state => ({ name, state })))
    const read = ({ name, state }: (typeof all)[number]) => ({
      name,
      bytes: readFileSync(fileOf(name, state)),
    })
    const pdfs = await wordProcessor.toPdf(all.map(read))
    for (const [index, { name, state }] of all.entries()) {
      const pdf = pdfs[index]
      if (!pdf?.ok) throw new Error(`${name} ${state}: ${pdf?.reason}`)
      writeFileSync(fileOf(name, state, '.pdf'), pdf.bytes)
    }
  } finally {
    await wordProcessor.close()
  }
}

const pagesOf = (name: string, state: string) => readPdf(readFileSync(fileOf(name, state, '.pdf')))

/** Every character on the pages but the page numbers, which stand lowest. */
async function printed(name: string, state: string): Promise<readonly string[]> {
  const pages = await pagesOf(name, state)
  const text = pages.flatMap(({ glyphs }) => glyphs.filter(({ baseline }) => baseline < FOOTER))
  return text.flatMap(glyph => [...glyph.text.trim()]).sort()
}

const FOOTER = 760

describe.each(papers)('%s, %s', (name, _, word, other) => {
  it.skipIf(!soffice)('a word of the same length in LibreOffice moves nothing else', async () => {
    const found = compareLayouts(await pagesOf(name, 'ours'), await pagesOf(name, 'edited'))
    expect(found.ours.pages).toBeGreaterThan(2)
    expect(found.disagreements).toHaveLength(1)
    const [edited] = found.disagreements
    if (edited?.kind !== 'lines') throw new Error(edited?.kind)
    expect(edited.ours).toHaveLength(1)
    expect(edited.theirs).toEqual(edited.ours.map(line => line.replace(word, other)))
  })

  it.skipIf(!soffice || !pandoc)('a longer word in LibreOffice loses none', () => {
    const before = wordsByPandoc(pandoc, fileOf(name, 'ours'))
    expect(before).toContain(word)
    expect(wordsByPandoc(pandoc, fileOf(name, 'longer'))).toBe(before.replace(word, LONGER + word))
  })

  it.skipIf(!soffice)('a longer word in LibreOffice is printed with all the others', async () => {
    expect(await printed(name, 'longer')).toEqual([...(await printed(name, 'ours')), ...LONGER].sort())
  })

  it.skipIf(!soffice || !python)('python-docx keeps everything in its place', async () => {
    const found = compareLayouts(await pagesOf(name, 'ours'), await pagesOf(name, 'python'))
    expect(found.disagreements).toEqual([])
    expect([found.dx.max, found.dy.max, found.ruleDistance.max]).toEqual([0, 0, 0])
  })
})
