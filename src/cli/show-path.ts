// A path as people see it. On GitHub a line that begins with `::` is a command to the runner.
import { printable } from '../source/printable.ts'

export function showPath(path: string): string {
  const shown = printable(path)
  return /^\s*::/.test(shown) ? `./${shown}` : shown
}
