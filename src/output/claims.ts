// Which case of this run each file belongs to: no two may write the same.
import { resolve } from 'node:path'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'

export interface Claims {
  /** What speaks against these files being the case's: another case's, or two of its own under one name. */
  clashes(path: string, files: readonly string[]): readonly Diagnostic[]
  take(path: string, files: readonly string[]): void
}

export function createClaims(cwd: string): Claims {
  const taken = new Map<string, string>()
  // Upper and lower case count as one, as they do on Windows and macOS.
  const placeOf = (file: string) => resolve(cwd, file).normalize('NFC').toLowerCase()
  return {
    clashes(path, files) {
      const own = new Set<string>()
      return files.flatMap(file => {
        const place = placeOf(file)
        const other = own.has(place) ? path : taken.get(place)
        own.add(place)
        return other === undefined || (other === path && taken.get(place) === path)
          ? []
          : [report('output/same-file', { path: file, other })]
      })
    },
    take(path, files) {
      for (const file of files) taken.set(placeOf(file), path)
    },
  }
}
