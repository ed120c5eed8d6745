// After a run that did not come to its end: its journal says which files it was about to write, the files themselves
// say which of them it wrote.
import { dirname, join } from 'node:path'
import type { Disk } from '../host/disk.ts'
import { temporaryName } from '../host/write-together.ts'
import type { Ledger } from '../manifest/ledger.ts'
import type { OutputRecord } from '../manifest/manifest.ts'
import type { Checksums } from './checksums.ts'
import type { Entry } from './journal.ts'
import { workFolder } from './work-folder.ts'

/** Where all of them stand the case is done; of some, only the checksums are true, and it will be made again. */
export function settle(ledger: Ledger, checksums: Checksums, { case: path, made }: Entry): void {
  const standing = [...made.outputs].filter(([name, { sha256 }]) => checksums.read(name) === sha256)
  if (standing.length === 0) return
  const isDone = standing.length === made.outputs.size
  const unknown = ([name, { shapedBy: _, ...output }]: [string, OutputRecord]) => [name, output] as const
  ledger.record(path, isDone ? made : { outputs: new Map(standing.map(unknown)) })
}

/** Takes away what those runs had under temporary names, in all folders they may have written to. */
export function tidyUp(
  disk: Disk,
  folder: string,
  runs: ReadonlySet<string>,
  outputs: Iterable<string>,
): void {
  const work = workFolder(folder)
  for (const file of disk.list(work)) {
    const [kind = '', run = ''] = file.split('-')
    // The journal is still needed; the draft of a lock may be a living run's, which then announces itself anew.
    if (kind === 'new' || (kind !== 'journal' && runs.has(run))) disk.remove(join(work, file))
  }
  if (runs.size === 0) return
  const folders = new Set([folder, ...[...outputs].map(name => dirname(join(folder, name)))])
  for (const place of folders) {
    for (const file of disk.list(place)) {
      if ([...runs].some(run => file.startsWith(temporaryName(run)))) disk.remove(join(place, file))
    }
  }
}
