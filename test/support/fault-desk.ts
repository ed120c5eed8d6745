// A real folder with cases and the real command, which a test can stop in the middle.
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { bundleFolder } from './bundle-folder.ts'
import { SOUND_CASE } from './sound-case.ts'

export const RENDER = ['render', 'cases', '--out', 'out', '--format', 'docx', '--fonts', 'bundled'] as const

/** With each case two papers. */
export const CASE_COUNT = 10

export interface FaultDesk {
  readonly folder: string
  /** Has the cases say something else, so that all papers change. */
  revise(): void
  /** So many cases in all: enough for workers, and to be in the middle of them for a while. */
  extend(count: number): void
  start(...more: readonly string[]): Started
  /** Every file in out/ but the cache → its checksum. */
  out(): ReadonlyMap<string, string>
  copy(): FaultDesk
  remove(): void
}

export interface Started {
  readonly child: ChildProcess
  /** When so many papers have been told of; gives their names, or all there are where the run ends before. */
  told(count: number): Promise<readonly string[]>
  readonly ended: Promise<Ended>
}

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export function openFaultDesk(): FaultDesk {
  const desk = deskIn(mkdtempSync(join(tmpdir(), 'reply-fault-')))
  mkdirSync(join(desk.folder, 'cases'))
  writeCases(desk.folder, SOUND_CASE)
  return desk
}

function deskIn(folder: string): FaultDesk {
  return {
    folder,
    revise: () => writeCases(folder, SOUND_CASE.replace('体系建设', '制度建设')),
    extend: count => writeCases(folder, SOUND_CASE, count),
    start: (...more) => start(folder, more),
    out: () => checksumsIn(join(folder, 'out')),
    copy() {
      const other = mkdtempSync(join(tmpdir(), 'reply-fault-'))
      // Times too: what was not touched looks so.
      cpSync(folder, other, { recursive: true, preserveTimestamps: true })
      return deskIn(other)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function writeCases(folder: string, text: string, count = CASE_COUNT): void {
  for (let number = 1; number <= count; number += 1) {
    writeFileSync(join(folder, 'cases', `${number}.yaml`), text.replace('152', `${100 + number}`))
  }
}

function start(cwd: string, more: readonly string[]): Started {
  const env = { PATH: process.env.PATH, LANG: 'C.UTF-8' }
  const child = spawn(process.execPath, [join(bundleFolder, 'main.cjs'), ...RENDER, ...more], { cwd, env })
  const lines: string[] = []
  let stderr = ''
  const waiting = new Set<() => void>()
  child.stderr.on('data', chunk => {
    stderr += chunk
  })
  createInterface({ input: child.stdout }).on('line', line => {
    lines.push(line)
    for (const look of waiting) look()
  })
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code, stdout: lines.join('\n'), stderr }))
  })
  return {
    child,
    ended,
    told(count) {
      const enough = new Promise<void>(resolve => {
        const look = () => lines.length >= count && resolve()
        waiting.add(look)
        look()
      })
      return Promise.race([enough, ended]).then(() => [...lines])
    },
  }
}

/** Knows when files were written, and may go at any time. */
const CACHE = new Set(['.reply/cache', '.reply/.gitignore'])

function checksumsIn(folder: string): ReadonlyMap<string, string> {
  const names = statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder, { recursive: true }) : []
  const files = names.map(String).filter(name => !CACHE.has(name) && statSync(join(folder, name)).isFile())
  const sum = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
  return new Map(files.sort().map(name => [name, sum(name)]))
}
