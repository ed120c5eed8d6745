// A host whose files are a record in memory: path → text. The installation is /app.
import { join } from 'node:path'
import { type Host, HostError } from '../../src/host/host.ts'
import { memoryDisk, memoryMachine } from './memory-disk.ts'

export function memoryHost(files: Readonly<Record<string, string>>): Host {
  const encode = (path: string): Uint8Array => {
    const text = files[path]
    if (text === undefined) throw new HostError('ENOENT', path)
    return new TextEncoder().encode(text)
  }
  const isFolder = (path: string) => Object.keys(files).some(file => file.startsWith(join(path, '/')))
  return {
    cwd: '/desk',
    installation: '/app',
    build: 'memory',
    leftByBuild: () => undefined,
    disk: memoryDisk(new Map(Object.keys(files).map(path => [path, encode(path)]))),
    machine: memoryMachine(),
    environment: () => undefined,
    async fileInfo(path) {
      if (files[path] !== undefined) return { kind: 'file', size: encode(path).length }
      return isFolder(path) ? { kind: 'directory', size: 0 } : undefined
    },
    readFile: async path => encode(path),
    readRange: (path, start, length) => encode(path).slice(start, start + length),
    async listFolder(path) {
      const inside = Object.keys(files).filter(file => file.startsWith(`${path}/`))
      return [...new Set(inside.map(file => file.slice(path.length + 1).split('/')[0] ?? ''))].sort()
    },
    async listTree(path) {
      const inside = Object.keys(files).filter(file => file.startsWith(`${path}/`))
      return inside.map(file => file.slice(path.length + 1)).sort()
    },
    findLike: async () => [],
    async writeFiles() {},
    resolvePackageFile: specifier => specifier,
  }
}
