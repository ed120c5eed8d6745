// What stands on the pages of a layout, read from the placed glyphs alone: the lines, and the words of each paragraph in
// the order in which a reader takes them, rows that go over a page put together again.
import type { FittedCell, FittedParagraph, FittedTable, Layout, Page } from '../../src/layout/layout.ts'

export interface PlacedLine {
  readonly page: number
  readonly owner: number
  readonly baseline: number
  readonly left: number
  right: number
  /** Size of its first character. */
  readonly size: number
  text: string
}

/** Page numbers and rules have no owner and are left out. */
export function linesOf(pages: readonly Page[]): readonly PlacedLine[] {
  const lines: PlacedLine[] = []
  for (const { number: page, items } of pages) {
    for (const item of items) {
      if (item.kind === 'rule' || item.owner === undefined) continue
      const { owner, baseline, x, size } = item
      const text = item.kind === 'text' ? item.text : item.checked ? '☑' : '☐'
      const right = x + (item.kind === 'text' ? item.advances.reduce((sum, step) => sum + step, 0) : size)
      const last = lines.at(-1)
      if (last?.page === page && last.owner === owner && last.baseline === baseline) {
        last.text += text
        last.right = right
      } else lines.push({ page, owner, baseline, left: x, right, size, text })
    }
  }
  return lines
}

export function linesByOwner(lines: readonly PlacedLine[]): ReadonlyMap<number, readonly PlacedLine[]> {
  const byOwner = new Map<number, PlacedLine[]>()
  for (const line of lines) byOwner.set(line.owner, [...(byOwner.get(line.owner) ?? []), line])
  return byOwner
}

export interface Reading {
  /** In the order of the file, repeated labels and all: what DOCX has. */
  readonly written: readonly FittedParagraph[]
  /** As one reads it: divided cells whole, repeated labels left out. */
  readonly read: readonly FittedParagraph[]
}

export function readingOf({ document }: Layout): Reading {
  const around = (read: (table: FittedTable) => readonly FittedParagraph[]) => [
    ...(document.letterhead ? [document.letterhead.paragraph] : []),
    ...document.blocks.flatMap(block => (block.kind === 'paragraph' ? [block] : read(block))),
    ...(document.foot?.paragraphs ?? []),
  ]
  return {
    written: around(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))),
    read: around(readTable),
  }
}

function readTable({ rows }: FittedTable): readonly FittedParagraph[] {
  const whole: Map<number, FittedParagraph[]>[] = []
  for (const { continued, cells } of rows) {
    // The names of the columns once more.
    if (continued && cells.length > 1 && cells.every(({ header }) => header)) continue
    if (!continued) whole.push(new Map())
    for (const cell of cells) {
      const column = whole.at(-1)?.get(cell.firstColumn) ?? []
      whole
        .at(-1)
        ?.set(cell.firstColumn, [
          ...column,
          ...(continued ? cell.paragraphs.filter(isNew(cell)) : cell.paragraphs),
        ])
    }
  }
  return whole.flatMap(columns => [...columns.values()].flat())
}

/** Not a label repeated: `（续）` and rows of names are the only things the layout ever adds. */
function isNew({ paragraphs, header }: FittedCell) {
  return (paragraph: FittedParagraph): boolean => {
    const names = header || paragraph.paragraph.role === 'label'
    return !(names && paragraph === paragraphs[0] && /（续）[：:]?$/u.test(plainText(paragraph)))
  }
}

function plainText({ paragraph }: FittedParagraph): string {
  return paragraph.inlines.map(inline => (inline.kind === 'text' ? inline.text : '')).join('')
}
