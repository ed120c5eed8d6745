// A folder under whichever name → the one it is: links lead to it, and on some systems other spellings.
import { basename, dirname, join, resolve } from 'node:path'
import type { Disk } from '../host/disk.ts'
import { ifAllowed } from '../host/if-allowed.ts'

export function createRealFolder({
  disk,
  cwd,
}: {
  readonly disk: Disk
  readonly cwd: string
}): (path: string) => string {
  const known = new Map<string, string>()

  function find(place: string): string {
    const above = dirname(place)
    const itself = ifAllowed(() => disk.realPath(place))
    // One that is yet to be made.
    return itself ?? (above === place ? place : join(find(above), basename(place)))
  }

  return path => {
    const real = known.get(path) ?? find(resolve(cwd, path))
    known.set(path, real)
    return real
  }
}
