// What a host answered while a workshop was made. Another host that answers the same would have it made the same.
import { join, relative, sep } from 'node:path'
import type { FileInfo, Host } from '../host/host.ts'
import { unlessRefused } from '../host/unless-refused.ts'
import { templatesOf } from '../pack/list-packs.ts'

/** Paths are seen from the folder of templates, with forward slashes. */
export interface Answers {
  readonly kinds: Record<string, FileInfo['kind'] | undefined>
  readonly files: Record<string, Uint8Array>
  readonly folders: Record<string, readonly string[]>
}

export function recordAnswers(host: Host): { readonly recorded: Host; readonly answers: Answers } {
  const answers: Answers = { kinds: {}, files: {}, folders: {} }
  const recorded: Host = {
    ...host,
    async fileInfo(path) {
      const info = await host.fileInfo(path)
      answers.kinds[seenFrom(host, path)] = info?.kind
      return info
    },
    async readFile(path) {
      const bytes = await host.readFile(path)
      answers.files[seenFrom(host, path)] = bytes
      return bytes
    },
    async listFolder(path) {
      const names = await host.listFolder(path)
      answers.folders[seenFrom(host, path)] = names
      return names
    },
  }
  return { recorded, answers }
}

export async function answersTheSame(host: Host, { kinds, files, folders }: Answers): Promise<boolean> {
  const at = (path: string) => join(templatesOf(host), path)
  try {
    for (const [path, names] of Object.entries(folders)) {
      if ((await host.listFolder(at(path))).join('/') !== names.join('/')) return false
    }
    for (const [path, kind] of Object.entries(kinds)) {
      if ((await host.fileInfo(at(path)))?.kind !== kind) return false
    }
    for (const [path, bytes] of Object.entries(files)) {
      if (Buffer.compare(bytes, await host.readFile(at(path))) !== 0) return false
    }
    return true
  } catch (error) {
    return unlessRefused(false)(error)
  }
}

const seenFrom = (host: Host, path: string) => relative(templatesOf(host), path).replaceAll(sep, '/')
