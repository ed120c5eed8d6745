// A path as a report names it, so that programs on other machines understand it: seen from the working folder, with
// forward slashes.
import { isAbsolute, relative, resolve, sep } from 'node:path'

export function reportPath(cwd: string, path: string): string {
  const seen = relative(cwd, resolve(cwd, path))
  // On another drive, or the working folder itself.
  const best = isAbsolute(seen) || seen === '' ? path : seen
  return best.split(sep).join('/')
}
