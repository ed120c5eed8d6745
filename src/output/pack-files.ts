// What src/pack/read-pack-files.ts reads of a pack, and so what of it shapes a case.

export const PACK_FILES: readonly string[] = [
  'pack.yaml',
  'styles.yaml',
  'fields.schema.json',
  'documents/record.hbs',
  'documents/letter.hbs',
]

export const isPartial = (name: string): boolean => name.endsWith('.hbs')

/** `path` seen from the pack's folder, with forward slashes. */
export const isPackFile = (path: string): boolean =>
  PACK_FILES.includes(path) || /^partials\/[^/]+\.hbs$/.test(path)
