// Wall time of whole commands, each in a process of its own. The commands take turns, so that a slow minute of the
// machine falls on all of them.
import { join } from 'node:path'
import { median } from './median.mjs'
import { run } from './run.mjs'

const ROUNDS = 15

export function measureCold({ root, example, out }) {
  const main = join(root, 'dist/main.cjs')
  const commands = [
    { title: 'node -e 0', args: ['-e', '0'], times: [] },
    { title: 'reply --version', args: [main, '--version'], times: [] },
    {
      title: 'reply render (one case, 4 files)',
      args: [main, 'render', example, '--out', out, '--fonts', 'bundled'],
      times: [],
    },
  ]
  // Round 0 warms the file system's cache.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { args, times } of commands) {
      const start = performance.now()
      run(process.execPath, args)
      if (round > 0) times.push(performance.now() - start)
    }
  }
  console.log(`\ncold, median of ${ROUNDS} rounds`)
  const base = median(commands[0].times)
  for (const { title, times } of commands) {
    const time = median(times)
    console.log(
      `  ${title.padEnd(34)}${time.toFixed(0).padStart(6)} ms ${(time / base).toFixed(1).padStart(6)} × node`,
    )
  }
}
