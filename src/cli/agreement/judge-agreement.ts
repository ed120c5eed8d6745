// `--check-agreement`: has another program lay out the DOCX of a case, and says how far that is from the PDF. Both are
// rendered for it whatever formats are asked for, before anything is written.
import { basename } from 'node:path'
import { compareLayouts } from '../../agreement/compare-layouts.ts'
import { readPdf } from '../../agreement/read-pdf.ts'
import type { Checked } from '../../diagnostics/checked.ts'
import { type Diagnostic, report } from '../../diagnostics/diagnostic.ts'
import type { WordProcessor } from '../../host/word-processor.ts'
import type { RenderedFile, Renderer, RenderRequest } from '../../pipeline.ts'
import type { PaperAgreement } from '../case-result.ts'
import { describeDisagreements } from './describe-disagreements.ts'

export interface Verdict {
  readonly diagnostics: readonly Diagnostic[]
  readonly agreements: readonly PaperAgreement[]
}

export type Judge = (request: RenderRequest) => Promise<Verdict>

/** Without a word processor, every case is told why it could not be checked. */
export function createJudge(renderer: Renderer, wordProcessor: Checked<WordProcessor>): Judge {
  return async request => {
    if (!wordProcessor.ok) return { diagnostics: wordProcessor.diagnostics, agreements: [] }
    const rendered = await renderer.render({ ...request, formats: ['docx', 'pdf'] })
    const pairs = rendered.ok ? pairsOf(rendered.value) : []
    const conversions = await wordProcessor.value.toPdf(
      pairs.map(({ paper, docx }) => ({ name: paper, bytes: docx })),
    )

    const diagnostics: Diagnostic[] = []
    const agreements: PaperAgreement[] = []
    for (const [index, { paper, document, pdf }] of pairs.entries()) {
      const conversion = conversions[index]
      if (!conversion?.ok) {
        diagnostics.push(report('agreement/not-laid-out', { paper, reason: conversion?.reason ?? '' }))
        continue
      }
      const agreement = compareLayouts(await readPdf(pdf), await readPdf(conversion.bytes))
      agreements.push({ paper, document, agreement })
      diagnostics.push(...describeDisagreements(paper, agreement))
    }
    return { diagnostics, agreements }
  }
}

function pairsOf(files: readonly RenderedFile[]) {
  return files.flatMap(({ document, format, path, bytes }) => {
    const pdf = files.find(other => other.document === document && other.format === 'pdf')
    return format === 'docx' && pdf
      ? [{ paper: basename(path, '.docx'), document, docx: bytes, pdf: pdf.bytes }]
      : []
  })
}
