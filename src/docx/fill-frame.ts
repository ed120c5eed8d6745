// The frame that fits a paper, with the paper's words in its slots → parts of the file by their paths.
import type { FittedDocument } from '../layout/layout.ts'
import { frames } from './frames.ts'
import type { FrameShape, Slot } from './make-frames.ts'

export function fillFrame(
  document: FittedDocument,
  contents: Readonly<Record<Slot, string>>,
): readonly (readonly [path: string, xml: string])[] {
  const { letterhead, pageNumbers } = shapeOf(document)
  const frame = frames.find(each => each.letterhead === letterhead && each.pageNumbers === pageNumbers)
  if (!frame) throw new Error(`no frame has page numbers “${pageNumbers}”`)
  return Object.entries(frame.parts).map(([path, pieces]) => [path, fill(pieces, contents)])
}

/** What has no slot stays the same string, which is quickly known again. */
function fill([first = '', ...rest]: readonly string[], contents: Readonly<Record<Slot, string>>): string {
  return rest.length === 0
    ? first
    : first + rest.map((piece, index) => (index % 2 === 0 ? contents[piece as Slot] : piece)).join('')
}

function shapeOf({ letterhead, page: { pageNumber } }: FittedDocument): FrameShape {
  return {
    letterhead: letterhead !== undefined,
    pageNumbers: !pageNumber ? 'none' : pageNumber.onFirstPage ? 'from-first-page' : 'from-second-page',
  }
}
