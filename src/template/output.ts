// What a template has expanded to so far, and where that ends: a loop over a huge list, or loops and includes that
// multiply each other, are refused at a size that no paper has, with the list and the loop that were at it.
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import type { RuleParams } from '../diagnostics/rules.ts'
import type { MarkupPiece } from '../document/markup.ts'
import type { Span } from '../source/source-file.ts'
import { TracedText, type ViewValue } from '../view/view.ts'

/** Instructions, turns of loops and tags: a table of 6,000 deputies. */
const MOST_STEPS = 100_000

/** Words of a paper: some 300 pages. The template's own markup weighs a tenth. */
const MOST_CHARACTERS = 200_000
const WEIGHT_OF_MARKUP = 0.1

/** A loop of the template and what it goes through. */
interface Loop {
  readonly span: Span
  readonly items: readonly ViewValue[]
}

export class Output {
  readonly pieces: MarkupPiece[] = []
  /** The innermost loop that is being expanded. */
  within: Loop | undefined
  refused: Diagnostic | undefined
  #steps = 0
  #characters = 0

  /** Whether there is room for one more step, and for so many tags; the first that finds none says so. */
  allows(template: Span, tags = 0): boolean {
    if (this.refused) return false
    this.#steps += 1 + tags
    if (this.#steps > MOST_STEPS) this.#refuse({ unit: 'pieces', limit: MOST_STEPS }, { template })
    return !this.refused
  }

  add(piece: MarkupPiece): void {
    this.pieces.push(piece)
    this.#characters += piece.text.length * (piece.kind === 'literal' ? WEIGHT_OF_MARKUP : 1)
    if (this.#characters <= MOST_CHARACTERS) return
    const origin = piece.kind === 'literal' ? { template: piece.span } : piece.origin
    this.#refuse({ unit: 'characters', limit: MOST_CHARACTERS }, origin)
  }

  /** At the list in the case, then at the loop in the template; at what was printed where there is no loop. */
  #refuse(
    params: RuleParams['template/too-long'],
    at: { readonly template?: Span; readonly data?: Span },
  ): void {
    const template = this.within?.span ?? at.template
    const data = this.within ? placeOf(this.within.items) : at.data
    const related = data && template ? [{ span: template, note: NOTE }] : []
    this.refused = report('template/too-long', params, { span: data ?? template, related })
  }
}

const NOTE = { zh: '模板在这里展开它', en: 'the template expands it here' }

/** Where the first item of a list stands, as far as it comes from a file. */
function placeOf([first]: readonly ViewValue[]): Span | undefined {
  return first === undefined || typeof first === 'boolean' ? undefined : placeOfValue(first)
}

function placeOfValue(value: Exclude<ViewValue, boolean>): Span | undefined {
  if (value instanceof TracedText) return value.span
  for (const part of Object.values(value)) {
    const span = typeof part === 'object' ? placeOfValue(part) : undefined
    if (span) return span
  }
  return undefined
}
