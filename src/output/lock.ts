// One run at a time in a folder of papers. Every run first announces itself under a name of its own, then looks who
// else is there: nobody can ever take away the lock of a run that lives, and that of a dead one counts for nothing,
// at once. (Locks that grow stale by the clock would keep the next run waiting after a SIGKILL.)
import { basename, dirname, join } from 'node:path'
import { type Checked, checked, failed } from '../diagnostics/checked.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { type Host, HostError } from '../host/host.ts'
import { ifAllowed } from '../host/if-allowed.ts'
import type { RunningProgram } from '../host/machine.ts'
import { parseJson } from '../manifest/parse-manifest.ts'
import { workFolder } from './work-folder.ts'

export interface Lock {
  /** Of this run; nobody else has it. */
  readonly name: string
  /** Names of runs that did not come to their end. */
  readonly dead: readonly string[]
  /** Not where the folder was removed meanwhile, or someone took the lock away by hand. */
  isHeld(): boolean
  /** With everything this run has made for itself and does not leave behind. */
  release(): void
}

interface Other {
  readonly name: string
  readonly path: string
  /** A file that does not say was cut off by a crash of the computer. */
  readonly holder: RunningProgram | undefined
}

/** Throws HostError where nothing can be written there. */
export function takeLock({ disk, machine }: Pick<Host, 'disk' | 'machine'>, folder: string): Checked<Lock> {
  const work = workFolder(folder)
  const name = machine.newName()
  const path = join(work, `${LOCK}${name}`)
  const missing = foldersMissing(work, path => disk.stateOf(path) === undefined)

  function announce(attempts = 20): void {
    const draft = join(work, `${DRAFT}${name}`)
    try {
      disk.makeFolder(work)
      disk.write(draft, new TextEncoder().encode(JSON.stringify(machine.self)))
      disk.rename(draft, path)
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      // Another run has just ended and tidied up.
      if (error.code !== 'ENOENT' || attempts === 0) {
        leave()
        throw error
      }
      announce(attempts - 1)
    }
  }

  function leave(): void {
    for (const file of [join(work, `${DRAFT}${name}`), path]) ifAllowed(() => disk.remove(file))
    // Folders made for this run go with it unless papers came into them.
    for (const made of [work, ...missing]) ifAllowed(() => disk.removeFolder(made))
  }

  const others = (): readonly Other[] =>
    disk
      .list(work)
      .map(file => join(work, file))
      .filter(file => basename(file).startsWith(LOCK) && file !== path)
      .map(file => ({
        name: basename(file).slice(LOCK.length),
        path: file,
        holder: holderOf(disk.read(file)),
      }))

  const isAlive = ({ holder }: Other) => holder !== undefined && machine.isRunning(holder) !== false

  announce()
  for (let patience = PATIENCE; ; patience -= 1) {
    const all = others()
    const alive = all.filter(isAlive)
    const [first] = alive
    if (!first) {
      return checked({
        name,
        dead: all.map(other => other.name),
        isHeld: () => disk.stateOf(path) !== undefined,
        release: leave,
      })
    }
    // Two that announced themselves at the same time see each other: the one with the smaller name waits for the
    // other to go.
    if (patience === 0 || alive.some(other => other.name < name)) {
      const since = machine.wallClock(Math.floor(disk.stateOf(first.path)?.modified ?? 0))
      leave()
      return failed(heldBy(first, folder, since, machine.self.host))
    }
    machine.wait(10)
  }
}

const LOCK = 'lock-'
const DRAFT = 'new-'
const PATIENCE = 25

function heldBy({ holder, path: lock }: Other, folder: string, since: string, here: string): Diagnostic {
  const { pid = 0, host = '' } = holder ?? {}
  return report('output/locked', { folder, pid, since, lock, ...(host !== here && { host }) })
}

function holderOf(bytes: Uint8Array | undefined): RunningProgram | undefined {
  const value = bytes && (parseJson(new TextDecoder().decode(bytes)) as Partial<RunningProgram> | undefined)
  return typeof value?.pid === 'number' && typeof value.host === 'string'
    ? (value as RunningProgram)
    : undefined
}

/** Deepest first. */
function foldersMissing(work: string, isMissing: (path: string) => boolean): readonly string[] {
  const missing: string[] = []
  for (let path = dirname(work); isMissing(path) && path !== dirname(path); path = dirname(path))
    missing.push(path)
  return missing
}
