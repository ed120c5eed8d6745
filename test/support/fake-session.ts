// The command line with nothing real around it: files in a Map, an engine that says what a test tells it.

import { relative } from 'node:path'
import { runProgram } from '../../src/cli/program.ts'
import { type Checked, failed } from '../../src/diagnostics/checked.ts'
import { report } from '../../src/diagnostics/diagnostic.ts'
import { type Host, HostError } from '../../src/host/host.ts'
import type { WordProcessor } from '../../src/host/word-processor.ts'
import type { RenderedFile, Renderer } from '../../src/pipeline.ts'
import { memoryDisk, memoryMachine } from './memory-disk.ts'

export interface Play {
  readonly environment?: Readonly<Record<string, string>>
  readonly interactive?: boolean
  readonly columns?: number
  readonly renderer?: Partial<Renderer>
  /** What lies on the disk before: absolute path → text. */
  readonly files?: Readonly<Record<string, string>>
  readonly wordProcessor?: Checked<WordProcessor>
  /** Throws, or lets the file pass. */
  readonly onWrite?: (path: string) => void
}

/** Runs `reply …args` and returns all that could be seen of it. */
export async function play(args: readonly string[], scene: Play = {}) {
  let stdout = ''
  let stderr = ''
  let engineOpened = false
  const files = new Map<string, Uint8Array>(
    Object.entries(scene.files ?? {}).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  )
  const host: Host = {
    cwd: '/desk',
    installation: '/installation',
    build: 'fake',
    leftByBuild: () => undefined,
    disk: memoryDisk(files, (step, path) => {
      if (step === 'write') scene.onWrite?.(path)
    }),
    machine: memoryMachine(),
    environment: name => scene.environment?.[name],
    fileInfo: async path => (files.has(path) ? { kind: 'file', size: 1 } : undefined),
    readFile: async path => {
      const bytes = files.get(path)
      if (!bytes) throw new HostError('ENOENT', path)
      return bytes
    },
    readRange: () => new Uint8Array(),
    listFolder: async () => [],
    listTree: async () => [],
    findLike: async () => [],
    writeFiles: async written => {
      for (const { path } of written) scene.onWrite?.(path)
      for (const { path, bytes } of written) files.set(path, bytes)
    },
    resolvePackageFile: specifier => `/packages/${specifier}`,
  }
  const code = await runProgram(args, {
    host,
    terminal: {
      out: text => {
        stdout += text
      },
      err: text => {
        stderr += text
      },
      interactive: scene.interactive ?? false,
      columns: scene.columns ?? 80,
    },
    openRenderer: async () => {
      engineOpened = true
      return { ...emptyRenderer, ...scene.renderer }
    },
    cores: 2,
    openPool: async () => {
      throw new Error('no workers here')
    },
    onInterrupt: () => {},
    openWordProcessor: async () => scene.wordProcessor ?? failed(report('agreement/no-libreoffice', {})),
  })
  return {
    code,
    stdout,
    stderr,
    engineOpened,
    files: [...files.keys()].map(path => relative('/desk', path)),
    contents: (path: string) => new TextDecoder().decode(files.get(path)),
  }
}

export function renderedFile(path: string, text = path): RenderedFile {
  return {
    document: path.includes('记录') ? 'record' : 'letter',
    format: path.endsWith('.pdf') ? 'pdf' : 'docx',
    path,
    pages: 1,
    bytes: new TextEncoder().encode(text),
  }
}

const emptyRenderer: Renderer = {
  render: async () => ({ ok: true, value: [], diagnostics: [] }),
  check: async () => ({ ok: true, value: [], diagnostics: [] }),
  outputs: async () => ({ ok: true, value: [], diagnostics: [] }),
}
