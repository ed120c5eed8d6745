// Papers to judge, written into a folder: those of every example, and the first of every kind in the corpus.
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { DocumentTree } from '../../src/document/tree.ts'
import { createNodeHost } from '../../src/host/node-host.ts'
import { openRenderer, type RenderRequest } from '../../src/pipeline.ts'
import { writeCorpus } from '../corpus/write-corpus.ts'
import { exampleCases } from './example-cases.ts'
import { sound } from './paper.ts'

export interface SamplePaper {
  readonly name: string
  readonly tree: DocumentTree
  readonly pdf: string
  readonly docx: string
}

/** `ofEachKind`: how many cases of each kind of the corpus. */
export async function writeSamplePapers(folder: string, ofEachKind: number): Promise<readonly SamplePaper[]> {
  const renderer = openRenderer(createNodeHost(), { fonts: 'bundled' })
  const papers: SamplePaper[] = []
  for (const { name, request } of requests(join(folder, 'corpus'), ofEachKind)) {
    const files = sound(await renderer.render(request))
    for (const { document, tree } of sound(await renderer.check(request))) {
      const path = (format: string) => join(folder, `${name}-${document}.${format}`)
      for (const { document: of, format, bytes } of files) {
        if (of === document) writeFileSync(path(format), bytes)
      }
      papers.push({ name: `${name} ${document}`, tree, pdf: path('pdf'), docx: path('docx') })
    }
  }
  return papers
}

function requests(
  folder: string,
  ofEachKind: number,
): readonly { readonly name: string; readonly request: RenderRequest }[] {
  const examples = exampleCases().map(({ folder: name, path }) => ({ name, request: { case: path } }))
  const taken = new Map<string, number>()
  const corpus = writeCorpus(folder).filter(({ kind }) => {
    taken.set(kind, (taken.get(kind) ?? 0) + 1)
    return (taken.get(kind) ?? 0) <= ofEachKind
  })
  return [
    ...examples,
    ...corpus.map(({ path, documents }) => ({
      name: basename(path, '.yaml'),
      request: { case: path, documents },
    })),
  ]
}
