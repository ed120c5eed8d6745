// Loaded before a program (`node --import`): writes the most memory that its process ever held, in bytes, to the file
// that BENCH_PEAK names.
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

if (isMainThread && process.env.BENCH_PEAK)
  process.once('exit', () =>
    writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS * 1024)),
  )
