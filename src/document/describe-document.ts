// Title, author and date for a file's properties. The date comes from the case, never from the clock, so that the
// same case makes the same bytes: SOURCE_DATE_EPOCH, else 成文日期, else the day of the talk, else 1980-01-01.
import type { Case } from '../case/case.ts'
import type { DocumentInfo } from '../style/styled-document.ts'
import { plainText } from './plain-text.ts'
import type { DocumentTree, ElementNode } from './tree.ts'

/** `date`: SOURCE_DATE_EPOCH, where it is set. */
export function describeDocument(tree: DocumentTree, values: Case, date?: string): DocumentInfo {
  const { office, suggestion, reply, consultation } = values
  const day = reply.date ?? consultation?.date?.slice(0, 10) ?? '1980-01-01'
  return {
    title: titleOf(tree.root),
    author: office.name,
    subject: suggestion.title,
    date: date ?? `${day}T00:00:00Z`,
  }
}

/** As one line: a title is letter-spaced and divided for looks only. */
function titleOf(root: ElementNode): string {
  const title = root.children.find(node => node.kind === 'element' && node.name === 'title')
  return title?.kind === 'element' ? plainText({ root: title }).replace(/\s/gu, '') : ''
}
