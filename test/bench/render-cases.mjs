// One batch in a process of its own, into an empty folder: seconds, processor time, the most memory it held.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'

const usageMeter = new URL('usage.mjs', import.meta.url).href
const peersBatch = fileURLToPath(new URL('peers/batch.mjs', import.meta.url))

export const THREADS = 2

/** `again`: over what the last run left there. */
export function renderByUs({ main, folder }, cases, out, { count, again = false }) {
  const jobs = ['--jobs', String(THREADS)]
  const args = [main, 'render', join(cases, '*.yaml'), '--out', out, '--fonts', 'bundled', ...jobs]
  return runBatch(folder, args, out, { count, again })
}

export function renderByPeers({ folder }, words, out, { count }) {
  return runBatch(folder, [peersBatch, folder, words, out, String(count)], out, { count, again: false })
}

function runBatch(folder, args, out, { count, again }) {
  const usage = join(folder, 'usage.json')
  if (!again) rmSync(out, { recursive: true, force: true })
  const { time } = run(process.execPath, ['--import', usageMeter, ...args], { env: { BENCH_USAGE: usage } })
  const papers = existsSync(out) ? readdirSync(out).filter(name => /\.(docx|pdf)$/.test(name)).length : 0
  if (papers !== 4 * count) throw new Error(`${papers} files of ${4 * count} from ${args.join(' ')}`)
  return { seconds: time / 1000, ...JSON.parse(readFileSync(usage, 'utf8')) }
}
