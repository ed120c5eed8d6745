// `*.yaml`, `2025-??/case.yaml` as typed → the files there are. Windows leaves this to the program; where a shell has
// done it already, nothing is left to do. A pattern that fits nothing stays as it is, and is then reported as missing.
import { join, parse, resolve, sep } from 'node:path'
import type { Host } from '../host/host.ts'
import { unlessRefused } from '../host/unless-refused.ts'

export async function expandPatterns(host: Host, typed: readonly string[]): Promise<readonly string[]> {
  const expanded: string[] = []
  for (const path of typed) {
    const isPattern = WILDCARD.test(path) && !(await isThere(host, resolve(host.cwd, path)))
    const found = isPattern ? await filesLike(host, path) : []
    expanded.push(...(found.length > 0 ? found : [path]))
  }
  return expanded
}

const WILDCARD = /[*?]/

/** Folder after folder, each sorted, so that the order is the same everywhere. */
async function filesLike(host: Host, pattern: string): Promise<readonly string[]> {
  const { root } = parse(pattern)
  let found: readonly string[] = [root]
  for (const segment of pattern.slice(root.length).split(sep === '\\' ? /[\\/]/ : '/')) {
    const next: string[] = []
    for (const folder of found) {
      for (const name of await namesLike(host, folder, segment)) next.push(join(folder, name))
    }
    found = next
  }
  return found
}

async function namesLike(host: Host, folder: string, segment: string): Promise<readonly string[]> {
  const place = resolve(host.cwd, folder)
  if (!WILDCARD.test(segment)) return (await isThere(host, join(place, segment))) ? [segment] : []
  const like = new RegExp(`^${[...segment].map(translate).join('')}$`, 'su')
  const names = await host.listFolder(place).catch(unlessRefused([]))
  return names.filter(name => like.test(name) && (!name.startsWith('.') || segment.startsWith('.')))
}

/** A folder that may not be looked into fits no pattern. */
async function isThere(host: Host, path: string): Promise<boolean> {
  return (await host.fileInfo(path).catch(unlessRefused(undefined))) !== undefined
}

function translate(sign: string): string {
  if (sign === '*') return '.*'
  if (sign === '?') return '.'
  return /[\\^$.+()[\]{}|]/.test(sign) ? `\\${sign}` : sign
}
