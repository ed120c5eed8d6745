// Runs another program to its end, or to the end of our patience. It gets a process group of its own, because
// LibreOffice is started by a script: killing that alone would leave the program itself behind.
import { spawn } from 'node:child_process'

export interface Run {
  /** It had to be killed. */
  readonly timedOut: boolean
  readonly stdout: string
  readonly stderr: string
}

export function runProcess(
  program: string,
  args: readonly string[],
  options: { readonly env: NodeJS.ProcessEnv; readonly timeout: number },
): Promise<Run> {
  return new Promise(resolve => {
    const { env, timeout } = options
    const ownGroup = process.platform !== 'win32'
    const child = spawn(program, args, {
      env,
      detached: ownGroup,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said = { stdout: '', stderr: '' }
    const kill = () => {
      try {
        if (ownGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
        else child.kill('SIGKILL')
      } catch {
        // It has ended by itself.
      }
    }
    let timedOut = false
    const timer = setTimeout(() => {
      timedOut = true
      kill()
    }, timeout)
    // Whoever interrupts us does not want it to run on, nor to write into what others clear away at the exit.
    process.prependOnceListener('exit', kill)
    const end = () => {
      clearTimeout(timer)
      process.off('exit', kill)
      resolve({ timedOut, ...said })
    }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        said[name] += text
      })
    }
    child.on('error', error => {
      said.stderr += error.message
      end()
    })
    child.on('close', end)
  })
}
