// The real outside: the file system, the environment and the working folder. Nothing else in the program sees them.
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findLike } from './find-like.ts'
import type { FileInfo, Host } from './host.ts'
import { nodeDisk } from './node-disk.ts'
import { nodeMachine } from './node-machine.ts'
import { refuse } from './refuse.ts'
import { withStandardInput } from './standard-input.ts'
import { writeTogether } from './write-together.ts'

export function createNodeHost(): Host {
  const require = createRequire(import.meta.url)
  const cwd = process.cwd()
  const host: Host = {
    cwd,
    installation: installationFolder(),
    get build() {
      return buildName()
    },
    disk: nodeDisk,
    machine: nodeMachine,
    environment: name => process.env[name],
    fileInfo,
    readFile: path => readFile(path).catch(refuse(path)),
    readRange,
    listFolder,
    listTree,
    findLike: pattern => findLike(cwd, pattern),
    writeFiles: async files => writeTogether(nodeDisk, files, { name: nodeMachine.newName() }),
    resolvePackageFile: specifier => require.resolve(specifier),
  }
  return withStandardInput(host, readStandardInput)
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function fileInfo(path: string): Promise<FileInfo | undefined> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    return refuse(path)(error)
  })
  if (!found) return undefined
  const kind = found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other'
  return { kind, size: found.size }
}

function readRange(path: string, start: number, length: number): Uint8Array {
  try {
    const file = openSync(path, 'r')
    try {
      const bytes = new Uint8Array(length)
      return bytes.subarray(0, readSync(file, bytes, 0, length, start))
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return refuse(path)(error as NodeJS.ErrnoException)
  }
}

async function listFolder(path: string): Promise<readonly string[]> {
  const names = await readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    return refuse(path)(error)
  })
  return names.sort((a, b) => (a < b ? -1 : 1))
}

async function listTree(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(refuse(path))
  const files: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory()) files.push(entry.name)
    else if (!/^\.|^node_modules$/.test(entry.name))
      for (const file of await listTree(join(path, entry.name))) files.push(join(entry.name, file))
  }
  return files
}

/** The package's root, whether this runs from src/host/ or from the bundle in dist/. */
function installationFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('the installation has no package.json')
    folder = parent
  }
  return folder
}

/** What src/build/bundle.mjs left beside the code; none where the sources run unbundled. */
function buildName(): string {
  const path = join(dirname(fileURLToPath(import.meta.url)), 'build.txt')
  return existsSync(path) ? readFileSync(path, 'utf8') : 'unbundled'
}
