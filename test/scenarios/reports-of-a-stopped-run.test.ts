// A run that is stopped while it waits for a case (standard input that never ends): what its reports hold.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bundleFolder } from '../support/bundle-folder.ts'
import { SOUND_CASE } from '../support/sound-case.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reply-stopped-'))
  writeFileSync(join(folder, '1.yaml'), SOUND_CASE)
  writeFileSync(join(folder, '2.yaml'), '编号：1\n')
})
afterEach(() => rmSync(folder, { recursive: true }))

const log = () => {
  const path = join(folder, 'r.ndjson')
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : ['']
  // Every line that was written is whole.
  expect(lines.pop()).toBe('')
  return lines.map(line => JSON.parse(line))
}

async function stop(signal: 'SIGKILL' | 'SIGINT') {
  const args = [
    'check',
    '1.yaml',
    '2.yaml',
    '-',
    '--report',
    'r.ndjson',
    '--report',
    'r.json',
    '--fonts',
    'bundled',
  ]
  const child = spawn(process.execPath, [join(bundleFolder, 'main.cjs'), ...args], { cwd: folder })
  const ended = once(child, 'exit')
  while (log().length < 2) await setTimeout(20)
  child.kill(signal)
  const [code] = await ended
  return code
}

test('killed: the lines of what was done, and no half of another report', async () => {
  await stop('SIGKILL')
  expect(log()).toMatchObject([
    { case: '1.yaml', status: 'ok' },
    { case: '2.yaml', status: 'failed' },
  ])
  expect(readdirSync(folder)).toEqual(['1.yaml', '2.yaml', 'r.ndjson'])
})

test.skipIf(process.platform === 'win32')(
  'interrupted: whole reports, in which the rest was not run',
  async () => {
    expect(await stop('SIGINT')).toBe(130)
    const { cases, summary } = JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'))
    expect(cases.at(-1)).toMatchObject({ case: '-', status: 'not-run' })
    expect(summary).toMatchObject({ cases: 3, ok: 1, failed: 1, notRun: 1 })
    expect(log()).toHaveLength(4)
  },
)
