// Loaded before a program (`node --import`): writes what its process used, all threads together, to the file that
// BENCH_USAGE names: the most memory that it ever held, in bytes, and seconds of processor time.
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

if (isMainThread && process.env.BENCH_USAGE) process.once('exit', writeUsage)

function writeUsage() {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  const usage = { memory: maxRSS * 1024, processor: (userCPUTime + systemCPUTime) / 1e6 }
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify(usage))
}
