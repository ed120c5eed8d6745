// Many DOCX → a few of them in which every element and attribute of all of them occurs.
import { partsOf } from '../support/docx-parts.ts'

export interface Paper {
  readonly name: string
  readonly path: string
  readonly bytes: Uint8Array
}

export function coveringPapers(papers: readonly Paper[]): readonly Paper[] {
  const seen = new Set<string>()
  const covering: Paper[] = []
  for (const paper of papers) {
    const before = seen.size
    for (const word of vocabularyOf(paper)) seen.add(word)
    if (seen.size > before) covering.push(paper)
  }
  return covering
}

/** `part: element` and `part: element attribute`. */
function vocabularyOf({ bytes }: Paper): ReadonlySet<string> {
  const words = new Set<string>()
  for (const [path, xml] of Object.entries(partsOf(bytes))) {
    for (const [, name, attributes = ''] of xml.matchAll(/<([\w:]+)((?: [\w:]+="[^"]*")*)/g)) {
      words.add(`${path}: ${name}`)
      for (const [, attribute] of attributes.matchAll(/ ([\w:]+)="/g))
        words.add(`${path}: ${name} ${attribute}`)
    }
  }
  return words
}
