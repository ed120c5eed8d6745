// A host whose files are in memory, for stages that only read.
import { join } from 'node:path'
import { type Host, HostError } from '../../../src/host/host.ts'
import { memoryDisk, memoryMachine } from '../../support/memory-disk.ts'

export interface MemoryFile {
  readonly text?: string
  readonly kind?: 'file' | 'directory' | 'other'
  /** What the system claims, where reading it must not be tried. */
  readonly size?: number
  readonly refused?: string
}

export function memoryHost(files: Readonly<Record<string, string | MemoryFile>>, cwd = '/desk'): Host {
  const at = (path: string): MemoryFile | undefined => {
    const file = files[path]
    return typeof file === 'string' ? { text: file } : file
  }
  const bytes = (text = '') => new TextEncoder().encode(text)
  const unused = (): never => {
    throw new Error('not a part of this host')
  }
  return {
    cwd,
    installation: '/',
    build: 'memory',
    leftByBuild: () => undefined,
    disk: memoryDisk(
      new Map(
        Object.entries(files).flatMap(([path, file]) => {
          const { text } = typeof file === 'string' ? { text: file } : file
          return text === undefined ? [] : [[join(cwd, path), bytes(text)]]
        }),
      ),
    ),
    machine: memoryMachine(),
    environment: () => undefined,
    fileInfo: async path => {
      const file = at(path)
      return file && { kind: file.kind ?? 'file', size: file.size ?? bytes(file.text).length }
    },
    readFile: async path => {
      const file = at(path)
      if (file?.refused) throw new HostError(file.refused, path)
      return file?.text === undefined ? unused() : bytes(file.text)
    },
    readRange: unused,
    listFolder: unused,
    listTree: unused,
    findLike: unused,
    writeFiles: unused,
    resolvePackageFile: unused,
  }
}
