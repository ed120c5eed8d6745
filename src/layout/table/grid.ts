// The grid of a table: every row may have its own cells, so the columns lie between all edges of all rows.
import type { StyledRow } from '../../style/styled-document.ts'
import { type Pt, pt } from '../../style/units.ts'

export interface Grid {
  readonly columns: readonly Pt[]
  /** Where the cells of each row begin, as column numbers, and where the last one ends. */
  readonly edges: readonly (readonly number[])[]
}

export function gridOf(rows: readonly StyledRow[]): Grid {
  const edgesOfRows = rows.map(({ widths }) => edgesOf(widths))
  const edges = distinct(edgesOfRows.flat())
  const columnAt = new Map<number, number>()
  const indexOf = (edge: number): number => {
    const known = columnAt.get(edge) ?? nearest(edges, edge)
    columnAt.set(edge, known)
    return known
  }
  return {
    columns: edges.slice(1).map((edge, index) => pt(edge - (edges[index] ?? 0))),
    edges: edgesOfRows.map(row => row.map(indexOf)),
  }
}

function edgesOf(widths: readonly Pt[]): readonly number[] {
  let edge = 0
  return [0, ...widths.map(width => (edge += width))]
}

/** Edges closer than a hair are one: shares of a width never add up exactly. */
function distinct(edges: readonly number[]): readonly number[] {
  const kept: number[] = []
  for (const edge of edges.toSorted((a, b) => a - b)) {
    if (edge - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > HAIR) kept.push(edge)
  }
  return kept
}

const HAIR = 0.5

function nearest(edges: readonly number[], edge: number): number {
  let best = 0
  for (const [index, candidate] of edges.entries()) {
    if (Math.abs(candidate - edge) < Math.abs((edges[best] ?? 0) - edge)) best = index
  }
  return best
}
