// Every example, through the whole command and back through other programs: all its words stand once and in order in
// both formats, both have the same pages, and the page is the one of GB/T 9704-2012.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleFolder } from '../support/bundle-folder.ts'
import { type ExampleCase, exampleCases } from '../support/example-cases.ts'
import { expectPhrases, letterPhrases, recordPhrases } from '../support/expected-phrases.ts'
import { judge } from '../support/judges.ts'
import { darkExtent, pictureOf, redBands } from '../support/picture.ts'
import {
  linesByPdftotext,
  measuresByPdfinfo,
  wordsByMammoth,
  wordsByPandoc,
  wordsByPdftotext,
  wordsInPlace,
} from '../support/read-paper.ts'

const [pdftotext = '', pdfinfo = '', pdftoppm = '', pdffonts = '', qpdf = '', pandoc = '', soffice = ''] = [
  'pdftotext',
  'pdfinfo',
  'pdftoppm',
  'pdffonts',
  'qpdf',
  'pandoc',
  'soffice',
].map(judge)

const examples = exampleCases()
const papers = ['面商记录表', '答复'] as const
type Paper = (typeof papers)[number]
const eachPaper = examples.flatMap(example => papers.map(paper => ({ example, paper, name: example.folder })))

let folder = ''
const reply = (...args: readonly string[]) =>
  execFileSync(process.execPath, [join(bundleFolder, 'main.cjs'), ...args], { stdio: 'pipe' })
const fileOf = ({ number }: ExampleCase, paper: Paper, ending: string) =>
  join(folder, `${number}-${paper}${ending}`)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reply-examples-'))
  reply('render', ...examples.map(({ path }) => path), '--out', folder, '--fonts', 'bundled')
  if (soffice) convertWithLibreOffice()
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** DOCX → `…-libreoffice/<name>.pdf`, with the bundled faces in place of the official ones. */
function convertWithLibreOffice(): void {
  const fonts = join(folder, 'fonts')
  reply('fonts', 'export', fonts)
  const docx = eachPaper.map(({ example, paper }) => fileOf(example, paper, '.docx'))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const args = [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    join(folder, 'libreoffice'),
    ...docx,
  ]
  const env = { ...process.env, FONTCONFIG_FILE: join(fonts, 'fonts.conf') }
  execFileSync(soffice, args, { env, stdio: 'pipe' })
}

const throughLibreOffice = (example: ExampleCase, paper: Paper) =>
  join(folder, 'libreoffice', basename(fileOf(example, paper, '.pdf')))

describe.each(eachPaper)('$name, $paper', ({ example, paper }) => {
  const phrases = paper === '答复' ? letterPhrases(example) : recordPhrases(example)

  it.skipIf(!pdftotext)('PDF holds every sentence once and in order, by pdftotext', () => {
    expectPhrases(wordsByPdftotext(pdftotext, fileOf(example, paper, '.pdf')), phrases)
  })

  it.skipIf(!pandoc)('DOCX holds every sentence once and in order, by pandoc', () => {
    expectPhrases(wordsByPandoc(pandoc, fileOf(example, paper, '.docx')), phrases)
  })

  it('DOCX holds every sentence once and in order, by mammoth', async () => {
    expectPhrases(await wordsByMammoth(fileOf(example, paper, '.docx')), phrases)
  })

  it.skipIf(!pdftotext || !soffice)(
    'DOCX holds every sentence once and in order, through LibreOffice',
    () => {
      // LibreOffice writes the first page's header, which holds the letterhead, after the page's text.
      const order = paper === '答复' ? 'place' : 'content'
      expectPhrases(wordsByPdftotext(pdftotext, throughLibreOffice(example, paper), order), phrases)
    },
  )

  it.skipIf(!pdftotext || !soffice)('breaks every line and page where the other format does', () => {
    expect(linesByPdftotext(pdftotext, throughLibreOffice(example, paper))).toEqual(
      linesByPdftotext(pdftotext, fileOf(example, paper, '.pdf')),
    )
  })

  it.skipIf(!qpdf || !pdffonts)('PDF is sound and holds its faces as subsets, by qpdf and pdffonts', () => {
    const pdf = fileOf(example, paper, '.pdf')
    execFileSync(qpdf, ['--check', pdf], { stdio: 'pipe' })
    const faces = execFileSync(pdffonts, [pdf], { encoding: 'utf8' }).trim().split('\n').slice(2)
    expect(faces.length).toBeGreaterThan(0)
    for (const face of faces) expect(face).toMatch(/^[A-Z]{6}\+.* yes yes yes /u)
  })

  it.skipIf(!pdfinfo || !soffice)('has as many pages, all A4, in DOCX as in PDF', () => {
    const ours = measuresByPdfinfo(pdfinfo, fileOf(example, paper, '.pdf'))
    const theirs = measuresByPdfinfo(pdfinfo, throughLibreOffice(example, paper))
    expect(theirs.pages).toBe(ours.pages)
    for (const { width, height } of [ours, theirs]) {
      expect(mm(width)).toBeCloseTo(210, 0)
      expect(mm(height)).toBeCloseTo(297, 0)
    }
  })
})

describe.each(['PDF', 'DOCX through LibreOffice'] as const)('the letter of the first example, %s', format => {
  const pdf = () => (format === 'PDF' ? letterAsPdf() : letterThroughLibreOffice())
  const missing = !pdftotext || (format !== 'PDF' && !soffice)

  it.skipIf(missing)('sets 22 lines in 225 mm, from 28 mm to 184 mm', () => {
    const words = wordsInPlace(pdftotext, pdf())
    const salutation = words.find(({ text }) => text.startsWith('尊敬的'))
    expect(mm(salutation?.left)).toBeWithin(0.5, 28)
    const body = words.filter(({ page, text }) => page === 2 && !/^[—\d]+$/u.test(text))
    expect(mm(Math.min(...body.map(({ left }) => left)))).toBeWithin(0.5, 28)
    const right = mm(Math.max(...body.map(({ right }) => right)))
    expect(right).toBeGreaterThan(184 - 0.5)
    expect(right).toBeLessThan(184 + HANGING)
    const lines = lineMiddles(body)
    expect(lines).toHaveLength(22)
    expect(mm(((lines.at(-1) ?? 0) - (lines[0] ?? 0)) / 21)).toBeWithin(0.02, 225 / 22)
  })

  it.skipIf(missing || !pdftoppm)(
    'begins the text 37 mm from the top, and on each page alike in both formats',
    () => {
      const [ours, here] = [letterAsPdf(), pdf()].map(path => darkExtent(pictureOf(pdftoppm, path, 2)))
      // The ink of a line of 10.2 mm begins about 3.5 mm below its top.
      expect(here?.top).toBeWithin(1.5, 37 + 3.5)
      expect(here?.top).toBeWithin(0.5, ours?.top)
      expect(here?.bottom).toBeWithin(0.5, ours?.bottom)
    },
  )

  it.skipIf(missing || !pdftoppm)(
    'has red double rules of 170 mm, the lower 20 mm from the foot, on page 1 only',
    () => {
      const [upper, lower, ...more] = redBands(pictureOf(pdftoppm, pdf(), 1), 150)
      expect(more).toEqual([])
      for (const band of [upper, lower]) {
        expect((band?.right ?? 0) - (band?.left ?? 0)).toBeWithin(0.5, 170)
        expect(band?.left).toBeWithin(0.5, 20)
      }
      expect(297 - (lower?.bottom ?? 0)).toBeWithin(0.5, 20)
      expect(redBands(pictureOf(pdftoppm, pdf(), 2), 1)).toEqual([])
    },
  )
})

const letterAsPdf = () => fileOf(examples[0] as ExampleCase, '答复', '.pdf')
const letterThroughLibreOffice = () => throughLibreOffice(examples[0] as ExampleCase, '答复')

/** A mark may hang one character (5.6 mm) over the right edge. */
const HANGING = 5.7
const mm = (points: number | undefined) => ((points ?? Number.NaN) * 25.4) / 72

function lineMiddles(words: readonly { readonly top: number; readonly bottom: number }[]): readonly number[] {
  const middles = words.map(({ top, bottom }) => (top + bottom) / 2).sort((a, b) => a - b)
  return middles.filter((y, i) => i === 0 || y - (middles[i - 1] ?? 0) > 6)
}

expect.extend({
  toBeWithin(received: number, tolerance: number, expected = Number.NaN) {
    const pass = Math.abs(received - expected) <= tolerance
    return { pass, message: () => `${received} is not within ${tolerance} of ${expected}` }
  },
})

declare module 'vitest' {
  interface Assertion {
    toBeWithin(tolerance: number, expected: number | undefined): void
  }
}
