// Files, folders, patterns and `-` as typed → the cases they name, each once, in the order of typing and then of their
// paths. What names no case is kept too, with the reason.
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { CONFIG_NAME } from '../config/config-name.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { byFolder, ownName } from '../host/by-folder.ts'
import { isPattern, splitPattern } from '../host/find-like.ts'
import { type Host, NOT_UTF8, type Refused } from '../host/host.ts'
import { ifAllowed } from '../host/if-allowed.ts'
import { STANDARD_INPUT } from '../host/standard-input.ts'
import { unlessRefused } from '../host/unless-refused.ts'
import { createRealFolder } from '../output/real-folder.ts'

export interface FoundCase {
  /** As a person at the working folder would type it. */
  readonly path: string
  /** Its folder, seen from the folder or pattern that led to it; there it goes below `--out`. */
  readonly below: string
  /** A folder lists it under this very name, and it is no link. */
  readonly listed?: true
  /** Why there is nothing to work on. */
  readonly problem?: Diagnostic
}

export async function findCases(host: Host, typed: readonly string[]): Promise<readonly FoundCase[]> {
  const found = new Map<string | FoundCase, FoundCase>()
  const realFolder = createRealFolder(host)
  const ofListed = byFolder(path => `${realFolder(dirname(path))}${sep}${basename(path)}`)
  for (const argument of typed) {
    for (const each of await casesOf(host, argument)) {
      const key = keyOf(host, ofListed, each)
      if (!found.has(key)) found.set(key, each)
    }
  }
  // A shell puts the settings among the cases where it was given `*.yaml`.
  const cases = [...found.values()].filter(({ path }) => ownName(path) !== CONFIG_NAME)
  return cases.length > 0 ? cases : [...found.values()]
}

/** By whichever links it was reached, one file is one case. Two names that were garbled alike are still two. */
function keyOf(host: Host, ofListed: (path: string) => string, each: FoundCase): string | FoundCase {
  const { path, listed, problem } = each
  if (path === STANDARD_INPUT) return path
  if (problem) return path.includes(GARBLED) ? each : resolve(host.cwd, path)
  if (listed) return ofListed(path)
  const place = resolve(host.cwd, path)
  return ifAllowed(() => host.disk.realPath(place)) ?? place
}

/** What Node makes of bytes on the command line that are no UTF-8. */
const GARBLED = '\ufffd'

async function casesOf(host: Host, argument: string): Promise<readonly FoundCase[]> {
  const itself = { path: argument, below: '' }
  if (argument === STANDARD_INPUT) return [itself]
  const info = await host.fileInfo(resolve(host.cwd, argument)).catch(unlessRefused(undefined))
  if (info?.kind === 'directory') return casesBelow(host, argument)
  if (info) return [itself]
  const cases = isPattern(argument) ? await casesLike(host, argument) : []
  if (cases.length > 0) return cases
  // A pattern that fits nothing stays as it is, and is then reported as missing.
  return argument.includes(GARBLED)
    ? [{ ...itself, problem: report('data/name-not-utf8', { path: argument }) }]
    : [itself]
}

async function casesLike(host: Host, pattern: string): Promise<readonly FoundCase[]> {
  const { base } = splitPattern(pattern)
  const refused: FoundCase[] = []
  const links = new Set<string>()
  const paths = await host.findLike(
    pattern,
    what => refused.push(notOpened(what, what.path)),
    link => links.add(link),
  )
  return onlyCases([...paths.map(seenFrom(base, links)), ...refused])
}

async function casesBelow(host: Host, folder: string): Promise<readonly FoundCase[]> {
  const refused: FoundCase[] = []
  const links = new Set<string>()
  const tell = (what: Refused) => {
    const mayBeCase = what.kind === 'directory' || isYaml(what.path)
    if (mayBeCase) refused.push(notOpened(what, join(folder, what.path)))
  }
  const names = await host.listTree(resolve(host.cwd, folder), tell, link => links.add(join(folder, link)))
  const files = names
    .filter(isYaml)
    .map(name => join(folder, name))
    .map(seenFrom(folder, links))
  const cases = onlyCases([...files, ...refused])
  return cases.length > 0
    ? cases
    : [{ path: folder, below: '', problem: report('batch/no-case', { path: folder }) }]
}

const isYaml = (path: string) => /\.ya?ml$/i.test(path)

function notOpened({ kind, code }: Refused, path: string): FoundCase {
  const problem =
    code === NOT_UTF8
      ? report('data/name-not-utf8', { path })
      : kind === 'directory'
        ? report('data/unreadable-folder', { path, code })
        : report('data/unreadable-file', { path, code })
  return { path, below: '', problem }
}

/** Settings, packs and hidden files are none. */
function onlyCases(found: readonly FoundCase[]): readonly FoundCase[] {
  const packs = new Set(
    found.filter(({ path }) => ownName(path) === PACK_MANIFEST).map(({ path }) => dirname(path)),
  )
  const isOfPack = (path: string) => packs.size > 0 && foldersOf(path).some(folder => packs.has(folder))
  return found
    .filter(({ path, problem }) => {
      const name = ownName(path)
      return name !== CONFIG_NAME && (!name.startsWith('.') || isFolder(problem)) && !isOfPack(path)
    })
    .sort((one, other) => (slashed(one.path) < slashed(other.path) ? -1 : 1))
}

/** Folders come here only where they were asked for. */
const isFolder = (problem: Diagnostic | undefined) => problem?.rule === 'data/unreadable-folder'

const PACK_MANIFEST = 'pack.yaml'

function foldersOf(path: string): readonly string[] {
  const folder = dirname(path)
  return folder === path || folder === '.' ? [folder] : [folder, ...foldersOf(folder)]
}

function seenFrom(base: string, links: ReadonlySet<string>): (path: string) => FoundCase {
  /** By the folder as it stands in the path. */
  const known = new Map<string, string>()
  return path => {
    const folder = path.slice(0, path.length - ownName(path).length)
    const below = known.get(folder) ?? folderBelow(base, dirname(path))
    known.set(folder, below)
    const found = { path, below }
    return links.has(path) ? found : { ...found, listed: true }
  }
}

/** A pattern with `..` behind a wildcard leads out of where it begins; papers do not leave `--out` for that. */
function folderBelow(base: string, folder: string): string {
  const seen = relative(base, folder)
  return seen.split(sep)[0] === '..' ? '' : seen
}

/** With forward slashes, so that the order is one on every system. */
const slashed = (path: string) => (sep === '/' ? path : path.replaceAll(sep, '/'))
