// Rows of cells → lines of text whose columns stand under each other, Chinese taking two places.
import { displayWidth, padToWidth } from '../source/display-width.ts'

export function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map(row => displayWidth(row[column] ?? ''))),
  )
  return rows.map(row =>
    row
      .map((cell, column) => padToWidth(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
