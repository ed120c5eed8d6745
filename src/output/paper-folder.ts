// A folder of papers for the length of a run: locked, with all that its manifest and the journals of dead runs know of
// its files. Files are judged by their bytes; one that nobody knows was edited or is someone else's, and is left alone.
import { isAbsolute, join, normalize, relative, resolve, sep } from 'node:path'
import { type Checked, checked, hasErrors } from '../diagnostics/checked.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { below, byFolder } from '../host/by-folder.ts'
import { type Host, HostError } from '../host/host.ts'
import { ifAllowed } from '../host/if-allowed.ts'
import { STANDARD_INPUT } from '../host/standard-input.ts'
import { writeTogether } from '../host/write-together.ts'
import { createLedger, type Ledger } from '../manifest/ledger.ts'
import { loadManifest } from '../manifest/load-manifest.ts'
import { MANIFEST_NAME } from '../manifest/manifest.ts'
import { printManifest } from '../manifest/print-manifest.ts'
import { sha256 } from '../manifest/sha256.ts'
import { type Cache, dropCache, keepCache, readCache } from './cache.ts'
import { type Checksums, openChecksums } from './checksums.ts'
import { isGone } from './is-gone.ts'
import { type Entry, openJournal, readJournals } from './journal.ts'
import { clearLeftovers } from './leftovers.ts'
import { type Lock, takeLock } from './lock.ts'
import { type PackNames, packNamesIn } from './pack-names.ts'
import { settle, tidyUp } from './recover.ts'
import { workFolder } from './work-folder.ts'

export interface PaperFolder {
  /** Absolute. */
  readonly place: string
  readonly ledger: Ledger
  readonly checksums: Checksums
  /** What the manifest calls a file. */
  nameOf(path: string): string
  readonly packNames: PackNames
  /** As a person at the keyboard would write it. */
  shown(name: string): string
  /** The same of a case, as the manifest names it. */
  shownCase(path: string): string
  /** Absolute. */
  at(name: string): string
  /** The case is there: nothing of it is left over. */
  meet(path: string): void
  /** An error where this run has lost the folder. */
  lost(): readonly Diagnostic[]
  /** Errors where nothing was written. */
  write(entry: Entry, contents: ReadonlyMap<string, Uint8Array>, options: WriteOptions): readonly Diagnostic[]
  /** What is against replacing a file with these bytes: nobody knows them. */
  stranger(name: string, found: string | undefined): Diagnostic | undefined
  /** With `prune`, papers whose case has gone go too. */
  close(prune: boolean): readonly Diagnostic[]
}

export interface WriteOptions {
  /** What is not this case's to replace is kept beside the new file. */
  readonly force: boolean
  /** Names that another case gave its papers before, and gives them no longer. */
  readonly givenUp: ReadonlySet<string>
}

/** `path` as typed. */
export async function openPaperFolder(host: Host, path: string): Promise<Checked<PaperFolder>> {
  const place = resolve(host.cwd, path)
  let lock: Checked<Lock> | undefined
  try {
    lock = takeLock(host, place)
    if (!lock.ok) return lock
    let sum = ''
    let cache: Cache | undefined
    const manifest = await loadManifest(host, join(path, MANIFEST_NAME), bytes => {
      sum = sha256(bytes)
      cache = readCache(host.disk, place, sum, host.build)
      return cache?.manifest
    })
    if (manifest.ok) {
      return checked(keepFolder(host, path, lock.value, createLedger(manifest.value), { sum, cache }))
    }
    lock.value.release()
    return manifest
  } catch (error) {
    if (lock?.ok) lock.value.release()
    return { ok: false, diagnostics: [refusal(error, path, place)] }
  }
}

function keepFolder(
  { disk, cwd, installation, build }: Host,
  path: string,
  lock: Lock,
  ledger: Ledger,
  { sum, cache }: { readonly sum: string; readonly cache: Cache | undefined },
): PaperFolder {
  const place = resolve(cwd, path)
  const checksums = openChecksums(disk, place, cache?.fileAt ?? (() => undefined))
  const journal = openJournal(disk, place, lock.name)
  const left = readJournals(disk, place)
  const shown = below(path)
  const shownCase = (path: string) => (isAbsolute(path) ? path : normalize(shown(path)))
  const at = below(place)
  const met = new Set<string>()
  let written = 0

  recover()

  function recover(): void {
    const entries = left.flatMap(({ entries }) => entries)
    for (const entry of entries) settle(ledger, checksums, entry)
    const outputs = entries.flatMap(({ made }) => [...made.outputs.keys()])
    tidyUp(disk, place, new Set([...lock.dead, ...left.map(({ run }) => run)]), outputs)
  }

  function stranger(name: string, found: string | undefined): Diagnostic | undefined {
    const known = ledger.outputAt(name)
    if (found === undefined || found === known?.sha256) return undefined
    return report(known ? 'output/edited' : 'output/foreign', { path: shown(name) })
  }

  /** Another case, which is still there, gave this file in an earlier run. */
  function rival(name: string, found: string | undefined, path: string): Diagnostic | undefined {
    const owner = ledger.ownerOf(name)
    const isOthers = owner !== undefined && owner !== path && owner !== STANDARD_INPUT
    // What is piped in may be that very case.
    if (found === undefined || !isOthers || path === STANDARD_INPUT) return undefined
    if (isGone(disk, resolve(place, owner))) return undefined
    return report('output/same-file', { path: shown(name), other: shownCase(owner) })
  }

  function freeName(name: string): string {
    for (let n = 0; ; n += 1) {
      const backup = `${name}.bak${n || ''}`
      if (!disk.stateOf(at(backup))) return backup
    }
  }

  const lost = () => (lock.isHeld() ? [] : [report('output/folder-gone', { path })])

  return {
    place,
    ledger,
    checksums,
    nameOf: byFolder(path => nameIn(place, resolve(cwd, path))),
    packNames: packNamesIn(place, installation),
    shown,
    shownCase,
    at,
    meet: path => void met.add(path),
    lost,
    stranger,

    write(entry, contents, { force, givenUp }) {
      const kept: Diagnostic[] = []
      try {
        const gone = lost()
        if (gone.length > 0) return gone
        const files = [...entry.made.outputs].flatMap(([name, { sha256 }]) => {
          const found = checksums.read(name)
          const bytes = contents.get(name)
          if (found === sha256 || !bytes) return []
          const inTheWay =
            stranger(name, found) ?? (givenUp.has(name) ? undefined : rival(name, found, entry.case))
          if (!inTheWay) return [{ path: at(name), bytes }]
          const backup = freeName(name)
          kept.push(
            force ? report('output/kept-copy', { path: shown(name), backup: shown(backup) }) : inTheWay,
          )
          return [{ path: at(name), bytes, backup: at(backup) }]
        })
        if (hasErrors(kept)) return kept
        journal.add(entry)
        writeTogether(disk, files, { name: lock.name })
        for (const [name, { sha256 }] of entry.made.outputs) checksums.written(name, sha256)
        ledger.record(entry.case, entry.made)
        met.add(entry.case)
        written += 1
        return kept
      } catch (error) {
        const refused = refusal(error, path, place)
        ifAllowed(() => settle(ledger, checksums, entry))
        return [refused]
      }
    },

    close(prune) {
      try {
        const gone = lost()
        if (gone.length > 0) return gone
        const said = clearLeftovers(disk, { place, ledger, checksums, shown, shownCase }, { prune, met })
        const { cases } = ledger
        const bytes = ledger.changed && cases.size > 0 ? printManifest(cases) : undefined
        if (ledger.changed && !bytes) disk.remove(at(MANIFEST_NAME))
        if (bytes) {
          // The manifest of a few cases is soon made again after a power cut.
          writeTogether(disk, [{ path: at(MANIFEST_NAME), bytes }], {
            name: lock.name,
            flush: written >= 10,
          })
        }
        journal.remove()
        for (const { remove } of left) remove()
        const files = ledger.size + cases.size
        if (ledger.size < WORTH_WHILE) dropCache(disk, place)
        else if (!cache || bytes || checksums.taken > files / FEW) {
          const manifest = bytes ? sha256(bytes) : sum
          keepCache(disk, place, lock.name, { cases, manifest, build, fileAt: checksums.fileAt })
        }
        return said
      } catch (error) {
        if (!(error instanceof HostError)) throw error
        return [report('output/manifest-not-written', { path: shown(MANIFEST_NAME), code: error.code })]
      } finally {
        lock.release()
      }
    },
  }
}

/** So few files are read before a cache is. */
const WORTH_WHILE = 100
/** One in so many files is read anew sooner than a cache is written. */
const FEW = 10

/** Both paths absolute. */
export const nameIn = (folder: string, path: string) => relative(folder, path).replaceAll(sep, '/')

/** What the system has against it, about the file as it would be typed. */
function refusal(error: unknown, path: string, place: string): Diagnostic {
  if (!(error instanceof HostError)) throw error
  const { code } = error
  const inside = relative(place, error.path)
  const own = relative(workFolder(place), error.path)
  // What runs keep for themselves is nothing to a person.
  const shown = !own.startsWith('..') ? path : inside.startsWith('..') ? error.path : join(path, inside)
  if (code === 'EISDIR') return report('output/is-a-directory', { path: shown })
  return report('output/cannot-write', { path: shown, code })
}
