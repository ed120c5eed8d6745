// Which runs of a paragraph are something by themselves, so that tags can say so.
import type { StyledParagraph } from '../style/styled-document.ts'
import type { Part } from './layout.ts'
import { runInHeading } from './run-in-heading.ts'

/** One for each inline; undefined where it is plainly the paragraph's text. Each line of a paragraph asks for them. */
export function partsOf(paragraph: StyledParagraph): readonly (Part | undefined)[] {
  let parts = known.get(paragraph)
  if (!parts) {
    parts = readParts(paragraph)
    known.set(paragraph, parts)
  }
  return parts
}

const known = new WeakMap<StyledParagraph, readonly (Part | undefined)[]>()

function readParts({ role, inlines }: StyledParagraph): readonly (Part | undefined)[] {
  const headingEnd = role === 'heading' ? 0 : (runInHeading(inlines)?.end ?? 0)
  return inlines.map((inline, index) => {
    if (index < headingEnd) return 'heading'
    return inline.kind === 'text' ? inline.part : undefined
  })
}
