// A manifest, and what a case has just given → the manifest from now on.
import type { CaseRecord, Manifest, OutputRecord } from './manifest.ts'

/**
 * The case keeps what an earlier run made of it (its DOCX, where now only the PDF was asked for). Files that now are
 * this case's are no other's any more, as after the case was renamed; a case with no file left is forgotten.
 */
export function recordCase(
  manifest: Manifest,
  path: string,
  made: ReadonlyMap<string, OutputRecord>,
): Manifest {
  const others = [...manifest].flatMap(([other, { outputs }]): [string, CaseRecord][] => {
    if (other === path) return []
    const left = [...outputs].filter(([name]) => !made.has(name))
    return left.length > 0 ? [[other, { outputs: new Map(left) }]] : []
  })
  const outputs = new Map([...(manifest.get(path)?.outputs ?? []), ...made])
  return new Map([...others, [path, { outputs }]])
}
