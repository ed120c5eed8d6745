// The Chinese name of a property of styles.yaml, from the schema: `['letterhead', 'top']` → 发文机关标志.距纸顶.
import schema from '../../schemas/styles.schema.json' with { type: 'json' }
import type { DataPath } from '../data/data.ts'

interface Titled {
  readonly title?: string
  readonly properties?: Readonly<Record<string, Titled>>
}

const places: readonly Titled[] = [
  schema.definitions.paragraph,
  schema.definitions.page,
  schema.properties.table,
]

export function propertyTitle(path: DataPath): string {
  for (const place of places) {
    const titles: string[] = []
    let at: Titled | undefined = place
    for (const key of path) {
      at = at?.properties?.[key]
      titles.push(at?.title ?? String(key))
    }
    if (at) return titles.join('.')
  }
  return path.join('.')
}
