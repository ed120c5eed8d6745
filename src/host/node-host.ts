// The real outside: the file system, the environment and the working folder. Nothing else in the program sees them.
// Files are read in this thread: they are small, and each way through Node's threads costs more than a read. Signals and
// timers get their turn before every file.
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize } from 'node:v8'
import { MOST_BYTES } from '../source/source-file.ts'
import { findLike } from './find-like.ts'
import type { FileInfo, Host } from './host.ts'
import { listTree } from './list-tree.ts'
import { nodeDisk } from './node-disk.ts'
import { nodeMachine } from './node-machine.ts'
import { refuse } from './refuse.ts'
import { withStandardInput } from './standard-input.ts'
import { takeTurns } from './take-turns.ts'
import { writeTogether } from './write-together.ts'

export function createNodeHost(): Host {
  const installation = installationFolder()
  const cwd = process.cwd()
  const host: Host = {
    cwd,
    installation,
    build: buildName(),
    leftByBuild,
    disk: nodeDisk,
    machine: nodeMachine,
    environment: name => process.env[name],
    fileInfo,
    readFile,
    readRange,
    listFolder,
    listTree: async (path, refused, linked) => listTree(path, refused, linked),
    findLike: (pattern, refused, linked) => findLike(cwd, pattern, refused, linked),
    writeFiles: async files => writeTogether(nodeDisk, files, { name: nodeMachine.newName() }),
    resolvePackageFile: specifier => packageFile(installation, specifier),
  }
  return withStandardInput(host, readStandardInput)
}

/** Stops behind the largest file there may be: what is piped in may have no end. */
async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk)
    length += chunk.length
    if (length > MOST_BYTES) break
  }
  return Buffer.concat(chunks)
}

async function fileInfo(path: string): Promise<FileInfo | undefined> {
  const found = statOf(path)
  if (!found) return undefined
  const kind = found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other'
  return { kind, size: found.size }
}

async function readFile(path: string): Promise<Uint8Array> {
  await takeTurns()
  return asking(path, () => readFileSync(path))
}

/** undefined where nothing stands at that path, or what it leads through is no folder. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    const refusal = error as NodeJS.ErrnoException
    return refusal.code === 'ENOTDIR' ? undefined : refuse(path)(refusal)
  }
}

function asking<T>(path: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    return refuse(path)(error as NodeJS.ErrnoException)
  }
}

function readRange(path: string, start: number, length: number): Uint8Array {
  return asking(path, () => {
    // Out of a larger piece: outlines are small, and hundreds are read for a paper.
    const { buffer, byteOffset } = Buffer.allocUnsafe(length)
    const bytes = new Uint8Array(buffer, byteOffset, length)
    return bytes.subarray(0, readSync(keepOpen(path), bytes, 0, length, start))
  })
}

/** Faces are read glyph by glyph: the last one stays open until anything else gets a turn. */
function keepOpen(path: string): number {
  if (kept?.path === path) return kept.file
  closeKept()
  kept = { path, file: openSync(path, 'r') }
  setImmediate(closeKept)
  return kept.file
}

let kept: { readonly path: string; readonly file: number } | undefined

function closeKept(): void {
  const file = kept?.file
  kept = undefined
  if (file !== undefined) closeSync(file)
}

async function listFolder(path: string): Promise<readonly string[]> {
  const names = statOf(path)?.isDirectory() ? asking(path, () => readdirSync(path)) : []
  return names.sort((a, b) => (a < b ? -1 : 1))
}

/** The package's root, whether this runs from src/host/ or from the bundle in dist/. */
function installationFolder(): string {
  let folder = codeFolder()
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('the installation has no package.json')
    folder = parent
  }
  return folder
}

/** Packages mostly lie in a `node_modules` above us. Node, which knows every other way, takes some milliseconds to look. */
function packageFile(installation: string, specifier: string): string {
  for (let folder = installation; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', specifier)
    if (existsSync(path)) return path
    if (folder === dirname(folder)) return createRequire(import.meta.url).resolve(specifier)
  }
}

/** What src/build/bundle.mjs left beside the code; none where the sources run unbundled. */
function buildName(): string {
  const path = join(codeFolder(), 'build.txt')
  return existsSync(path) ? readFileSync(path, 'utf8') : 'unbundled'
}

/** Whatever cannot be read, as by a V8 older than the one that wrote it, can be made again. */
function leftByBuild(name: string): unknown {
  try {
    return deserialize(readFileSync(join(codeFolder(), name)))
  } catch {
    return undefined
  }
}

const codeFolder = () => dirname(fileURLToPath(import.meta.url))
