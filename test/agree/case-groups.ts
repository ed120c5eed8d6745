// Which cases are compared: the examples, the generated corpus, or those that were named.
import { basename, join } from 'node:path'
import type { DocumentId } from '../../src/pipeline.ts'
import { writeCorpus } from '../corpus/write-corpus.ts'
import { exampleCases } from '../support/example-cases.ts'

export interface CaseGroup {
  readonly title: string
  /** A line of the table for each paper, or one for each kind of case. */
  readonly lineFor: 'paper' | 'kind'
  /** Share of lines that must be identical. */
  readonly identical: number
  readonly cases: readonly {
    readonly path: string
    readonly name: string
    readonly kind: string
    readonly documents: readonly DocumentId[]
  }[]
}

const BOTH: readonly DocumentId[] = ['record', 'letter']

export function caseGroups(root: string, named: readonly string[]): readonly CaseGroup[] {
  const wanted = named.length === 0 ? ['examples', 'corpus'] : named
  const paths = wanted.filter(name => name !== 'examples' && name !== 'corpus')
  return [
    ...(paths.length > 0 ? [namedGroup(paths)] : []),
    ...(wanted.includes('examples') ? [examples(root)] : []),
    ...(wanted.includes('corpus') ? [corpus(root)] : []),
  ]
}

function namedGroup(paths: readonly string[]): CaseGroup {
  const cases = paths.map(path => ({
    path,
    name: basename(path, '.yaml'),
    kind: 'named',
    documents: BOTH,
  }))
  return { title: 'named cases', lineFor: 'paper', identical: 1, cases }
}

function examples(root: string): CaseGroup {
  const cases = exampleCases(join(root, 'examples')).map(({ path, folder }) => ({
    path,
    name: folder,
    kind: 'example',
    documents: BOTH,
  }))
  return { title: 'examples', lineFor: 'paper', identical: 1, cases }
}

function corpus(root: string): CaseGroup {
  const cases = writeCorpus(join(root, 'node_modules/.cache/corpus'))
  return { title: 'corpus', lineFor: 'kind', identical: 0.999, cases }
}
