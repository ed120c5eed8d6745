// The table: a row for each paper or for each kind, and one for all.
import { displayWidth } from '../../src/source/display-width.ts'
import type { CaseGroup } from './case-groups.ts'
import type { PaperResult } from './compare-group.ts'
import { type Sum, sumUp } from './sum-up.ts'

const HEADINGS = [
  ...['', 'papers', 'pages', 'lines', 'identical', '%'],
  ...['dx max', 'mean', 'dy max', 'mean', 'rules max'],
]

export function printTable({ lineFor }: CaseGroup, results: readonly PaperResult[]): string {
  const keyOf = lineFor === 'paper' ? ({ name }: PaperResult) => name : ({ kind }: PaperResult) => kind
  const keys = [...new Set(results.map(keyOf))]
  const rows = keys.map(key => row(key, sumUp(results.filter(each => keyOf(each) === key))))
  return format([HEADINGS, ...rows, row('all', sumUp(results))])
}

function row(title: string, sum: Sum): readonly string[] {
  const { papers, failed, samePages, pages, lines, identical, dx, dy, rule } = sum
  const unlike = papers - failed - samePages
  const paperCell = [`${papers}`, failed > 0 && `${failed} failed`, unlike > 0 && `${unlike} of other length`]
  return [
    title,
    paperCell.filter(Boolean).join(', '),
    ...[pages, lines, identical].map(String),
    ((100 * identical) / Math.max(1, lines)).toFixed(2),
    ...[dx.max, dx.mean, dy.max, dy.mean, rule].map(distance => distance.toFixed(2)),
  ]
}

function format(rows: readonly (readonly string[])[]): string {
  const widths = HEADINGS.map((_, column) => Math.max(3, ...rows.map(row => displayWidth(row[column] ?? ''))))
  const pad = (text: string, column: number) => {
    const room = ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(text)))
    return column === 0 ? text + room : room + text
  }
  const line = widths.map((width, column) => '-'.repeat(width - 1) + (column === 0 ? '-' : ':'))
  const [head = [], ...body] = rows
  return [head.map(pad), line, ...body.map(row => row.map(pad))]
    .map(row => `| ${row.join(' | ')} |`)
    .join('\n')
}
