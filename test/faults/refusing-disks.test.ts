// Disks that refuse, for real: full, read-only, the folder taken away, a file in its place, a manifest cut off.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bundleFolder } from '../support/bundle-folder.ts'
import { expectCompleted } from '../support/expect-sound-folder.ts'
import { CASE_COUNT, type FaultDesk, openFaultDesk, RENDER } from '../support/fault-desk.ts'
import { ownMounts } from '../support/own-mounts.ts'

const mounts = ownMounts()
const inOwnMounts = test.skipIf(mounts === undefined)

let desk: FaultDesk
beforeEach(() => {
  desk = openFaultDesk()
})
afterEach(() => desk.remove())

interface Report {
  readonly cases: readonly {
    readonly status: string
    readonly diagnostics: readonly { readonly rule: string }[]
  }[]
  readonly diagnostics?: readonly { readonly rule: string }[]
}

const statuses = ({ cases }: Report) => cases.map(({ status }) => status)
const rules = ({ cases, diagnostics = [] }: Report) => [
  ...new Set([...cases.flatMap(({ diagnostics }) => diagnostics), ...diagnostics].map(({ rule }) => rule)),
]
/** Between the marks that a script prints. */
const parts = (printed = '') => printed.split('=====\n')
const LIST = 'find out -type f | sort | xargs -r sha256sum'

async function expected(): Promise<ReadonlyMap<string, string>> {
  const other = desk.copy()
  expect((await other.start().ended).code).toBe(0)
  const out = other.out()
  other.remove()
  return out
}

const listed = (sums: ReadonlyMap<string, string>) =>
  [...sums].map(([name, sum]) => `${sum}  out/${name}`).sort()

describe('a disk that is full', () => {
  inOwnMounts(
    'some cases are written, the others fail; with more room the next run does the rest',
    async () => {
      const papers = await expected()
      const printed = mounts?.(
        desk.folder,
        `mkdir out; mount -t tmpfs -o size=100k tmpfs out
       $render --json || echo "exit $?" >&2; echo =====; ${LIST}; echo =====
       mount -o remount,size=20m out; $render --json; echo =====; ${LIST}`,
      )
      const [first = '', between = '', second = '', last = ''] = parts(printed)
      const full: Report = JSON.parse(first)
      expect(new Set(statuses(full))).toEqual(new Set(['ok', 'failed']))
      expect(rules(full)).toContain('output/cannot-write')
      // Whole papers, and what the next run needs to know of them.
      const whole = listed(papers)
      for (const line of between.split('\n').filter(line => line.endsWith('.docx')))
        expect(whole).toContain(line)
      const again: Report = JSON.parse(second)
      expect(statuses(again).map((status, i) => [statuses(full)[i], status])).toEqual(
        statuses(full).map(status => [status, status === 'ok' ? 'skipped' : 'ok']),
      )
      expect(rules(again)).toEqual([])
      expect(last.trimEnd().split('\n').sort()).toEqual(whole)
    },
  )

  inOwnMounts('no room at all: nothing is left, exit 2', () => {
    const printed = mounts?.(
      desk.folder,
      `mkdir out; mount -t tmpfs -o size=4k,nr_inodes=2 tmpfs out
       $render --json || code=$?; echo =====; find out; echo $code`,
    )
    const [report = '', left] = parts(printed)
    expect(rules(JSON.parse(report))).toEqual(['output/cannot-write'])
    expect(left).toBe('out\n2\n')
  })
})

test.skipIf(process.platform === 'win32')("a pipe in a paper's place is not replaced", async () => {
  expect((await desk.start().ended).code).toBe(0)
  const paper = join(desk.folder, 'out/101-答复.docx')
  rmSync(paper)
  expect(spawnSync('mkfifo', [paper]).status).toBe(0)
  for (const more of [[], ['--force']]) {
    const { code, stdout } = await desk.start('--json', ...more).ended
    expect([code, rules(JSON.parse(stdout))]).toEqual([1, ['output/cannot-write']])
    expect(statSync(paper).isFIFO()).toBe(true)
  }
})

describe('a folder that is read-only', () => {
  inOwnMounts('every case says so, nothing changes, and writable again it goes on', async () => {
    expect((await desk.start().ended).code).toBe(0)
    const before = desk.out()
    desk.revise()
    const papers = await expected()
    const printed = mounts?.(
      desk.folder,
      `mount --bind out out; mount -o remount,bind,ro out
       $render --json || code=$?; echo =====; ${LIST}; echo =====; echo $code`,
    )
    const [report = '', list = '', code] = parts(printed)
    expect(rules(JSON.parse(report))).toEqual(['output/cannot-write'])
    expect(statuses(JSON.parse(report))).toEqual(Array(CASE_COUNT).fill('failed'))
    expect([list.trimEnd().split('\n').sort(), code]).toEqual([listed(before), '2\n'])
    await expectCompleted(desk, papers, [])
  })

  inOwnMounts(
    'from the middle of a run on: the papers stand, the manifest is told to be missing',
    async () => {
      const papers = await expected()
      const printed = mounts?.(
        desk.folder,
        `mkdir out; mount --bind out out
       $render --json >report & run=$!
       until ls out | grep -q -- -; do sleep 0.01; done
       mount -o remount,bind,ro out; code=0; wait $run || code=$?; echo $code; echo =====
       cat report; echo =====; ${LIST}`,
      )
      const [code = '', report = '', list = ''] = parts(printed)
      // The remount may come after the last case, but the run cannot end well without its manifest.
      if (code === '0\n') return expect(list.trimEnd().split('\n').sort()).toEqual(listed(papers))
      const told: Report = JSON.parse(report)
      expect(rules(told)).toContain('output/manifest-not-written')
      const whole = listed(papers)
      for (const line of list.split('\n').filter(line => line.endsWith('.docx')))
        expect(whole).toContain(line)
      await expectCompleted(desk, papers, [])
    },
  )
})

test('the folder is removed in the middle: told, nothing half-written, and the next run does it all', async () => {
  desk.extend(80)
  const papers = await expected()
  const run = desk.start('--json', '--report', 'log.ndjson')
  const log = join(desk.folder, 'log.ndjson')
  while (!lines(log)) await new Promise(resolve => setTimeout(resolve, 2))
  run.child.kill('SIGSTOP')
  rmSync(join(desk.folder, 'out'), { recursive: true })
  run.child.kill('SIGCONT')
  const { code, stdout } = await run.ended
  expect([1, 2]).toContain(code)
  expect(rules(JSON.parse(stdout))).toContain('output/folder-gone')
  for (const [name, sum] of desk.out()) if (name.endsWith('.docx')) expect(papers.get(name)).toBe(sum)
  await expectCompleted(desk, papers, [])
})

const lines = (path: string) => {
  try {
    return readFileSync(path, 'utf8').includes('\n')
  } catch {
    return false
  }
}

test('a file where the folder should be, and a folder where a paper should be', async () => {
  writeFileSync(join(desk.folder, 'out'), 'mine')
  const { code, stdout } = await desk.start('--json').ended
  expect([code, rules(JSON.parse(stdout))]).toEqual([2, ['output/cannot-write']])
  expect(readFileSync(join(desk.folder, 'out'), 'utf8')).toBe('mine')

  rmSync(join(desk.folder, 'out'))
  mkdirSync(join(desk.folder, 'out/103-答复.docx'), { recursive: true })
  const second = await desk.start('--json').ended
  expect(second.code).toBe(1)
  const report: Report = JSON.parse(second.stdout)
  expect(rules(report)).toEqual(['output/is-a-directory'])
  expect(statuses(report).filter(status => status === 'ok')).toHaveLength(CASE_COUNT - 1)
  expect(desk.out().has('103-面商记录表.docx')).toBe(false)
})

describe('a full disk under what is printed', () => {
  test.skipIf(!existsSync('/dev/full')).each(['>', '2>'])('%s: the papers are written, exit 2', redirect => {
    const script = `exec "$0" "$@" no.yaml ${redirect} /dev/full`
    const args = ['-c', script, process.execPath, join(bundleFolder, 'main.cjs'), ...RENDER]
    const { status } = spawnSync('sh', args, { cwd: desk.folder, timeout: 60_000 })
    expect(status).toBe(2)
    expect(desk.out().size).toBe(2 * CASE_COUNT + 1)
  })
})

test('a manifest that was cut off stops the run before anything is touched', async () => {
  expect((await desk.start().ended).code).toBe(0)
  const papers = desk.out()
  truncateSync(join(desk.folder, 'out/reply-manifest.json'), 700)
  desk.revise()
  const before = desk.out()
  const { code, stdout } = await desk.start('--json').ended
  expect([code, rules(JSON.parse(stdout))]).toEqual([2, ['output/damaged-manifest']])
  expect(desk.out()).toEqual(before)
  // As it says: move it away and render anew. What stands there was made of other words, and is not replaced unasked.
  rmSync(join(desk.folder, 'out/reply-manifest.json'))
  const foreign = await desk.start('--json').ended
  expect([foreign.code, rules(JSON.parse(foreign.stdout))]).toEqual([1, ['output/foreign']])
  expect([...desk.out()].every(([name, sum]) => papers.get(name) === sum)).toBe(true)
})
