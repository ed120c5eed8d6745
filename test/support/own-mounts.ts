// Shell commands where mounting is allowed, in a space of their own that ends with them: full and read-only disks.
import { execFileSync } from 'node:child_process'
import { bundleFolder } from './bundle-folder.ts'
import { RENDER } from './fault-desk.ts'

/** undefined where the system gives nobody such a space; in CI it must. */
export function ownMounts(): ((cwd: string, script: string) => string) | undefined {
  try {
    run('/', 'mount -t tmpfs tmpfs /tmp')
    return run
  } catch (error) {
    if (process.env.CI === 'true') throw error
    return undefined
  }
}

/** `$render` is the command; gives what the script prints. */
function run(cwd: string, script: string): string {
  const render = [process.execPath, `${bundleFolder}/main.cjs`, ...RENDER].join(' ')
  const env = { PATH: process.env.PATH, LANG: 'C.UTF-8', render }
  return execFileSync('unshare', ['--map-root-user', '--mount', 'sh', '-euc', script], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
