// Loaded before a program (`node --require`; `--import` would load a second loader, which takes longer than some of what is
// measured): writes what its process used, all threads together, to the file that BENCH_USAGE names: the most memory that
// it ever held, in bytes, and seconds of processor time.
const { writeFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

if (isMainThread && process.env.BENCH_USAGE) process.once('exit', writeUsage)

function writeUsage() {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  const usage = { memory: maxRSS * 1024, processor: (userCPUTime + systemCPUTime) / 1e6 }
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify(usage))
}
