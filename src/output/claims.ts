// Which case of this run each file belongs to: no two may write the same.
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'

export interface Claims {
  /** What speaks against these files being the case's: another case's, or two of its own under one name. */
  clashes(path: string, files: readonly Claimed[]): readonly Diagnostic[]
  /** `at`: the absolute place of a name; asked for only where something is to be written. */
  take(path: string, names: readonly string[], at: (name: string) => string): void
}

export interface Claimed {
  /** As typed. */
  readonly path: string
  /** Absolute. */
  readonly place: string
}

export function createClaims(): Claims {
  const taken = new Map<string, string>()
  /** Not yet looked at: where nothing is written, nobody asks. */
  const given: Parameters<Claims['take']>[] = []

  function lookAtGiven(): void {
    for (const [path, names, at] of given) for (const name of names) taken.set(placeKey(at(name)), path)
    given.length = 0
  }

  return {
    clashes(path, files) {
      lookAtGiven()
      const own = new Set<string>()
      return files.flatMap(file => {
        const place = placeKey(file.place)
        const other = own.has(place) ? path : taken.get(place)
        own.add(place)
        return other === undefined || (other === path && taken.get(place) === path)
          ? []
          : [report('output/same-file', { path: file.path, other })]
      })
    },
    take: (...claim) => void given.push(claim),
  }
}

/** Upper and lower case count as one, as they do on Windows and macOS. */
export const placeKey = (place: string) => place.replaceAll('\\', '/').normalize('NFC').toLowerCase()
