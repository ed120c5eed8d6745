// The words of a case's two papers, in the shape that peers' templates ask for: every peer prints what we print, and is
// given it ready, read and checked.
import { plainText } from '../../src/document/plain-text.ts'
import type { ElementNode } from '../../src/document/tree.ts'
import type { Paper } from '../../src/pipeline.ts'

interface Line {
  readonly text: string
}

export interface LetterWords {
  readonly office: string
  readonly number: string
  readonly outcome: string
  readonly title: string
  readonly titleEnd: string
  readonly addressee: string
  readonly opening: readonly Line[]
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly Line[] }[]
  readonly signer: string
  readonly date: string
  readonly note: string
  readonly leader: string
  readonly handler: string
  readonly phone: string
}

export interface RecordWords {
  readonly title: string
  readonly office: string
  readonly number: string
  readonly name: string
  readonly employer: string
  readonly phone: string
  readonly points: readonly Line[]
  readonly answers: readonly Line[]
  readonly markA: string
  readonly markB: string
  readonly markC: string
  readonly opinion: string
  readonly signature: string
  readonly date: string
  readonly place: string
  readonly interviewer: string
  readonly interviewerPhone: string
}

export interface Words {
  readonly letter: LetterWords
  readonly record: RecordWords
}

export function wordsOf(papers: readonly Paper[]): Words {
  const rootOf = (document: Paper['document']) => {
    const paper = papers.find(paper => paper.document === document)
    if (!paper) throw new Error(`the case has no ${document}`)
    return paper.tree.root
  }
  return { letter: letterWords(rootOf('letter')), record: recordWords(rootOf('record')) }
}

function letterWords(root: ElementNode): LetterWords {
  const styled = (style: string) =>
    children(root).filter(({ attributes }) => attributes.get('style') === style)
  const one = (nodes: readonly ElementNode[]) => nodes.map(textOf).join('')
  const [title = '', titleEnd = ''] = one(named(root, 'title')).split('\n')
  const [leader = '', handler = '', phone = ''] = styled('联系人').map(textOf)
  const [signOff] = named(root, 'sign-off')
  const opening: Line[] = []
  const sections: { heading: string; paragraphs: Line[] }[] = []
  for (const node of children(root)) {
    if (node.name === 'heading') sections.push({ heading: textOf(node), paragraphs: [] })
    if (node.name !== 'paragraph' || node.attributes.has('style')) continue
    const paragraphs = sections.at(-1)?.paragraphs ?? opening
    paragraphs.push({ text: textOf(node) })
  }
  return {
    office: one(named(root, 'letterhead')),
    number: one(styled('发文字号')),
    outcome: one(styled('办理结果')),
    title,
    titleEnd,
    addressee: one(styled('主送')),
    opening,
    sections,
    signer: signOff ? one(named(signOff, 'signer')) : '',
    date: signOff ? one(named(signOff, 'date')) : '',
    note: one(styled('附注')),
    leader,
    handler,
    phone,
  }
}

/** Of one deputy: the columns of joint deputies differ, and no case of the benchmark has them. */
function recordWords(root: ElementNode): RecordWords {
  const [table] = named(root, 'table')
  const rows = table ? children(table).map(row => children(row).map(textOf)) : []
  const cell = (row: number, column: number) => rows[row]?.[column] ?? ''
  const lines = (row: number) =>
    cell(row, 0)
      .split('\n')
      .slice(1)
      .map(text => ({ text }))
  const [office = '', number = ''] = named(root, 'paragraph').map(textOf).join('').split('\t')
  const [, opinion = '', signature = ''] = cell(4, 0).split('\n')
  return {
    title: named(root, 'title').map(textOf).join(''),
    office,
    number,
    name: cell(0, 1),
    employer: cell(0, 3),
    phone: cell(0, 5),
    points: lines(1),
    answers: lines(2),
    markA: cell(3, 2),
    markB: cell(3, 4),
    markC: cell(3, 6),
    opinion,
    signature,
    date: cell(5, 1),
    place: cell(5, 3),
    interviewer: cell(6, 1),
    interviewerPhone: cell(6, 3),
  }
}

const children = ({ children }: ElementNode) => children.filter(child => child.kind === 'element')
const named = (node: ElementNode, name: ElementNode['name']) =>
  children(node).filter(child => child.name === name)
const textOf = (root: ElementNode) => plainText({ root })
