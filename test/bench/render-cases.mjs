// One batch in a process of its own, into an empty folder: seconds, the most memory it held, and whether all files
// are there.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'

const peakMemory = new URL('peak-memory.mjs', import.meta.url).href
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
  const peak = join(folder, 'peak')
  if (!again) rmSync(out, { recursive: true, force: true })
  const { time } = run(process.execPath, ['--import', peakMemory, ...args], { env: { BENCH_PEAK: peak } })
  const papers = existsSync(out) ? readdirSync(out).filter(name => /\.(docx|pdf)$/.test(name)).length : 0
  if (papers !== 4 * count) throw new Error(`${papers} files of ${4 * count} from ${args.join(' ')}`)
  return { seconds: time / 1000, memory: Number(readFileSync(peak, 'utf8')) }
}
