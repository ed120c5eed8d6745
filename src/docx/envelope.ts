// What papers of one page set-up share: the frame that docx made, filled but for the body. Only where a letter's red
// rules stand may differ between them, if the office's name had to be lowered.
import type { FittedDocument, Layout } from '../layout/layout.ts'
import { fontsIn } from './font-table-part.ts'
import { frames } from './frames.ts'
import type { Frame, Slot } from './make-frames.ts'
import { writePageNumber } from './page-number.ts'
import { redRules, writeRedRules } from './red-rules.ts'
import { sectionProperties } from './section.ts'
import type { SheetParts } from './sheet-parts.ts'

export interface Envelope {
  /** word/document.xml before and after the body. */
  readonly before: string
  readonly after: string
  readonly others: readonly (readonly [path: string, xml: string])[]
  /** Names of the fonts in `others`. */
  readonly fonts: ReadonlySet<string>
}

/** Made for the first paper that needs it. */
export function envelopeOf(layout: Layout, shared: SheetParts): Envelope {
  const { page, letterhead } = layout.document
  const ofPage = shared.envelopes.get(page) ?? new Map<string, Envelope>()
  shared.envelopes.set(page, ofPage)
  const key = letterhead
    ? redRules(layout)
        .map(({ x, y, width, height }) => [x, y, width, height])
        .join()
    : 'none'
  const envelope = ofPage.get(key) ?? makeEnvelope(layout, shared)
  ofPage.set(key, envelope)
  return envelope
}

function makeEnvelope(layout: Layout, { book }: SheetParts): Envelope {
  const { document } = layout
  const { pageNumber } = document.page
  const contents = {
    section: sectionProperties(document, book),
    'red-rules': writeRedRules(redRules(layout)),
    'odd-number': pageNumber ? writePageNumber(pageNumber, 'right', book) : '',
    'even-number': pageNumber ? writePageNumber(pageNumber, 'left', book) : '',
  }
  const { [BODY]: body = [], ...parts } = frameFor(document).parts
  const at = body.indexOf('body')
  const others = Object.entries(parts).map(([path, pieces]) => [path, fill(pieces, contents)] as const)
  return {
    before: fill(body.slice(0, at), contents),
    after: fill(body.slice(at + 1), contents),
    others,
    fonts: new Set(others.flatMap(([, xml]) => [...fontsIn(xml)])),
  }
}

const BODY = 'word/document.xml'

function frameFor({ letterhead, page: { pageNumber } }: FittedDocument): Frame {
  const numbers = !pageNumber ? 'none' : pageNumber.onFirstPage ? 'from-first-page' : 'from-second-page'
  const frame = frames.find(
    each => each.letterhead === (letterhead !== undefined) && each.pageNumbers === numbers,
  )
  if (!frame) throw new Error(`no frame has page numbers “${numbers}”`)
  return frame
}

type Contents = Readonly<Record<Exclude<Slot, 'body'>, string>>

/** XML and the names of slots take turns, XML first. */
function fill(pieces: readonly string[], contents: Contents): string {
  return pieces.map((piece, index) => (index % 2 === 0 ? piece : contents[piece as keyof Contents])).join('')
}
