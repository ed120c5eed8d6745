// Finished papers to measure, and papers spoilt on their way to the printer: every item of every page may be moved,
// changed or taken away while the style sheet stays as it is.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { measureLayout } from '../../src/conformance/measure-layout.ts'
import type { Measurement } from '../../src/conformance/measurement.ts'
import type { MeasuredPaper } from '../../src/conformance/subject.ts'
import { createNodeHost } from '../../src/host/node-host.ts'
import type { FittedParagraph, PlacedItem } from '../../src/layout/layout.ts'
import { openRenderer, type Paper } from '../../src/pipeline.ts'
import { mm, pt } from '../../src/style/units.ts'
import { examplesFolder } from './example-cases.ts'

const renderer = openRenderer(createNodeHost(), { fonts: 'bundled' })

/** By the number that its folder begins with. */
export async function examplePaper(number: string, document: Paper['document']): Promise<Paper> {
  const folder = readdirSync(examplesFolder).find(name => name.startsWith(number)) ?? ''
  const papers = await renderer.check({ case: join(examplesFolder, folder, 'case.yaml') })
  const paper = papers.ok ? papers.value.find(each => each.document === document) : undefined
  if (!paper) throw new Error(`example ${number} cannot be laid out`)
  return paper
}

export interface Spot {
  readonly page: number
  /** Chinese name of the paragraph's style; undefined for page numbers and rules. */
  readonly style: string | undefined
  /** Which of its paragraph's lines, from 0. */
  readonly line: number
}

/** `undefined` takes the item away. */
export type Spoil = (item: PlacedItem, spot: Spot) => PlacedItem | undefined

export function spoil({ layout, ...paper }: MeasuredPaper, change: Spoil): MeasuredPaper {
  const styles = stylesOf(layout)
  const baselines = new Map<number, number[]>()
  const pages = layout.pages.map(page => ({
    ...page,
    items: page.items.flatMap(item => {
      const owner = item.kind === 'rule' ? undefined : item.owner
      const known = baselines.get(owner ?? -1) ?? []
      const key = item.kind === 'rule' ? 0 : page.number * 10_000 + item.baseline
      if (!known.includes(key)) baselines.set(owner ?? -1, [...known, key])
      const line = (baselines.get(owner ?? -1) ?? []).indexOf(key)
      const style = owner === undefined ? undefined : styles.get(owner)
      return change(item, { page: page.number, style, line }) ?? []
    }),
  }))
  return { ...paper, layout: { ...layout, pages } }
}

function stylesOf({ document }: Paper['layout']): ReadonlyMap<number, string> {
  const { letterhead, blocks, foot } = document
  const paragraphs: readonly FittedParagraph[] = [
    ...(letterhead ? [letterhead.paragraph] : []),
    ...blocks.flatMap(block =>
      block.kind === 'paragraph'
        ? [block]
        : block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)),
    ),
    ...(foot?.paragraphs ?? []),
  ]
  return new Map(paragraphs.map(({ id, paragraph }) => [id, paragraph.style.name]))
}

/** Moved by millimetres. */
export function moved(item: PlacedItem, right: number, down: number): PlacedItem {
  const x = pt(item.x + mm(right))
  return item.kind === 'rule'
    ? { ...item, x, y: pt(item.y + mm(down)) }
    : { ...item, x, baseline: pt(item.baseline + mm(down)) }
}

/** Ids of what departs, each once. */
export function departures(measurements: readonly Measurement[]): readonly string[] {
  return [...new Set(measurements.filter(({ verdict }) => verdict === 'departs').map(({ id }) => id))]
}

export const departuresOf = (paper: MeasuredPaper) => departures(measureLayout(paper))
