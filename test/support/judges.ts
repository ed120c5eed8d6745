// Independent programs that judge our files. Where one is missing its tests are skipped, except in CI.
import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The program's path; undefined where it is not installed. In CI every judge must be there. */
export function judge(name: string): string | undefined {
  return present(name, programs(name)[0])
}

/** A Python that has the module: the first on the path need not be the system's, whose packages are installed. */
export function pythonWith(module: string): string | undefined {
  return present(
    `Python’s ${module}`,
    programs('python3').find(python => runs(python, '-c', `import ${module}`)),
  )
}

function present(name: string, path: string | undefined): string | undefined {
  if (path === undefined && process.env.CI === 'true') throw new Error(`${name} is not installed`)
  return path
}

function programs(name: string): readonly string[] {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .filter(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function runs(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
