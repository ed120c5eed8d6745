// Which case of this run each file belongs to: no two may write the same.
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'

export interface Claims {
  /** What speaks against these files being the case's: another case's, or two of its own under one name. */
  clashes(path: string, files: readonly Claimed[]): readonly Diagnostic[]
  /** `places`: absolute, and asked for only where something is to be written. */
  take(path: string, places: () => readonly string[]): void
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
  const given: (readonly [path: string, places: () => readonly string[]])[] = []

  function lookAtGiven(): void {
    for (const [path, places] of given) for (const place of places()) taken.set(placeKey(place), path)
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
    take: (path, places) => void given.push([path, places]),
  }
}

/** Upper and lower case count as one, as they do on Windows and macOS. */
export const placeKey = (place: string) => place.replaceAll('\\', '/').normalize('NFC').toLowerCase()
