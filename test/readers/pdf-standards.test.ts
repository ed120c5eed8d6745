// veraPDF, the reference validator, and PDFBox's preflight find nothing against our PDF files: those of every example, and
// of four cases of every kind in the corpus.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createNodeHost } from '../../src/host/node-host.ts'
import { openRenderer, type PdfStandard } from '../../src/pipeline.ts'
import { exampleCases } from '../support/example-cases.ts'
import { judge } from '../support/judges.ts'
import { sound } from '../support/paper.ts'
import { hasPreflight, hasVeraPdf, judgeByPreflight, judgeByVeraPdf } from '../support/pdf-judges.ts'
import { type SamplePaper, writeSamplePapers } from '../support/sample-papers.ts'

const pdftotext = judge('pdftotext') ?? ''

let folder = ''
let papers: readonly SamplePaper[] = []
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reply-standards-'))
  if (hasVeraPdf || hasPreflight) papers = await writeSamplePapers(folder, 4)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const everyFile = <T>(verdict: T) => new Map(papers.map(({ pdf }) => [basename(pdf), verdict]))

describe.skipIf(!hasVeraPdf)('veraPDF (REPLY_VERAPDF)', () => {
  it('finds every file to be the PDF/A-2a and PDF/UA-1 that it claims to be', () => {
    expect(papers.length).toBeGreaterThanOrEqual(12 + 30)
    const verdicts = judgeByVeraPdf(papers.map(({ pdf }) => pdf))
    expect(verdicts).toEqual(everyFile({ '2a': [], ua1: [] }))
  }, 120_000)

  it('finds a file of each --pdf-standard to be what it claims, and no more', async () => {
    const files = [await letterAs('a-2b'), await letterAs('a-2a+ua')]
    expect([...judgeByVeraPdf(files).values()]).toEqual([{ '2b': [] }, { '2a': [], ua1: [] }])
  })

  it('refuses a file that lacks tags: this judge can say no', async () => {
    const [verdict] = judgeByVeraPdf([await letterAs('a-2b')], 'ua1').values()
    expect(verdict?.ua1).toEqual(expect.arrayContaining(['5-1', '7.1-11']))
  })
})

describe('--pdf-standard', () => {
  it('none claims nothing and is smaller than a-2b, which is smaller than a-2a+ua', async () => {
    const [none = '', archival = '', accessible = ''] = await Promise.all(
      (['none', 'a-2b', 'a-2a+ua'] as const).map(async each => readFileSync(await letterAs(each), 'latin1')),
    )
    expect(none).not.toMatch(/pdfaid|pdfuaid|OutputIntent|StructTreeRoot/)
    expect(archival).not.toMatch(/pdfuaid|StructTreeRoot/)
    expect(accessible).toMatch(/pdfuaid/)
    expect(none.length).toBeLessThan(archival.length)
    expect(archival.length).toBeLessThan(accessible.length)
  })

  it.skipIf(!pdftotext)('none copies out like the others', async () => {
    const [none, accessible] = await Promise.all(
      (['none', 'a-2a+ua'] as const).map(async each =>
        execFileSync(pdftotext, [await letterAs(each), '-'], { encoding: 'utf8' }),
      ),
    )
    expect(none).toBe(accessible)
  })
})

async function letterAs(pdfStandard: PdfStandard): Promise<string> {
  const request = { case: exampleCases()[1]?.path ?? '', documents: ['letter'], formats: ['pdf'] } as const
  const renderer = openRenderer(createNodeHost(), { fonts: 'bundled' })
  const [file] = sound(await renderer.render({ ...request, pdfStandard }))
  const path = join(folder, `${pdfStandard}.pdf`)
  writeFileSync(path, file?.bytes ?? '')
  return path
}

/** Of PDF/A-1, which preflight knows, PDF/A-2 changes these two (ISO 19005-2, 6.6.4 and 6.2.11.4.2). */
const CHANGED_SINCE_PDFA1 = [
  /^7\.11\.2 Error on MetaData, part must be 1$/,
  /^3\.1\.11 Invalid Font definition, \S+: The CIDSet entry is missing for the Composite Subset$/,
]

describe.skipIf(!hasPreflight)('PDFBox preflight (REPLY_PREFLIGHT)', () => {
  it('finds nothing but what PDF/A-2 changed', () => {
    const verdicts = judgeByPreflight(
      papers.map(({ pdf }) => pdf),
      folder,
    )
    const unexpected = [...verdicts].map(([name, errors]): [string, readonly string[]] => [
      name,
      errors.filter(error => !CHANGED_SINCE_PDFA1.some(change => change.test(error))),
    ])
    expect(new Map(unexpected)).toEqual(everyFile([]))
  }, 120_000)
})
