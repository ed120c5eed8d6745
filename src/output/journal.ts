// What a run is about to write, case by case, before it does: the manifest itself is written once, at the end. After
// a run that was killed, the journal knows which checksums its files may have.
import { join } from 'node:path'
import type { Disk } from '../host/disk.ts'
import type { CaseRecord } from '../manifest/manifest.ts'
import { caseOf, parseJson } from '../manifest/parse-manifest.ts'
import { printCase } from '../manifest/print-manifest.ts'
import { workFolder } from './work-folder.ts'

export interface Entry {
  readonly case: string
  readonly made: CaseRecord
}

export interface Journal {
  /** Throws HostError; nothing may then be written. */
  add(entry: Entry): void
  remove(): void
}

export function openJournal(disk: Disk, folder: string, run: string): Journal {
  const path = join(workFolder(folder), `${JOURNAL}${run}`)
  return {
    // The line begins with its break: one that a full disk has cut off spoils no other.
    add: entry =>
      disk.append(path, new TextEncoder().encode(`\n${JSON.stringify([entry.case, printCase(entry.made)])}`)),
    remove: () => disk.remove(path),
  }
}

const JOURNAL = 'journal-'

export interface OldJournal {
  /** Name of the run that left it. */
  readonly run: string
  readonly entries: readonly Entry[]
  remove(): void
}

export function readJournals(disk: Disk, folder: string): readonly OldJournal[] {
  const work = workFolder(folder)
  const files = disk.list(work).filter(file => file.startsWith(JOURNAL))
  return files.map(file => {
    const lines = new TextDecoder().decode(disk.read(join(work, file))).split('\n')
    return {
      run: file.slice(JOURNAL.length),
      entries: lines.flatMap(line => entryOf(line) ?? []),
      remove: () => disk.remove(join(work, file)),
    }
  })
}

/** undefined where the line was cut off. */
function entryOf(line: string): Entry | undefined {
  const value = line === '' ? undefined : parseJson(line)
  if (!Array.isArray(value) || typeof value[0] !== 'string') return undefined
  const made = caseOf(value[1])
  return made && { case: value[0], made }
}
