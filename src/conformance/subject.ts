// The paper that is measured: what was surveyed on its pages, and its parts under the names that the clauses use.
import type { DocumentTree } from '../document/tree.ts'
import type { Layout } from '../layout/layout.ts'
import type { DocumentId } from '../pack/pack.ts'
import type { PageSetup, StyleSheet } from '../style/style-sheet.ts'
import { pitchOf, THIRD_SIZE } from './geometry.ts'
import { type Line, type Part, type Survey, surveyLayout } from './survey.ts'

export interface MeasuredPaper {
  readonly document: DocumentId
  readonly tree: DocumentTree
  readonly layout: Layout
}

export interface Subject {
  readonly survey: Survey
  readonly page: PageSetup
  readonly sheet: StyleSheet
  readonly sealed: boolean
  /** Distance of the running text's lines, mm. */
  readonly pitch: number
  readonly title: Part | undefined
  /** Over the title: 发文字号, class mark and the like. */
  readonly head: readonly Part[]
  /** What comes under the title, to the last line above the foot. */
  readonly flow: readonly Part[]
  named(style: string): readonly Part[]
}

export function openSubject({ layout, tree }: MeasuredPaper): Subject {
  const survey = surveyLayout(layout)
  const { page, sheet } = layout.document
  const text = survey.parts.filter(({ place }) => place === 'text')
  const at = text.findIndex(({ fitted }) => fitted.paragraph.role === 'title')
  const flow = text.slice(at + 1)
  return {
    survey,
    page,
    sheet,
    sealed: tree.root.children.some(
      child => child.kind === 'element' && child.attributes.get('sealed') === 'yes',
    ),
    // One line alone tells no distance.
    pitch: pitchOf(flow) ?? THIRD_SIZE * (1 + 7 / 8),
    title: text[at],
    head: text.slice(0, Math.max(at, 0)),
    flow,
    named: style => survey.parts.filter(({ fitted }) => fitted.paragraph.style.name === style),
  }
}

export const firstLine = (part: Part | undefined): Line | undefined => part?.lines[0]

export const lastLine = (part: Part | undefined): Line | undefined => part?.lines.at(-1)

/** The paragraph before this one in the running text. */
export function partBefore({ head, title, flow }: Subject, part: Part | undefined): Part | undefined {
  const all = [...head, ...(title ? [title] : []), ...flow]
  return part && all[all.indexOf(part) - 1]
}
