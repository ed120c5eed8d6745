// Runs a child process to its end; a failing one ends the benchmark, since its time would mean nothing.
import { spawnSync } from 'node:child_process'

// Reading extra certificates costs every Node some 40 ms that are not ours.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env

export function run(program, args, options = {}) {
  const { status, stderr, error } = spawnSync(program, args, { ...options, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${error?.message ?? stderr}`)
}
