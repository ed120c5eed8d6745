// One batch in a process of its own, into a folder that is not there yet: seconds, processor time, the most memory it held.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'

const usageMeter = fileURLToPath(new URL('usage.cjs', import.meta.url))
const peersBatch = fileURLToPath(new URL('peers/batch.mjs', import.meta.url))

export const THREADS = 2

export function renderByUs({ main, folder }, cases, out, { count }) {
  const jobs = ['--jobs', String(THREADS)]
  const args = [main, 'render', join(cases, '*.yaml'), '--out', out, '--fonts', 'bundled', ...jobs]
  return runBatch(folder, args, out, count)
}

export function renderByPeers({ folder }, words, out, { count }) {
  return runBatch(folder, [peersBatch, folder, words, out, String(count)], out, count)
}

function runBatch(folder, args, out, count) {
  const usage = join(folder, 'usage.json')
  const { time } = run(process.execPath, ['--require', usageMeter, ...args], { env: { BENCH_USAGE: usage } })
  const papers = existsSync(out) ? readdirSync(out).filter(name => /\.(docx|pdf)$/.test(name)).length : 0
  if (papers !== 4 * count) throw new Error(`${papers} files of ${4 * count} from ${args.join(' ')}`)
  return { seconds: time / 1000, ...JSON.parse(readFileSync(usage, 'utf8')) }
}
