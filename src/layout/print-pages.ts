// Pages as text, for `--debug-pages` and tests: one line of output for each line of glyphs, with millimetres from the
// paper's top left corner.
import type { Layout, PlacedItem } from './layout.ts'

export function printPages({ pages }: Layout): string {
  return pages
    .flatMap(({ number, width, height, items }) => [
      `page ${number}  ${mm(width)} × ${mm(height)}`,
      ...linesOf(items).map(printLine),
      '',
    ])
    .join('\n')
}

/** Neighbours on one baseline; a rule stands for itself. */
function linesOf(items: readonly PlacedItem[]): readonly (readonly PlacedItem[])[] {
  const lines: PlacedItem[][] = []
  for (const item of items) {
    const last = lines.at(-1)?.at(-1)
    const joins = last && last.kind !== 'rule' && item.kind !== 'rule' && last.baseline === item.baseline
    if (joins && last.owner === item.owner) lines.at(-1)?.push(item)
    else lines.push([item])
  }
  return lines
}

function printLine(line: readonly PlacedItem[]): string {
  const [first] = line
  if (!first) return ''
  if (first.kind === 'rule') {
    return `  ${place(first.x, first.y)}  rule ${mm(first.width)} × ${mm(first.height)}`
  }
  const text = line.map(item => (item.kind === 'text' ? item.text : boxOf(item))).join('')
  return `  ${place(first.x, first.baseline)}  ${first.size} pt  ${text}`
}

function boxOf(item: PlacedItem): string {
  return item.kind === 'checkbox' && item.checked ? '☑' : '☐'
}

function place(x: number, y: number): string {
  return `${mm(x).padStart(7)} ${mm(y).padStart(7)}`
}

function mm(points: number): string {
  return ((points * 25.4) / 72).toFixed(2)
}
