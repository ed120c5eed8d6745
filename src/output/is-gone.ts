// Whether nothing stands at a path any more. What cannot be looked at counts as still there.
import type { Disk } from '../host/disk.ts'
import { ifAllowed } from '../host/if-allowed.ts'

export const isGone = (disk: Pick<Disk, 'stateOf'>, path: string): boolean =>
  ifAllowed(() => disk.stateOf(path) === undefined) ?? false
