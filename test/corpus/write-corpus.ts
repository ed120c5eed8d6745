// The corpus as case files in a folder, for whatever takes case files.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { type CorpusCase, corpusCases } from './corpus-cases.ts'

export interface CorpusFile extends Pick<CorpusCase, 'name' | 'kind' | 'documents'> {
  readonly path: string
}

export function writeCorpus(folder: string): readonly CorpusFile[] {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return corpusCases().map(({ values, ...one }) => {
    const path = join(folder, `${one.name}.yaml`)
    writeFileSync(path, stringify(values, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' }))
    return { ...one, path }
  })
}
