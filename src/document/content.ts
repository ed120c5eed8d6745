// Which element may stand in which: the content rules of the vocabulary, asked as questions.
import { type Content, type ElementName, type ElementRule, vocabulary } from './vocabulary.ts'

const BLOCKS: readonly ElementName[] = [
  'letterhead',
  'title',
  'heading',
  'paragraph',
  'table',
  'sign-off',
  'attachments',
  'foot',
]
const INLINES: readonly ElementName[] = ['text', 'break', 'opportunity', 'flush-right', 'checkbox']
const CELL_BLOCKS: readonly ElementName[] = ['label', 'paragraph']

/** Elements that a part of the document may hold directly; undefined is the place above the root. */
export function childrenOf(parent: ElementName | undefined): readonly ElementName[] {
  return parent ? (CHILDREN.get(parent) ?? []) : ROOT
}

const ROOT: readonly ElementName[] = ['document']

const CHILDREN: ReadonlyMap<ElementName, readonly ElementName[]> = new Map(
  Object.entries(vocabulary).map(([name, { content }]) => [name as ElementName, elementsIn(content)]),
)

function elementsIn(content: Content): readonly ElementName[] {
  if (content === 'blocks') return BLOCKS
  if (content === 'inline') return INLINES
  if (content === 'cell') return [...CELL_BLOCKS, ...INLINES]
  if (content === 'none') return []
  return content.filter(isElementName)
}

export function mayHoldText(parent: ElementName | undefined): boolean {
  if (!parent) return false
  const { content }: ElementRule = vocabulary[parent]
  return content === 'inline' || content === 'cell'
}

/** Labels and paragraphs of a cell, which do not mix with text of its own. */
export function isCellBlock(name: ElementName): boolean {
  return CELL_BLOCKS.includes(name)
}

function isElementName(name: string): name is ElementName {
  return name in vocabulary
}
