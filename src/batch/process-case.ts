// One case through the engine, in a worker or beside the main program: rendered, or laid out and looked into. Nothing
// is written or printed here; what it gives can be sent from one thread to another.
import type { Measurement } from '../conformance/measurement.ts'
import { type Checked, checked } from '../diagnostics/checked.ts'
import { printTree } from '../document/print-tree.ts'
import { printPages } from '../layout/print-pages.ts'
import type { DocumentId } from '../pack/pack.ts'
import type { FontChoice, Paper, RenderedFile, Renderer, RenderRequest } from '../pipeline.ts'

export interface Task {
  readonly request: RenderRequest
  readonly fonts: FontChoice
  /** Make the files; else everything but that. */
  readonly renders: boolean
  readonly layout?: boolean | undefined
  readonly debugTree?: boolean | undefined
  readonly debugPages?: boolean | undefined
}

export interface Product {
  readonly rendered: Checked<readonly RenderedFile[]>
  /** With `layout`: what the pages of each paper measure. */
  readonly papers?: readonly MeasuredPaper[]
  /** Of the papers' structure and pages, as text. */
  readonly shown?: string
}

export interface MeasuredPaper {
  readonly document: DocumentId
  /** As people call it. */
  readonly title: string
  readonly measurements: readonly Measurement[]
}

export async function processCase(renderer: Renderer, task: Task): Promise<Product> {
  if (task.renders) return { rendered: await renderer.render(task.request) }
  const papers = await renderer.check(task.request)
  if (!papers.ok) return { rendered: papers }
  const product = { rendered: checked([], papers.diagnostics), shown: show(papers.value, task) }
  return task.layout ? measure(product, papers.value) : product
}

function show(papers: readonly Paper[], { debugTree, debugPages }: Task): string {
  const parts = papers.map(({ title, tree, layout }) => [
    `# ${title}`,
    ...(debugTree ? [printTree(tree).trimEnd()] : []),
    ...(debugPages ? [printPages(layout).trimEnd()] : []),
  ])
  return debugTree || debugPages ? `${parts.flat().join('\n')}\n` : ''
}

async function measure(product: Product, papers: readonly Paper[]): Promise<Product> {
  const { measureLayout } = await import('../conformance/measure-layout.ts')
  const { reportDepartures } = await import('../conformance/report-departures.ts')
  const measured = papers.map(paper => ({
    document: paper.document,
    title: paper.title,
    measurements: measureLayout(paper),
  }))
  const departures = measured.flatMap(({ title, measurements }) => reportDepartures(title, measurements))
  return {
    ...product,
    rendered: checked([], [...product.rendered.diagnostics, ...departures]),
    papers: measured,
  }
}
