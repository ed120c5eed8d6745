// Layout → what stands on its pages, in millimetres from the paper's top left corner: lines of characters by the
// paragraph they belong to, rules, page numbers. Nothing here knows the standard.
import type { Face } from '../font/face.ts'
import type { FittedBlock, FittedParagraph, Layout, PlacedItem, PlacedText } from '../layout/layout.ts'

export interface Survey {
  readonly pages: readonly SurveyedPage[]
  /** 版心 as the page set-up has it; whether text fills it is measured first of all. */
  readonly area: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly parts: readonly Part[]
}

export interface SurveyedPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly rules: readonly Rule[]
  /** Belongs to no paragraph. */
  readonly pageNumber?: Line
}

export interface Rule {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** `RRGGBB`. */
  readonly color: string
}

/** A paragraph on the pages. */
export interface Part {
  readonly place: 'letterhead' | 'text' | 'cell' | 'foot'
  readonly fitted: FittedParagraph
  readonly lines: readonly Line[]
}

export interface Line {
  readonly page: number
  readonly baseline: number
  readonly left: number
  readonly right: number
  readonly characters: readonly SurveyedCharacter[]
}

export interface SurveyedCharacter {
  readonly text: string
  readonly left: number
  /** To the next character's left edge; to its own right edge at the end of a line. */
  readonly advance: number
  readonly size: number
  readonly face: Face
  readonly color: string
}

export function surveyLayout({ document, pages }: Layout): Survey {
  const lines = pages.flatMap(({ number, items }) => linesOf(number, items))
  const owned = new Map<number, Line[]>()
  for (const { owner, line } of lines) {
    if (owner !== undefined) owned.set(owner, [...(owned.get(owner) ?? []), line])
  }
  const part = (place: Part['place']) => (fitted: FittedParagraph) => ({
    place,
    fitted,
    lines: owned.get(fitted.id) ?? [],
  })
  const { letterhead, blocks, foot, page } = document
  return {
    pages: pages.map(({ number, width, height, items }) => {
      const pageNumber = lines.find(({ owner, line }) => owner === undefined && line.page === number)
      return {
        number,
        width: toMm(width),
        height: toMm(height),
        rules: items.flatMap(ruleOf),
        ...(pageNumber && { pageNumber: pageNumber.line }),
      }
    }),
    area: {
      left: toMm(page.margin.left),
      right: toMm(page.width - page.margin.right),
      top: toMm(page.margin.top),
      bottom: toMm(page.height - page.margin.bottom),
    },
    parts: [
      ...(letterhead ? [part('letterhead')(letterhead.paragraph)] : []),
      ...blocks.flatMap(block => paragraphsOf(block).map(part(block.kind === 'table' ? 'cell' : 'text'))),
      ...(foot?.paragraphs ?? []).map(part('foot')),
    ].filter(({ lines }) => lines.length > 0),
  }
}

export const toMm = (points: number) => (points * 25.4) / 72

function paragraphsOf(block: FittedBlock): readonly FittedParagraph[] {
  if (block.kind === 'paragraph') return [block]
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))
}

interface OwnedLine {
  readonly owner: number | undefined
  readonly line: Line
}

/** Text of one paragraph on one baseline, however many items it was placed in. */
function linesOf(page: number, items: readonly PlacedItem[]): readonly OwnedLine[] {
  const texts = items.filter(item => item.kind === 'text')
  const groups = new Map<string, [PlacedText, ...PlacedText[]]>()
  for (const text of texts) {
    const key = `${text.owner} ${text.baseline.toFixed(2)}`
    const group = groups.get(key)
    if (group) group.push(text)
    else groups.set(key, [text])
  }
  return [...groups.values()].map(group => {
    const [{ owner, baseline }] = group
    const characters = group.flatMap(charactersOf).filter(({ text }) => /\S/u.test(text))
    const [first, last] = [characters[0], characters.at(-1)]
    const [left, right] = [first?.left ?? 0, last ? last.left + last.advance : 0]
    return { owner, line: { page, baseline: toMm(baseline), left, right, characters } }
  })
}

function charactersOf({ text, x, advances, face, size, color }: PlacedText): readonly SurveyedCharacter[] {
  let left = x as number
  return [...text].map((character, index) => {
    const advance = advances[index] ?? 0
    const placed = { left: toMm(left), advance: toMm(advance), size: toMm(size) }
    left += advance
    return { text: character, ...placed, face, color }
  })
}

function ruleOf(item: PlacedItem): readonly Rule[] {
  if (item.kind !== 'rule') return []
  const { x, y, width, height, color } = item
  return [{ left: toMm(x), top: toMm(y), width: toMm(width), height: toMm(height), color }]
}
