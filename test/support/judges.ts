// Independent programs that judge our files. Where one is missing its tests are skipped, except in CI.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The program's path; undefined where it is not installed. In CI every judge must be there. */
export function judge(name: string): string | undefined {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(isExecutable)
  if (path === undefined && process.env.CI === 'true') throw new Error(`${name} is not installed`)
  return path
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
