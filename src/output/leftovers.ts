// Papers whose case has gone, or which their case now gives under another name: named, and taken away where that is
// asked for and nobody has edited them.
import { dirname, join, resolve } from 'node:path'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import type { Disk } from '../host/disk.ts'
import { HostError } from '../host/host.ts'
import { ifAllowed } from '../host/if-allowed.ts'
import { STANDARD_INPUT } from '../host/standard-input.ts'
import type { CaseRecord } from '../manifest/manifest.ts'
import { isGone } from './is-gone.ts'
import type { PaperFolder } from './paper-folder.ts'

/** `met`: cases that are there, as this run has seen. */
export function clearLeftovers(
  disk: Disk,
  {
    place,
    ledger,
    checksums,
    shown,
    shownCase,
  }: Pick<PaperFolder, 'place' | 'ledger' | 'checksums' | 'shown' | 'shownCase'>,
  { prune, met }: { readonly prune: boolean; readonly met: ReadonlySet<string> },
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const { path, gone, outputs, names } of findLeftovers()) {
    const left: string[] = []
    const removed: string[] = []
    for (const name of names) {
      if (isGone(disk, join(place, name))) ledger.forget(name)
      else if (!prune) left.push(shown(name))
      else {
        const refused = pruneFile(name, outputs.get(name)?.sha256)
        if (refused) diagnostics.push(refused)
        else removed.push(shown(name))
      }
    }
    const about = { case: shownCase(path), gone }
    if (left.length > 0) diagnostics.push(report('output/leftover', { ...about, files: left }))
    if (removed.length > 0) diagnostics.push(report('output/pruned', { ...about, files: removed }))
  }
  return diagnostics

  /** By names: where the cases were read from must not show. */
  function findLeftovers() {
    const found: (Pick<CaseRecord, 'outputs'> & { path: string; gone: boolean; names: readonly string[] })[] =
      []
    for (const [path, { outputs }] of ledger.cases) {
      const gone = path !== STANDARD_INPUT && !met.has(path) && isGone(disk, resolve(place, path))
      const names: string[] = []
      outputs.forEach(({ obsolete }, name) => {
        if (gone || obsolete) names.push(name)
      })
      if (names.length > 0) found.push({ path, gone, outputs, names: names.sort() })
    }
    return found.sort((one, other) => (one.path < other.path ? -1 : 1))
  }

  /** Why it stays. */
  function pruneFile(name: string, sum: string | undefined): Diagnostic | undefined {
    const path = join(place, name)
    try {
      if (checksums.of(name)?.sum !== sum) return report('output/leftover-edited', { path: shown(name) })
      disk.remove(path)
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      return report('output/leftover-not-deleted', { path: shown(name), code: error.code })
    }
    ifAllowed(() => removeEmpty(dirname(path)))
    ledger.forget(name)
    return undefined
  }

  function removeEmpty(path: string): void {
    if (path !== place && disk.removeFolder(path)) removeEmpty(dirname(path))
  }
}
