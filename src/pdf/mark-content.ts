// Says of everything drawn what it is: part of a tagged paragraph, or an artifact (rules, page numbers).
import type { Tags } from './add-tags.ts'

/** `spelling`: the text that readers must take in place of the glyphs. */
export interface Meaning {
  readonly owner?: number | undefined
  readonly spelling?: string | undefined
}

export interface MarkedContent {
  /** What is drawn from now on means this. */
  begin(meaning: Meaning): void
  end(): void
}

/** Sequences stand side by side, never in each other: some readers lose the text after an inner one. */
export function markContent(pdf: PDFKit.PDFDocument, tags: Tags): MarkedContent {
  let open: Meaning | undefined

  function end(): void {
    if (open) pdf.endMarkedContent()
    open = undefined
  }

  function begin(meaning: Meaning): void {
    if (open && open.owner === meaning.owner && !open.spelling && !meaning.spelling) return
    end()
    open = meaning
    const { owner, spelling } = meaning
    if (owner === undefined) {
      pdf.markContent('Artifact', { type: 'Layout' })
      return
    }
    const tag = tags.get(owner)
    if (!tag) throw new Error(`the layout's structure lacks owner ${owner}`)
    const content = spelling
      ? pdf.markStructureContent('Span', { actual: spelling })
      : pdf.markStructureContent(tag.type)
    tag.element.add(content)
  }

  return { begin, end }
}
