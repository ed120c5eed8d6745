// Papers whose case has gone, or which their case now gives under another name: named, and taken away where that is
// asked for and nobody has edited them.
import { dirname, join, resolve } from 'node:path'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import type { Disk } from '../host/disk.ts'
import { ifAllowed } from '../host/if-allowed.ts'
import { STANDARD_INPUT } from '../host/standard-input.ts'
import type { PaperFolder } from './paper-folder.ts'

/** `met`: cases that are there, as this run has seen. Throws HostError. */
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
  for (const [path, { outputs }] of [...ledger.cases]) {
    const gone = path !== STANDARD_INPUT && !met.has(path) && disk.stateOf(resolve(place, path)) === undefined
    const names = [...outputs].flatMap(([name, { obsolete }]) => (gone || obsolete ? [name] : []))
    const left: string[] = []
    const removed: string[] = []
    for (const name of names) {
      if (disk.stateOf(join(place, name)) === undefined) ledger.forget(name)
      else if (!prune) left.push(shown(name))
      else if (ifAllowed(() => checksums.of(name)) !== outputs.get(name)?.sha256)
        diagnostics.push(report('output/leftover-edited', { path: shown(name) }))
      else {
        disk.remove(join(place, name))
        removeEmpty(dirname(join(place, name)))
        ledger.forget(name)
        removed.push(shown(name))
      }
    }
    const about = { case: shownCase(path), gone }
    if (left.length > 0) diagnostics.push(report('output/leftover', { ...about, files: left }))
    if (removed.length > 0) diagnostics.push(report('output/pruned', { ...about, files: removed }))
  }
  return diagnostics

  function removeEmpty(path: string): void {
    if (path !== place && disk.removeFolder(path)) removeEmpty(dirname(path))
  }
}
