// Says of everything drawn what it is: part of a tagged paragraph, or an artifact (rules, page numbers). In a file
// without tags only those pieces are marked that readers would spell wrong.
import type { Part } from '../layout/layout.ts'
import type { Tags } from './add-tags.ts'

/** A piece of text, or something drawn in its place. */
export interface Words {
  readonly owner: number
  readonly part?: Part | undefined
  /** The text that readers must take in place of the glyphs. */
  readonly spelling?: string | undefined
  readonly drawing?: Drawing
}

export interface Drawing {
  /** What it says to one who cannot see it. */
  readonly alt: string
  /** Left, top, right, bottom, from the page's top left corner. */
  readonly box: readonly [number, number, number, number]
}

export type Meaning = Words | { readonly artifact: 'Layout' | 'Pagination' }

export interface MarkedContent {
  /** What is drawn from now on means this. */
  begin(meaning: Meaning): void
  end(): void
}

/** Sequences stand side by side, never in each other: some readers lose the text after an inner one. */
export function markContent(pdf: PDFKit.PDFDocument, tags: Tags | undefined): MarkedContent {
  let open: Meaning | undefined

  function end(): void {
    if (open) pdf.endMarkedContent()
    open = undefined
  }

  function begin(meaning: Meaning): void {
    if (open && goesOn(open, meaning)) return
    end()
    if (tags) beginTagged(pdf, tags, meaning)
    else if ('owner' in meaning && meaning.spelling) pdf.markContent('Span', { actual: meaning.spelling })
    else return
    open = meaning
  }

  return { begin, end }
}

function goesOn(open: Meaning, next: Meaning): boolean {
  if ('artifact' in open || 'artifact' in next) {
    return 'artifact' in open && 'artifact' in next && open.artifact === next.artifact
  }
  return open.owner === next.owner && open.part === next.part && !open.spelling && !next.spelling
}

function beginTagged(pdf: PDFKit.PDFDocument, tags: Tags, meaning: Meaning): void {
  if ('artifact' in meaning) {
    pdf.markContent('Artifact', { type: meaning.artifact })
    return
  }
  const { owner, part, spelling, drawing } = meaning
  const tag = tags.tagOf(owner, part)
  if (!tag) throw new Error(`the layout's structure lacks owner ${owner}${part ? `, ${part}` : ''}`)
  const content = spelling
    ? pdf.markStructureContent('Span', { actual: spelling })
    : pdf.markStructureContent(tag.type)
  if (drawing) tag.element.add(figure(pdf, drawing, content))
  else tag.element.add(content)
}

function figure(
  pdf: PDFKit.PDFDocument,
  { alt, box }: Drawing,
  content: PDFKit.PDFStructureContent,
): PDFKit.PDFStructureElement {
  // Its types leave out the place on the page.
  const options = { alt, bbox: box, placement: 'Inline' }
  return pdf.struct('Figure', options).add(content)
}
