// Runs into a folder of papers in memory, /desk/out, around an engine that makes papers of whatever a case says: its
// first line is the number, the rest the text.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type Checked, checked } from '../../src/diagnostics/checked.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Disk } from '../../src/host/disk.ts'
import { type Host, HostError } from '../../src/host/host.ts'
import { type OutputOptions, openOutput, type Settled } from '../../src/output/output.ts'
import type { ShapeRequest } from '../../src/output/shape.ts'
import type { RenderedFile } from '../../src/pipeline.ts'
import { memoryDisk, memoryMachine, type OnStep } from './memory-disk.ts'
import { memoryHost } from './memory-host.ts'

export interface Run extends Partial<OutputOptions> {
  readonly pid?: number
  /** Programs that live, beside this one. */
  readonly running?: readonly number[]
  readonly onStep?: OnStep
  /** A folder that may not be looked into. */
  readonly closed?: string
  /** While the engine is at a case. */
  readonly meanwhile?: (path: string) => void
  readonly request?: Partial<ShapeRequest>
  readonly build?: string
  readonly packs?: readonly string[]
  readonly notes?: readonly Diagnostic[]
  readonly environment?: Readonly<Record<string, string>>
}

export interface RunResult {
  /** By case. */
  readonly settled: ReadonlyMap<string, Settled>
  readonly diagnostics: readonly Diagnostic[]
}

export interface PaperDesk {
  readonly files: Map<string, Uint8Array>
  put(path: string, text: string): void
  textOf(path: string): string | undefined
  /** What a person sees in a folder: neither the manifest nor hidden files. */
  papers(): ReadonlyMap<string, string>
  hidden(): readonly string[]
  host(run?: Run): Host
  run(cases: readonly string[], run?: Run, done?: (path: string) => void): Promise<RunResult>
}

const BASE_PACK = '/app/templates/gb9704'

export function openPaperDesk(cases: Readonly<Record<string, string>>): PaperDesk {
  const files = new Map<string, Uint8Array>()
  const put = (path: string, text: string) =>
    void files.set(join('/desk', path), new TextEncoder().encode(text))
  const textOf = (path: string) => {
    const bytes = files.get(join('/desk', path))
    return bytes && new TextDecoder().decode(bytes)
  }
  put('../app/templates/gb9704/pack.yaml', '名称: 国家标准\n')
  for (const [path, text] of Object.entries(cases)) put(path, text)
  let pids = 0

  function host({
    pid = ++pids,
    running = [],
    onStep,
    closed,
    build = 'one',
    environment = {},
  }: Run = {}): Host {
    return {
      ...memoryHost({}),
      environment: name => environment[name],
      build,
      disk: closing(memoryDisk(files, onStep), closed),
      machine: memoryMachine([pid, ...running], pid),
    }
  }

  const inOut = () => [...files.keys()].filter(path => path.startsWith('/desk/out/'))
  const isHidden = (path: string) => /\/\./.test(path)

  return {
    files,
    put,
    textOf,
    papers: () => {
      const papers = inOut().filter(path => !isHidden(path) && !path.endsWith('reply-manifest.json'))
      return new Map(
        papers.sort().map(path => [path.slice('/desk/out/'.length), textOf(path.slice(5)) ?? '']),
      )
    },
    hidden: () => inOut().filter(isHidden),
    host,
    async run(paths, run = {}, done = () => {}) {
      const here = host(run)
      const output = openOutput(here, { version: '1', ...run })
      const settled = new Map<string, Settled>()
      const render = (request: ShapeRequest): Checked<readonly RenderedFile[]> => {
        const text = textOf(request.case)
        return text === undefined
          ? { ok: false, diagnostics: [] }
          : checked(renderCase(text, request, run), run.notes)
      }
      const requestOf = (path: string): ShapeRequest => ({
        case: path,
        out: 'out',
        fonts: 'bundled',
        ...run.request,
      })
      output.expect(paths.map(requestOf), async request => {
        const made = render({ ...request, fonts: 'bundled' })
        return made.ok ? checked(made.value.map(({ path }) => path)) : made
      })
      for (const path of paths) {
        const request = requestOf(path)
        const write = () => {
          const made = render(request)
          run.meanwhile?.(path)
          return output.write(request, made)
        }
        settled.set(path, (await output.unchanged(request)) ?? (await write()))
        done(path)
      }
      await output.openForsaken([], 'out')
      return { settled, diagnostics: output.close() }
    },
  }
}

function closing(disk: Disk, folder: string | undefined): Disk {
  const looking =
    <T>(look: (path: string) => T) =>
    (path: string) => {
      if (folder !== undefined && path.startsWith(join('/desk', folder, '/')))
        throw new HostError('EACCES', path)
      return look(path)
    }
  return { ...disk, stateOf: looking(disk.stateOf), read: looking(disk.read) }
}

function renderCase(
  text: string,
  { out = '', subfolder = '' }: ShapeRequest,
  run: Run,
): readonly RenderedFile[] {
  const [number, ...rest] = text.split('\n')
  const content = createHash('sha256')
    .update(`${rest.join('\n')} ${run.build}`)
    .digest('hex')
    .repeat(9)
  return (['docx', 'pdf'] as const).map(format => ({
    document: 'letter',
    format,
    path: join(out, subfolder, `${number}-答复.${format}`),
    pages: 1,
    bytes: new TextEncoder().encode(`${format} ${content}`),
    packs: run.packs ?? [BASE_PACK],
  }))
}
