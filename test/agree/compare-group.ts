// Cases → their papers in both formats → LibreOffice's pages of the DOCX → how far they agree.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Agreement } from '../../src/agreement/agreement.ts'
import { compareLayouts } from '../../src/agreement/compare-layouts.ts'
import { readPdf } from '../../src/agreement/read-pdf.ts'
import { messageOf } from '../../src/diagnostics/diagnostic.ts'
import type { Host } from '../../src/host/host.ts'
import type { WordProcessor } from '../../src/host/word-processor.ts'
import { openRenderer } from '../../src/pipeline.ts'
import type { CaseGroup } from './case-groups.ts'

export interface PaperResult {
  readonly name: string
  readonly kind: string
  /** Without an agreement, why there is none. */
  readonly agreement?: Agreement
  readonly failure?: string
}

interface Tools {
  readonly host: Host
  readonly wordProcessor: WordProcessor
  /** Where the papers are kept. */
  readonly folder: string
}

interface Pair {
  readonly name: string
  readonly kind: string
  readonly docx: Uint8Array
  readonly pdf: Uint8Array
}

export async function compareGroup(group: CaseGroup, tools: Tools): Promise<readonly PaperResult[]> {
  const { pairs, failures } = await renderPairs(group, tools)
  const results: PaperResult[] = [...failures]
  for (let start = 0; start < pairs.length; start += BATCH)
    results.push(...(await comparePairs(pairs.slice(start, start + BATCH), tools)))
  return results
}

/** One that hangs is waited for as long as the whole batch may take. */
const BATCH = 40

async function renderPairs(group: CaseGroup, { host }: Tools) {
  const renderer = openRenderer(host, { fonts: 'bundled' })
  const pairs: Pair[] = []
  const failures: PaperResult[] = []
  for (const { path, name, kind, documents } of group.cases) {
    const rendered = await renderer.render({ case: path, documents, formats: ['docx', 'pdf'] })
    if (!rendered.ok) {
      const [error] = rendered.diagnostics.filter(({ severity }) => severity === 'error')
      failures.push({ name, kind, failure: error ? messageOf(error, 'en').summary : 'not rendered' })
      continue
    }
    for (const document of documents) {
      const bytes = (format: string) =>
        rendered.value.find(file => file.document === document && file.format === format)?.bytes
      const [docx, pdf] = [bytes('docx'), bytes('pdf')]
      const paper = documents.length > 1 ? `${name} ${document}` : name
      if (docx && pdf) pairs.push({ name: paper, kind, docx, pdf })
    }
  }
  return { pairs, failures }
}

async function comparePairs(pairs: readonly Pair[], tools: Tools): Promise<readonly PaperResult[]> {
  const converted = await tools.wordProcessor.toPdf(pairs.map(({ name, docx }) => ({ name, bytes: docx })))
  const results: PaperResult[] = []
  for (const [index, { name, kind, docx, pdf }] of pairs.entries()) {
    const theirs = converted[index]
    const keep = (ending: string, bytes: Uint8Array) =>
      writeFileSync(join(tools.folder, `${name.replaceAll(' ', '-')}${ending}`), bytes)
    keep('.docx', docx)
    keep('.pdf', pdf)
    if (!theirs?.ok) results.push({ name, kind, failure: `LibreOffice: ${theirs?.reason}` })
    else {
      keep('.libreoffice.pdf', theirs.bytes)
      const agreement = compareLayouts(await readPdf(pdf), await readPdf(theirs.bytes))
      results.push({ name, kind, agreement })
    }
  }
  return results
}
