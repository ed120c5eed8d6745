// Files, folders, patterns and `-` as typed → the cases they name, each once, in the order of typing and then of their
// paths. What names no case is kept too, with the reason.
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { CONFIG_NAME } from '../config/config-name.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { isPattern, splitPattern } from '../host/find-like.ts'
import { type Host, HostError } from '../host/host.ts'
import { STANDARD_INPUT } from '../host/standard-input.ts'
import { unlessRefused } from '../host/unless-refused.ts'

export interface FoundCase {
  /** As a person at the working folder would type it. */
  readonly path: string
  /** Its folder, seen from the folder or pattern that led to it; there it goes below `--out`. */
  readonly below: string
  /** Why there is nothing to work on. */
  readonly problem?: Diagnostic
}

export async function findCases(host: Host, typed: readonly string[]): Promise<readonly FoundCase[]> {
  const found = new Map<string, FoundCase>()
  for (const argument of typed) {
    for (const each of await casesOf(host, argument)) {
      const place = each.path === STANDARD_INPUT ? each.path : resolve(host.cwd, each.path)
      if (!found.has(place)) found.set(place, each)
    }
  }
  // A shell puts the settings among the cases where it was given `*.yaml`.
  const cases = [...found.values()].filter(({ path }) => basename(path) !== CONFIG_NAME)
  return cases.length > 0 ? cases : [...found.values()]
}

async function casesOf(host: Host, argument: string): Promise<readonly FoundCase[]> {
  const itself = { path: argument, below: '' }
  if (argument === STANDARD_INPUT) return [itself]
  const info = await host.fileInfo(resolve(host.cwd, argument)).catch(unlessRefused(undefined))
  if (info?.kind === 'directory') return casesBelow(host, argument)
  if (info || !isPattern(argument)) return [itself]
  const paths = onlyCases(await host.findLike(argument))
  // A pattern that fits nothing stays as it is, and is then reported as missing.
  return paths.length > 0 ? paths.map(path => seenFrom(splitPattern(argument).base, path)) : [itself]
}

async function casesBelow(host: Host, folder: string): Promise<readonly FoundCase[]> {
  const nothing = (problem: Diagnostic) => [{ path: folder, below: '', problem }]
  try {
    const names = (await host.listTree(resolve(host.cwd, folder))).filter(name => /\.ya?ml$/i.test(name))
    const paths = onlyCases(names.map(name => join(folder, name)))
    if (paths.length === 0) return nothing(report('batch/no-case', { path: folder }))
    return paths.map(path => seenFrom(folder, path))
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return nothing(report('data/unreadable-file', { path: error.path, code: error.code }))
  }
}

/** Settings, packs and hidden files are none. */
function onlyCases(paths: readonly string[]): readonly string[] {
  const packs = new Set(paths.filter(path => basename(path) === PACK_MANIFEST).map(path => dirname(path)))
  return paths
    .filter(path => basename(path) !== CONFIG_NAME && !basename(path).startsWith('.'))
    .filter(path => packs.size === 0 || !foldersOf(path).some(folder => packs.has(folder)))
    .sort((one, other) => (slashed(one) < slashed(other) ? -1 : 1))
}

const PACK_MANIFEST = 'pack.yaml'

function foldersOf(path: string): readonly string[] {
  const folder = dirname(path)
  return folder === path || folder === '.' ? [folder] : [folder, ...foldersOf(folder)]
}

function seenFrom(base: string, path: string): FoundCase {
  return { path, below: relative(base, dirname(path)) }
}

/** With forward slashes, so that the order is one on every system. */
const slashed = (path: string) => path.replaceAll(sep, '/')
