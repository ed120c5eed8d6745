// Same input, same bytes: every example rendered anew while everything around it is otherwise. The judge is sha256.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleFolder } from '../support/bundle-folder.ts'
import { exampleCases, examplesFolder } from '../support/example-cases.ts'

const cases = exampleCases().map(({ path }) => path)
const desk = mkdtempSync(join(tmpdir(), 'reply-same-'))
afterAll(() => rmSync(desk, { recursive: true, force: true }))

type Sums = Readonly<Record<string, string>>
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Of every file in the folder, the manifest too. */
const sumsIn = (folder: string): Sums =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map(name => [name, sha256(readFileSync(join(folder, name)))]),
  )

interface Circumstances {
  readonly order?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Run before the program, in its process. */
  readonly preload?: string
}

let folders = 0

/** `reply render` in a process of its own → what it wrote. */
async function render(circumstances: Circumstances = {}): Promise<Sums> {
  const { order = cases, environment, cwd = desk, preload } = circumstances
  folders += 1
  const out = join(desk, `out-${folders}`)
  const script = join(desk, `preload-${folders}.mjs`)
  if (preload) writeFileSync(script, preload)
  const paths = [...order, '--out', out].map(path => (path.startsWith('/') ? relative(cwd, path) : path))
  const args = [
    ...(preload ? ['--import', pathToFileURL(script).href] : []),
    join(bundleFolder, 'main.cjs'),
    'render',
    ...paths,
    '--fonts',
    'bundled',
  ]
  const env = { PATH: process.env.PATH, LANG: 'C.UTF-8', TZ: 'Asia/Shanghai', ...environment }
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', chunk => {
    said += chunk
  })
  const code = await new Promise(resolve => child.on('close', resolve))
  expect(code, said).toBe(0)
  return sumsIn(out)
}

let reference: Sums = {}
beforeAll(async () => {
  reference = await render()
  expect(Object.keys(reference)).toHaveLength(4 * cases.length + 1)
})

/** Twenty years on; the clock also leaps with every look at it. */
const OTHER_CLOCK = `
const Real = Date
let leap = 0
const later = () => Real.now() + 20 * 365 * 86_400_000 + (leap += 3_600_000)
globalThis.Date = class extends Real {
  constructor(...args) { super(...(args.length > 0 ? args : [later()])) }
  static now() { return later() }
}
if (new Date().getFullYear() < 2040) throw new Error('the clock was not changed')
`

/** Also what nanoid and UUIDs are made of. */
const OTHER_CHANCE = `
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
Math.random = () => 0.5
const fill = array => array.fill(7)
Object.getPrototypeOf(crypto.webcrypto).getRandomValues = fill
crypto.randomFillSync = fill
crypto.randomBytes = length => Buffer.alloc(length, 7)
syncBuiltinESMExports()
`

/** As if Node had been built with another one. */
const OTHER_ZLIB = `
import { syncBuiltinESMExports } from 'node:module'
import zlib from 'node:zlib'
for (const name of ['deflateSync', 'deflateRawSync']) {
  const real = zlib[name]
  zlib[name] = (data, options) => real(data, { ...options, level: 1 })
}
syncBuiltinESMExports()
`

describe.concurrent('another process gives the same', () => {
  const home = join(desk, 'home')
  const elsewhere = join(desk, '别处', 'deep')
  mkdirSync(home)
  mkdirSync(elsewhere, { recursive: true })

  test.each<[string, Circumstances]>([
    ['in reversed order, in another folder', { order: [...cases].reverse(), cwd: elsewhere }],
    ['with another clock', { preload: OTHER_CLOCK }],
    ['with another chance', { preload: OTHER_CHANCE }],
    ['with another zlib', { preload: OTHER_ZLIB }],
    [
      'in a time zone behind, under another LANG',
      { environment: { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8' } },
    ],
    [
      'in a time zone ahead, under another LC_ALL',
      { environment: { TZ: 'Pacific/Kiritimati', LC_ALL: 'th_TH.UTF-8' } },
    ],
    [
      'for another user, with another umask',
      { environment: { HOME: home, USER: 'other', XDG_DATA_HOME: home }, preload: 'process.umask(0o077)' },
    ],
  ])('%s', async (_, circumstances) => {
    expect(await render(circumstances)).toEqual(reference)
  })

  test('case by case', async () => {
    const alone = await Promise.all(cases.map(path => render({ order: [path] })))
    const { 'reply-manifest.json': _, ...papers } = Object.assign({}, ...alone)
    const { 'reply-manifest.json': __, ...expected } = reference
    expect(papers).toEqual(expected)
  })
})

describe('through the library', () => {
  /** Renders the cases and gives their sums by file name. */
  const WORK = `
    const { createHash } = await import('node:crypto')
    const { basename } = await import('node:path')
    async function work(index, order, atOnce) {
      const { createNodeHost, openRenderer } = await import(index)
      const renderer = openRenderer(createNodeHost(), { fonts: 'bundled' })
      const sums = {}
      const one = async path => {
        const result = await renderer.render({ case: path })
        for (const { path, bytes } of result.value) sums[basename(path)] = createHash('sha256').update(bytes).digest('hex')
      }
      if (atOnce) await Promise.all(order.map(one))
      else for (const path of order) await one(path)
      return sums
    }`
  const papersOf = ({ 'reply-manifest.json': _, ...papers }: Sums) => papers
  const index = () => pathToFileURL(join(bundleFolder, 'index.js')).href

  test('workers side by side, each with another order, one with all cases at once', async () => {
    const run = (order: readonly string[], atOnce: boolean) =>
      new Promise<Sums>((resolve, reject) => {
        const code = `${WORK}
          const { parentPort, workerData } = await import('node:worker_threads')
          parentPort.postMessage(await work(...workerData))`
        const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {
          workerData: [index(), order, atOnce],
        })
        worker.once('message', resolve)
        worker.once('error', reject)
      })
    const backward = [...cases].reverse()
    const sums = await Promise.all([run(cases, false), run(backward, false), run(backward, true)])
    for (const each of sums) expect(each).toEqual(papersOf(reference))
  })

  test('twice with one renderer, the second time all at once', async () => {
    const { createNodeHost, openRenderer } = await import('../../src/index.ts')
    const renderer = openRenderer({ ...createNodeHost(), environment: () => undefined }, { fonts: 'bundled' })
    const sumsOf = async (path: string) => {
      const result = await renderer.render({ case: path })
      if (!result.ok) throw new Error(`${relative(examplesFolder, path)} does not render`)
      return result.value.map(file => [file.path.split('/').at(-1), sha256(file.bytes)] as const)
    }
    const first = []
    for (const path of cases) first.push(...(await sumsOf(path)))
    const second = (await Promise.all([...cases].reverse().map(sumsOf))).flat()
    expect(Object.fromEntries(first)).toEqual(papersOf(reference))
    expect(Object.fromEntries(second)).toEqual(papersOf(reference))
  })
})
