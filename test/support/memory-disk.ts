// A file system in memory, and a machine to go with it: for tests that say what the disk refuses, and when.
import { dirname } from 'node:path'
import type { Disk, FileState } from '../../src/host/disk.ts'
import { HostError } from '../../src/host/host.ts'
import type { Machine } from '../../src/host/machine.ts'

/** Called before each step that changes something; it may throw. */
export type OnStep = (step: keyof Disk, path: string) => void

export function memoryDisk(files: Map<string, Uint8Array>, onStep: OnStep = () => {}): Disk {
  const folders = new Set<string>()
  const states = new Map<Uint8Array, FileState>()
  let clock = 0

  function stateOf(path: string): FileState | undefined {
    const bytes = files.get(path)
    if (!bytes) return isFolder(path) ? { ...UNTOUCHED, kind: 'directory' } : undefined
    const known = states.get(bytes)
    if (known) return known
    // Everything is written long before the next thing is.
    clock += 10_001
    const state: FileState = { ...UNTOUCHED, size: bytes.length, modified: clock }
    states.set(bytes, state)
    return state
  }

  const isFolder = (path: string) =>
    path === '/' || folders.has(path) || [...files.keys()].some(file => file.startsWith(`${path}/`))

  function put(path: string, bytes: Uint8Array): void {
    if (!isFolder(dirname(path))) throw new HostError('ENOENT', path)
    if (isFolder(path)) throw new HostError('EISDIR', path)
    files.set(path, Uint8Array.from(bytes))
    stateOf(path)
  }

  function found(path: string): Uint8Array {
    const bytes = files.get(path)
    if (!bytes) throw new HostError('ENOENT', path)
    return bytes
  }

  return {
    stateOf,
    realPath: path => (stateOf(path) ? path : undefined),
    read: path => files.get(path),
    list: path => {
      const inside = [...files.keys(), ...folders].filter(file => file.startsWith(`${path}/`))
      return [...new Set(inside.map(file => file.slice(path.length + 1).split('/')[0] ?? ''))].sort()
    },
    makeFolder(path) {
      onStep('makeFolder', path)
      for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) folders.add(folder)
    },
    write(path, bytes) {
      onStep('write', path)
      put(path, bytes)
    },
    append(path, bytes) {
      onStep('append', path)
      put(path, Buffer.concat([files.get(path) ?? new Uint8Array(), bytes]))
    },
    keep(path, also) {
      onStep('keep', also)
      if (files.has(also)) throw new HostError('EEXIST', also)
      files.set(also, found(path))
    },
    rename(from, to) {
      onStep('rename', to)
      const bytes = found(from)
      if (files.get(to) === bytes) return
      put(to, bytes)
      files.delete(from)
    },
    remove(path) {
      onStep('remove', path)
      files.delete(path)
    },
    removeFolder(path) {
      onStep('removeFolder', path)
      if ([...files.keys(), ...folders].some(file => file.startsWith(`${path}/`))) return false
      folders.delete(path)
      return true
    },
    refuseReadOnly: () => {},
  }
}

const UNTOUCHED: FileState = { kind: 'file', size: 0, modified: 0, changed: 0, identity: 0 }

export function memoryMachine(running: readonly number[] = [1], pid = 1): Machine {
  let names = 0
  return {
    self: { pid, host: 'desk' },
    isRunning: program => (program.host === 'desk' ? running.includes(program.pid) : undefined),
    wallClock: moment => `wall ${moment}`,
    newName: () => `${String(pid).padStart(4, '0')}${String(++names).padStart(4, '0')}`,
    wait: () => {},
  }
}
