// Cases that are about to be rendered → which of them would write the same file, before any is written. To know it
// exactly a case must be parsed and judged, so first its number is guessed from its text, which takes a fiftieth of the
// time; only cases that may meet in one file are looked at exactly. A guess can be misled on purpose (a key written
// with escapes), so whoever writes the files looks once more.
import { dirname, join, resolve } from 'node:path'
import { CONFIG_NAME } from '../config/config-name.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { ownName } from '../host/by-folder.ts'
import type { Host } from '../host/host.ts'
import type { Renderer, RenderRequest } from '../pipeline.ts'
import type { InlineEngine } from './inline-engine.ts'

export interface PlannedCase {
  readonly request: RenderRequest
  /** Where they are known already, as of a case that has not changed. */
  readonly outputs?: readonly string[]
}

/** What looks into cases, and for how long it may. */
export interface Looking {
  openRenderer(): Promise<Pick<Renderer, 'outputs'>>
  within: InlineEngine['within']
}

/** For each case that clashes, what with; for one that took too long already here, so much. */
export async function findSameFiles(
  host: Host,
  cases: readonly PlannedCase[],
  { openRenderer, within }: Looking,
): Promise<ReadonlyMap<RenderRequest, readonly Diagnostic[]>> {
  const clashes = new Map<RenderRequest, readonly Diagnostic[]>()
  const late = new Map<RenderRequest, readonly Diagnostic[]>()
  const inTime = async <T>({ request }: PlannedCase, work: () => Promise<T>): Promise<T | undefined> => {
    if (late.has(request)) return undefined
    const done = await within(work)
    if (!done.ok) late.set(request, done.diagnostics)
    return done.ok ? done.value : undefined
  }
  const outputsOf = remember(async (each: PlannedCase) => {
    if (each.outputs) return each.outputs
    const renderer = await openRenderer()
    const exact = await inTime(each, () => renderer.outputs(each.request))
    // What is wrong with the case is said when its turn comes.
    return exact?.ok ? exact.value : []
  })
  const numberIn = ([first]: readonly string[]) =>
    first === undefined ? undefined : beginningOf(ownName(first))
  const lookForNumber = async (each: PlannedCase) => {
    // Loaded only where it is needed, like the settings below: what reads YAML takes long to load.
    const { guessNumber } = await import('./guess-number.ts')
    const guess = await inTime(each, () => guessNumber(host, each.request.case))
    return guess ?? numberIn(await outputsOf(each))
  }
  const numberOf = (each: PlannedCase) => (each.outputs ? numberIn(each.outputs) : lookForNumber(each))
  const configOf = remember(async (folder: string) => {
    const { loadConfig } = await import('../config/load-config.ts')
    return loadConfig(host, join(folder, CONFIG_NAME))
  })
  const folderOf = async ({ request, outputs: [first] = [] }: PlannedCase) => {
    if (first !== undefined) return placeOf(host, dirname(first))
    const config = request.out === undefined ? await configOf(dirname(request.case)) : undefined
    const out = request.out ?? (config?.ok ? config.value?.out : undefined)
    return placeOf(host, out === undefined ? dirname(request.case) : join(out, request.subfolder ?? ''))
  }

  if (cases.length < 2) return clashes
  for (const sameNumber of await groups(cases, numberOf)) {
    for (const sameFolder of await groups(sameNumber, folderOf)) {
      const files: { readonly each: PlannedCase; readonly path: string }[] = []
      for (const each of sameFolder) for (const path of await outputsOf(each)) files.push({ each, path })
      for (const sameFile of await groups(files, async ({ path }) => placeOf(host, path))) {
        for (const { each, path } of sameFile) {
          const other = sameFile.find(({ each: one }) => one !== each)?.each ?? each
          const known = clashes.get(each.request) ?? []
          clashes.set(each.request, [
            ...known,
            report('output/same-file', { path, other: other.request.case }),
          ])
        }
      }
    }
  }
  return new Map([...clashes, ...late])
}

/** Things that have a key in common, those that stand alone left out. */
async function groups<T, K>(
  things: readonly T[],
  keyOf: (thing: T) => K | undefined | Promise<K | undefined>,
): Promise<readonly T[][]> {
  const byKey = new Map<K, T[]>()
  for (const thing of things) {
    const found = keyOf(thing)
    // To wait for what is there already takes longer than to find it.
    const key = found instanceof Promise ? await found : found
    if (key === undefined) continue
    const group = byKey.get(key) ?? []
    group.push(thing)
    byKey.set(key, group)
  }
  return [...byKey.values()].filter(({ length }) => length > 1)
}

/** Upper and lower case count as one, as they do on Windows and macOS. */
const placeOf = ({ cwd }: Pick<Host, 'cwd'>, path: string): string =>
  resolve(cwd, path).normalize('NFC').toLowerCase()

/** `152-答复.pdf` → `152`: files whose names begin unlike cannot be the same. */
const beginningOf = (name: string) => name.replace(/-.*/s, '').normalize('NFC').toLowerCase()

function remember<K, V>(work: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const known = new Map<K, Promise<V>>()
  return key => {
    const value = known.get(key) ?? work(key)
    known.set(key, value)
    return value
  }
}
