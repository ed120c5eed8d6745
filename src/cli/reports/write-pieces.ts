// A file made of many pieces of text: it stands under its name once it is whole, or not at all. Throws HostError.
import { basename, dirname, join } from 'node:path'
import { type Host, HostError } from '../../host/host.ts'

/** Pieces are gathered up to this length: a system call for each would cost more than the text. */
const ENOUGH = 1 << 16

export function writePieces(
  { disk, machine }: Pick<Host, 'disk' | 'machine'>,
  path: string,
  pieces: Iterable<string>,
): void {
  const temporary = join(dirname(path), `.${basename(path)}-${machine.newName()}.tmp`)
  disk.makeFolder(dirname(path))
  if (disk.stateOf(path)) disk.refuseReadOnly(path)
  try {
    disk.write(temporary, new Uint8Array())
    let waiting = ''
    const put = () => disk.append(temporary, new TextEncoder().encode(waiting))
    for (const piece of pieces) {
      waiting += piece
      if (waiting.length < ENOUGH) continue
      put()
      waiting = ''
    }
    put()
    disk.rename(temporary, path)
  } catch (error) {
    quietly(() => disk.remove(temporary))
    throw error
  }
}

/** What was refused first is what is told. */
function quietly(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof HostError)) throw error
  }
}
