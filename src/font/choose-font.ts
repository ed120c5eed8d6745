// Which installed font plays a role: the first name of a list that some font goes by.
import type { SystemFont } from './system-fonts.ts'

/** A full or PostScript name says one face; a family name may mean its bold, so it comes second. */
export function chooseFont(names: readonly string[], fonts: readonly SystemFont[]): SystemFont | undefined {
  for (const wanted of names.map(plain)) {
    const goesBy = (given: readonly string[]) => given.some(name => plain(name) === wanted)
    const found =
      fonts.find(({ names }) => goesBy([names.postScript, ...names.full])) ??
      fonts.find(({ names }) => goesBy(names.families))
    if (found) return found
  }
  return undefined
}

/** Spaces and case differ between versions of a font. */
const plain = (name: string) => name.replaceAll(/\s/g, '').toLowerCase()
