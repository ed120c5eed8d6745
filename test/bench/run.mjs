// Runs a child process to its end; a failing one ends the benchmark, since its time would mean nothing.
import { spawnSync } from 'node:child_process'

// Reading extra certificates costs every Node some 40 ms that are not ours.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env

export { environment }

/** Returns what it said, and how many milliseconds it took. */
export function run(program, args, { env, ...options } = {}) {
  const start = performance.now()
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    ...options,
    env: { ...environment, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  const time = performance.now() - start
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${error?.message ?? stderr}`)
  return { stdout, time }
}
